import { quoteSheet } from './address';

/**
 * How a sheet of our own is told from a sheet of the user's that happens to have the same name (many books bring their
 * own 情况说明): a hidden defined name of the workbook points at its A1. A defined name follows the sheet when the user
 * renames it, survives saving, is the same in Excel and in the file, and is found without looking at any sheet.
 */
export function ownSheetTag(name: string): string {
  return `_fubiao_${name}`;
}

/** What the defined name refers to, without leading `=`: `'图表'!$A$1`. */
export function ownSheetTagTarget(sheet: string): string {
  return `${quoteSheet(sheet)}!$A$1`;
}

/** Sheet a tag points at; undefined when the sheet was deleted (`#REF!`). */
export function taggedSheet(formula: string): string | undefined {
  const m = /^=?(?:'((?:[^']|'')+)'|([^'!#]+))!/.exec(formula.trim());
  return m ? (m[1]?.replaceAll("''", "'") ?? m[2]) : undefined;
}

/** Name for a sheet of ours when the user's book already has one of that name. `taken` compares as Excel does, without case. */
export function freeSheetName(name: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((t) => t.toLowerCase()));
  if (!used.has(name.toLowerCase())) return name;
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? '（附表通）' : `（附表通${n}）`;
    const candidate = name.slice(0, 31 - suffix.length) + suffix;
    if (!used.has(candidate.toLowerCase())) return candidate;
  }
}
