import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CliError } from '../exit';

/**
 * The workbooks that files and folders (with their subfolders) stand for, sorted so that every machine sees the same order. Temporary files of
 * Excel and copies that we wrote are left out of folders.
 */
export function workbooksIn(paths: readonly string[]): string[] {
  const out: string[] = [];
  for (const path of paths) {
    if (!existsSync(path)) throw new CliError(`没有“${path}”这个文件或文件夹。`);
    if (statSync(path).isDirectory()) walk(path, out);
    else out.push(path);
  }
  return [...new Set(out)].sort();
}

function walk(folder: string, out: string[]): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) walk(path, out);
    else if (/\.(?:xlsx|xlsm|xls)$/i.test(entry.name) && !/^~\$|-已核对\.xlsx$/.test(entry.name)) out.push(path);
  }
}

/** Part `i` of `n` of a list, by the wording `2/8`: every n-th file, so that parts are of equal weight. */
export function shardOf<T>(items: readonly T[], shard: string | undefined): T[] {
  if (!shard) return [...items];
  const m = /^(\d+)\/(\d+)$/.exec(shard);
  const [i, n] = [Number(m?.[1]), Number(m?.[2])];
  if (!m || i < 1 || n < 1 || i > n) throw new CliError(`“--shard ${shard}”不对：应写成 第几份/共几份，例如 1/8。`);
  return items.filter((_, k) => k % n === i - 1);
}
