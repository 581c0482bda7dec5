import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type FileHandle } from 'node:fs/promises';
import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBytes, writeBytes } from './nodeFile';

jest.mock('node:fs/promises', () => {
  const real = jest.requireActual<typeof fs>('node:fs/promises');
  return { ...real, open: jest.fn(real.open), rename: jest.fn(real.rename) };
});

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'fubiao-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = Uint8Array.from([1, 2, 3]);

test('writes a new file whole, folders too, and leaves nothing beside it', async () => {
  const path = join(folder, '新/附表.xlsx');
  await writeBytes(path, bytes);
  expect([...readFileSync(path)]).toEqual([1, 2, 3]);
  expect(readdirSync(join(folder, '新'))).toEqual(['附表.xlsx']);
  expect([...(await readBytes(path))]).toEqual([1, 2, 3]);
});

test('never writes over a file unless told', async () => {
  const path = join(folder, '附表.xlsx');
  writeFileSync(path, 'old');
  await expect(writeBytes(path, bytes)).rejects.toMatchObject({
    code: 'cannot-write',
    message: expect.stringMatching(/已经存在，没有覆盖它/),
  });
  expect(readFileSync(path, 'utf8')).toBe('old');
  await writeBytes(path, bytes, { overwrite: true });
  expect([...readFileSync(path)]).toEqual([1, 2, 3]);
  expect(readdirSync(folder)).toEqual(['附表.xlsx']);
});

test('what cannot be read or written is said in Chinese', async () => {
  await expect(readBytes(join(folder, '没有.xlsx'))).rejects.toMatchObject({
    name: 'HostError',
    message: expect.stringMatching(/没有这个文件/),
  });
  writeFileSync(join(folder, 'file'), '');
  await expect(writeBytes(join(folder, 'file', 'x.xlsx'), bytes)).rejects.toMatchObject({ code: 'cannot-write' });
});

describe('a write that breaks off leaves the old file whole and no half one', () => {
  const real = jest.requireActual<typeof fs>('node:fs/promises');
  const broken = (code: string): Error => Object.assign(new Error('broken'), { code });
  const halfWritten = async (...args: Parameters<typeof fs.open>): Promise<FileHandle> => {
    const handle = await real.open(...args);
    handle.writeFile = async (data) => {
      await handle.write((data as Uint8Array).subarray(0, 1));
      throw broken('ENOSPC');
    };
    return handle;
  };

  test.each([
    ['the disk is full half way', () => jest.mocked(fs.open).mockImplementationOnce(halfWritten), /磁盘已满/],
    ['it is open in Excel', () => jest.mocked(fs.rename).mockRejectedValueOnce(broken('EBUSY')), /没有在 Excel 中打开/],
  ])('%s', async (_, breakIt, says) => {
    const path = join(folder, '附表.xlsx');
    writeFileSync(path, 'old');
    breakIt();
    await expect(writeBytes(path, bytes, { overwrite: true })).rejects.toMatchObject({
      code: 'cannot-write',
      message: expect.stringMatching(says),
    });
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['附表.xlsx']);
  });

  test('until the last step the bytes are in another file than the one asked for', async () => {
    const path = join(folder, '附表.xlsx');
    writeFileSync(path, 'old');
    jest.mocked(fs.rename).mockImplementationOnce(async (from, to) => {
      // Killed here, the user still has the old file; what is left over has a name that no folder scan takes for a book.
      expect(readFileSync(path, 'utf8')).toBe('old');
      expect([...readFileSync(from)]).toEqual([1, 2, 3]);
      expect(String(from)).toMatch(/\.tmp$/);
      await real.rename(from, to);
    });
    await writeBytes(path, bytes, { overwrite: true });
    expect([...readFileSync(path)]).toEqual([1, 2, 3]);
  });
});
