import { economic, functional, inYear } from '../../../../src/classification';
import functionalData from '../../../../src/classification/data/functional.json';
import type { TableKindId } from '../../../../src/tables';
import type { Random } from '../random';
import type { MeaningRow, MeaningTable } from './meaning';

const RAW = functionalData as readonly (readonly (string | number)[])[];
const ALL_ITEMS = [...new Set(RAW.map((r) => String(r[0])))].filter((c) => c.length === 7).sort();
const FUND_NAMES = /安排的支出|专项债务|彩票|基金|国债/;

function isCurrent(code: string, year: number): boolean {
  return functional.entries(code).some((e) => inYear(e, year));
}

/** 项 codes of 一般公共预算 that were in use in that year, with their 款 and 类. */
export function generalItems(year: number): string[] {
  return ALL_ITEMS.filter(
    (code) =>
      (CLASS_LISTS[23].split(' ') as string[]).includes(code.slice(0, 3)) &&
      !/^2(?:0[23]|23)/.test(code) &&
      !FUND_NAMES.test(nameOf(code.slice(0, 5), year)) &&
      !FUND_NAMES.test(nameOf(code, year)) &&
      [code, code.slice(0, 5), code.slice(0, 3)].every((c) => isCurrent(c, year)),
  );
}

export const FUND_ITEMS = ['2120803', '2120804', '2120816', '2296002', '2296003', '2296099'] as const;
export const CAPITAL_ITEMS = ['2230105', '2230201'] as const;

export function nameOf(code: string, year: number): string {
  return (code.startsWith('2') ? functional : economic).name(code, year) ?? code;
}

/** A handful of 项 under a few 类, as a unit has them: 2080505, 2210201 and some of its own trade. */
export function pickItems(random: Random, year: number): string[] {
  const all = generalItems(year);
  const classes = [...new Set(all.map((c) => c.slice(0, 3)))];
  const out = new Set<string>();
  for (const top of random.sample(classes, random.int(2, 5))) {
    const groups = [...new Set(all.filter((c) => c.startsWith(top)).map((c) => c.slice(0, 5)))];
    for (const group of random.sample(groups, random.int(1, 2)))
      for (const item of random.sample(
        all.filter((c) => c.startsWith(group)),
        random.int(1, 3),
      ))
        out.add(item);
  }
  for (const usual of ['2080505', '2210201']) if (isCurrent(usual, year)) out.add(usual);
  return [...out].sort();
}

/** Rows 类 → 款 → 项 (or 类 → 款 of 经济分类) over leaves, every level the sum of the next. */
export function treeRows(
  leaves: readonly { readonly code: string; readonly values: Readonly<Record<string, number>> }[],
  year: number,
): MeaningRow[] {
  const sums = new Map<string, Record<string, number>>();
  for (const leaf of leaves)
    for (let length = 3; length <= leaf.code.length; length += 2) addTo(sums, leaf.code.slice(0, length), leaf.values);
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, values]) => ({ key: code, label: nameOf(code, year), code, values }));
}

/** A table of 科目: 合计, and under it the rows of `treeRows`. */
export function coded(
  kind: TableKindId,
  leaves: readonly { readonly code: string; readonly values: Readonly<Record<string, number>> }[],
  year: number,
): MeaningTable {
  return { kind, rows: [{ key: 'TOTAL', label: '合计', values: sumOf(leaves) }, ...treeRows(leaves, year)] };
}

/** The sum of leaves in every column. */
export function sumOf(
  leaves: readonly { readonly values: Readonly<Record<string, number>> }[],
): Record<string, number> {
  const sums = new Map<string, Record<string, number>>([['', {}]]);
  for (const leaf of leaves) addTo(sums, '', leaf.values);
  return sums.get('')!;
}

function addTo(sums: Map<string, Record<string, number>>, key: string, values: Readonly<Record<string, number>>): void {
  const into = sums.get(key) ?? {};
  for (const [column, value] of Object.entries(values)) into[column] = (into[column] ?? 0) + value;
  sums.set(key, into);
}

/** Functional classes that the 总表 of each form lists. */
export const CLASS_LISTS = {
  23: '201 202 203 204 205 206 207 208 210 211 212 213 214 215 216 217 219 220 221 222 223 224 229',
  24: '201 202 203 204 205 206 207 208 210 211 212 213 214 215 216 217 219 220 221 222 223 224 229 234',
  26: '201 202 203 204 205 206 207 208 210 211 212 213 214 215 216 217 219 220 221 222 223 224 229 231 232 234',
  28: '201 202 203 204 205 206 207 208 209 210 211 212 213 214 215 216 217 219 220 221 222 223 224 229 231 232 233 234',
} as const;

export type ClassList = keyof typeof CLASS_LISTS;

/** Rows of all classes of a form; those without an amount are blank. */
export function classRows(
  list: ClassList,
  byClass: ReadonlyMap<string, Readonly<Record<string, number>>>,
  year: number,
): MeaningRow[] {
  return CLASS_LISTS[list].split(' ').map((code) => {
    const name = nameOf(code, year);
    return {
      key: `F${code}`,
      label: name.endsWith('支出') || code === '209' ? name : `${name}支出`,
      values: byClass.get(code) ?? {},
      side: 'out' as const,
    };
  });
}
