import type { WorkbookSnapshot } from '../../../src/workbook';
import { jsFigures, type FundItem, type JsFigures } from '../../support/layouts/figures/jsFigures';
import { jsTables } from '../../support/layouts/figures/jsTables';
import type { MeaningBook, MeaningRow, MeaningTable } from '../../support/layouts/figures/meaning';
import { split } from '../../support/layouts/figures/split';
import { generalItems, sumOf, treeRows } from '../../support/layouts/figures/subjects';
import { layOutBook } from '../../support/layouts/layout';
import { Random } from '../../support/layouts/random';
import { JS_VARIANTS } from '../../support/layouts/variants/jsVariants';

const VARIANT = JS_VARIANTS.find((v) => v.id === '四川2020')!;
const YEAR = 2021;
/** Amounts are multiples of 100 元: they stand exactly in 万元 with two decimals, so that every equation holds. */
const GRAIN = 10_000;
const ECONOMIC = (
  '30101 30102 30103 30106 30107 30108 30109 30110 30111 30112 30113 30114 30199 30201 30202 30203 30204 30205 30206 30207 ' +
  '30208 30209 30211 30212 30213 30214 30215 30216 30217 30218 30224 30225 30226 30227 30228 30229 30231 30239 30240 30299 ' +
  '30301 30302 30303 30304 30305 30306 30307 30308 30309 30310 30399 31001 31002 31003 31005 31006 31007 31022 31099'
).split(' ');
/** Cells that a line of a wide table fills: code, name, 合计, four 小计, every 款. */
const LINE = ECONOMIC.length + 7;

/**
 * A 决算 book of a large 部门 in the layout of 四川 (14 tables): up to 200,000 cells one unit that spends under many 项, beyond that several units one
 * below the other in the two wide tables (财政拨款支出决算明细表 and the one of 一般公共预算). All its equations hold.
 * @param cells about so many cells hold something (±10 %)
 */
export function bigBook(cells: number): WorkbookSnapshot {
  const random = new Random(cells);
  const all = generalItems(YEAR);
  const units = Math.max(1, Math.ceil(cells / cellsOf(all)));
  let items: string[] = [];
  for (let n = 3; n <= all.length; n++) {
    items = spread(all, n);
    if (cellsOf(items) * units >= cells) break;
  }
  const parts = Array.from({ length: units }, () => unitFigures(random, items));
  const whole = parts.length === 1 ? parts[0]! : merged(parts);
  const book = jsTables(whole, { classes: 26, isFiscalOneLine: false, isBasicList: false, isGeneralBalance: false }, '云台市教育局'); // prettier-ignore
  const meaning = parts.length === 1 ? book : withUnits(book, parts);
  return layOutBook(VARIANT, meaning, random, { isWild: false, grain: GRAIN }).snapshot;
}

/** Cells of a book of one unit that spends under these 项: two wide lines and some narrow ones for each 项, 款 and 类. */
function cellsOf(items: readonly string[]): number {
  const lines = new Set(items.flatMap((code) => [code, code.slice(0, 5), code.slice(0, 3)])).size;
  return lines * (2 * LINE + 17) + 500;
}

/** Cells that hold something. */
export function countCells(snapshot: WorkbookSnapshot): number {
  let n = 0;
  for (const sheet of snapshot.sheets) for (const row of sheet.cells) for (const cell of row ?? []) if (cell) n++;
  return n;
}

/** Members at equal distances: a smaller book is not only 一般公共服务. */
function spread(all: readonly string[], count: number): string[] {
  const n = Math.min(count, all.length);
  return Array.from({ length: n }, (_, i) => all[Math.floor((i * all.length) / n)]!);
}

function unitFigures(random: Random, codes: readonly string[]): JsFigures {
  const base = jsFigures(random, { year: YEAR, hasFund: false, hasCapital: false, hasOther: false, hasCarry: false, grain: GRAIN }); // prettier-ignore
  const gen = codes.map((code): FundItem => {
    const basic = GRAIN * random.int(2_000, 90_000);
    return { code, basic, proj: GRAIN * random.int(1_000, 80_000), open: 0, close: 0 };
  });
  const total = gen.reduce((n, i) => n + i.basic, 0);
  const none = { out: 0, buy: 0, run: 0, rec: 0 };
  return {
    ...base,
    gen,
    basicDetail: dense(random, total),
    wide: new Map(gen.map((i) => [i.code, dense(random, i.basic + i.proj)])),
    sanGong: { budget: none, actual: none },
    projects: gen.map((i) => ({ code: i.code, name: '专项项目', value: i.proj })),
  };
}

function dense(random: Random, total: number): Map<string, number> {
  const parts = split(random, total, ECONOMIC.length, GRAIN);
  return new Map(parts.map((value, i) => [ECONOMIC[i]!, value]));
}

/** The department: every 项 the sum of its units. */
function merged(parts: readonly JsFigures[]): JsFigures {
  const first = parts[0]!;
  const gen = first.gen.map((item, i): FundItem => {
    const own = parts.map((p) => p.gen[i]!);
    const sum = (of: (item: FundItem) => number): number => own.reduce((n, x) => n + of(x), 0);
    return { code: item.code, basic: sum((x) => x.basic), proj: sum((x) => x.proj), open: 0, close: 0 };
  });
  return {
    ...first,
    gen,
    basicDetail: added(parts.map((p) => p.basicDetail)),
    wide: new Map(gen.map((i) => [i.code, added(parts.map((p) => p.wide.get(i.code)!))])),
    projects: first.projects.map((p, i) => ({ ...p, value: parts.reduce((n, x) => n + x.projects[i]!.value, 0) })),
  };
}

function added(maps: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const out = new Map<string, number>();
  for (const map of maps) for (const [key, value] of map) out.set(key, (out.get(key) ?? 0) + value);
  return out;
}

/** The wide tables unit by unit: a line for the unit, its 类 款 项 below. */
function withUnits(book: MeaningBook, parts: readonly JsFigures[]): MeaningBook {
  const tables = new Map(book.tables);
  for (const kind of ['JS.CZMX', 'JS.YBMX'] as const) {
    const rows = parts.flatMap((part, i): MeaningRow[] => {
      const leaves = [...part.wide].map(([code, by]) => ({ code, values: wideValues(by) }));
      const unit = { key: `U:${i}`, label: `云台市第${i + 1}中学`, role: 'unit' as const, values: sumOf(leaves) };
      return [unit, ...treeRows(leaves, YEAR)];
    });
    const table: MeaningTable = { kind, rows: [tables.get(kind)!.rows[0]!, ...rows] };
    tables.set(kind, table);
  }
  return { ...book, tables };
}

function wideValues(by: ReadonlyMap<string, number>): Record<string, number> {
  const values: Record<string, number> = { total: 0 };
  for (const [code, value] of by) {
    const group = `e${code.slice(0, 3)}`;
    values[`e${code}`] = value;
    values[group] = (values[group] ?? 0) + value;
    values['total']! += value;
  }
  return values;
}
