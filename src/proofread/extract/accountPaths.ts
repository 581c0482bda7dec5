import type { AccountPath } from '../model';

// A name may hold brackets of its own: 政府办公厅（室）及相关机构事务.
const PATH =
  /(?:(?:[^，。；：、“”"（）\d.．《》]|（(?!\d{0,3}[类款项]）)[^（）]{1,8}）){2,34}（\d{0,3}[类款项]）(?:支出)?)+/g;
const PATH_PART =
  /((?:[^，。；：、“”"（）\d.．]|（(?!\d{0,3}[类款项]）)[^（）]{1,8}）){2,34})（\d{0,3}([类款项])）(?:支出)?/g;

/** A 科目 as printed: 「教育支出（类）普通教育（款）」. */
export interface PrintedPath {
  readonly at: number;
  readonly end: number;
  readonly path: AccountPath;
  readonly text: string;
}

/** The 科目 of a line, in order. */
export function accountPaths(text: string): PrintedPath[] {
  if (!/（\d{0,3}[类款项]）/.test(text)) return [];
  const found: PrintedPath[] = [];
  for (const m of text.matchAll(PATH)) {
    const path: { 类?: string; 款?: string; 项?: string } = {};
    for (const part of m[0].matchAll(PATH_PART)) path[part[2] as '类' | '款' | '项'] = part[1]!;
    const prefix = /^(?:主要(?:是|用于)|其中|用于|包括|为)+/.exec(m[0])?.[0].length ?? 0;
    found.push({ at: m.index + prefix, end: m.index + m[0].length, path, text: m[0].slice(prefix) });
  }
  return found;
}

/** A 款 or 项 printed alone belongs to the 类 printed before it. */
export function inherit(before: AccountPath, path: AccountPath): AccountPath {
  if (path.类) return path;
  if (path.款) return { ...(before.类 ? { 类: before.类 } : {}), ...path };
  return { ...(before.类 ? { 类: before.类 } : {}), ...(before.款 ? { 款: before.款 } : {}), ...path };
}
