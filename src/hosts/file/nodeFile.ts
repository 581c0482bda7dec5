import { constants, copyFile, link, mkdir, open, readFile, rename, rm, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { HostError } from '../../workbook';
import { failure } from './failures';
import { LIMITS } from './limits';

/** Reads a file for `readWorkbook` or `FileHost`. Throws `HostError` with a Chinese sentence when there is none. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const file = await stat(path);
    if (!file.isFile()) throw Object.assign(new Error('no file'), { code: file.isDirectory() ? 'EISDIR' : 'ENOTFILE' });
    // Before it is read: larger files would not fit into memory.
    if (file.size > LIMITS.file) throw failure.tooBig(`文件有 ${Math.round(file.size / 1048576)} MB`);
    const buffer = await readFile(path);
    return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw new HostError('other', `读不到文件“${path}”（${reason(error)}）。请核对路径，并确认有读取权限。`, error);
  }
}

/**
 * Writes a file whole or not at all: to a temporary file beside it, to disk, then renamed. An existing file is kept
 * unless `overwrite` is set. Throws `HostError`.
 */
export async function writeBytes(
  path: string,
  bytes: Uint8Array,
  options: { readonly overwrite?: boolean } = {},
): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}-${Date.now().toString(36)}.tmp`);
  try {
    await makeFolder(dirname(path));
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (options.overwrite) await rename(temporary, path);
    else {
      await linkNew(temporary, path);
      await unlink(temporary);
    }
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new HostError('cannot-write', `文件“${path}”已经存在，没有覆盖它。请换一个文件名。`, error);
    throw new HostError(
      'cannot-write',
      `写不了文件“${path}”（${reason(error)}）。请确认文件没有在 Excel 中打开，并有写入权限。`,
      error,
    );
  }
}

/** A file where a folder should be gives EEXIST, which would read as if the file itself were there already. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'EEXIST' ? Object.assign(new Error('no folder', { cause: error }), { code: 'ENOTDIR' }) : error;
  }
}

/** A hard link fails when the name is taken, where a rename would replace the file without a word. */
async function linkNew(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    // No hard links here (FAT, some network shares): an exclusive copy does the same.
    await copyFile(from, to, constants.COPYFILE_EXCL);
  }
}

const REASONS: Record<string, string> = {
  ENOENT: '没有这个文件或文件夹',
  EACCES: '没有权限',
  EPERM: '没有权限',
  EISDIR: '这是一个文件夹',
  ENOTFILE: '这不是一个普通文件',
  ENOTDIR: '路径中有一段不是文件夹',
  ENAMETOOLONG: '文件名太长',
  ENOSPC: '磁盘已满',
  EBUSY: '文件被其他程序占用',
  EROFS: '磁盘只读',
};

function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return REASONS[code] ?? (code || String(error));
}
