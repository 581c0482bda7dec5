import { isDash, parseAmount } from '../../amount';
import { comparisonOf, newestYear } from '../columns/comparison';
import { sanGongItem, sanGongSide } from '../kinds/sanGongColumns';
import { isNote, squash, stripNumbering } from '../text';
import { readCodedRows } from './coded';
import type { ReadRows, RowContext, RowDraft } from './common';

/** Reads a 三公 table: one row of amounts (with or without units), or items as rows with 预算数 and 决算数 as columns. */
export function readSangong(context: RowContext): ReadRows {
  const transposed = readItemsAsRows(context);
  if (transposed) return transposed;
  const read = readCodedRows(context);
  read.rows = read.rows.filter((row) => !isTextRow(context, row));
  if (read.rows.length === 0) read.rows.push(...plainRow(context));
  const total = rowOfYear(read.rows, context.year) ?? read.rows.find((r) => r.role === 'total') ?? read.rows[0];
  if (!total) return read;
  if (context.kind.report === '决算') {
    total.role = 'total';
    total.key = 'DATA';
  } else if (total.role !== 'total' && read.rows.length === 1) {
    total.role = 'total';
    total.key = 'TOTAL';
  }
  return read;
}

/** Counts below the amounts (团组数 | 0 | 人次数 | 0): words where amounts would stand. */
function isTextRow(context: RowContext, row: RowDraft): boolean {
  const money = context.blocks[row.block]?.columns.filter((c) => c.isMoney) ?? [];
  return money.filter((c) => /[\u4e00-\u9fff]{3}/.test(context.grid.squashed(row.row, c.col))).length >= 2;
}

/** Rows of several years below each other: the one of the report is the table's, the others are for comparison. */
function rowOfYear(rows: readonly RowDraft[], year: number | undefined): RowDraft | undefined {
  const years = new Map<number, RowDraft>();
  for (const row of rows) {
    const m = /^(20\d{2})年/.exec(squash(row.label));
    if (m) years.set(Number(m[1]), row);
  }
  if (years.size < 2) return undefined;
  const own = years.get(year ?? NaN) ?? years.get(Math.max(...years.keys()))!;
  for (const row of rows) {
    row.role = 'memo';
    delete row.parent;
  }
  own.role = 'total';
  own.key = 'TOTAL';
  return own;
}

/** A data row without any label. */
function plainRow(context: RowContext): RowDraft[] {
  const { grid, blocks } = context;
  const money = blocks[0]!.columns.filter((c) => c.isMoney);
  if (money.length === 0) return [];
  for (let row = context.header.dataTop; row <= context.bottom; row++) {
    const texts = grid.filled(row).map((c) => grid.own(row, c));
    if (texts.length > 0 && texts.every((t) => parseAmount(t) !== undefined || isDash(t)))
      return [{ key: 'DATA', label: '', role: 'total', row, block: 0 }];
  }
  return [];
}

/** Are the items of a 三公 table its rows? Needs 接待 and two others as labels. */
export function sanGongRows(context: Pick<RowContext, 'grid' | 'header' | 'bottom'>): Map<string, { row: number; col: number }> | undefined {
  const { grid, header } = context;
  const found = new Map<string, { row: number; col: number }>();
  for (let row = header.dataTop; row <= Math.min(context.bottom, header.dataTop + 60); row++) {
    // The label is the first text of the row; a 行次 or 序号 may stand before it.
    const col = grid.filled(row).find((c) => typeof grid.value(row, c) === 'string' && /[\u4e00-\u9fff]/.test(grid.own(row, c)));
    if (col === undefined) continue;
    const label = grid.own(row, col);
    if (isNote(label) || label.length > 40) continue;
    const item = sanGongItem([stripNumbering(label)]);
    if (item && !found.has(item)) found.set(item, { row, col });
  }
  return found.has('Rec') && found.size >= 3 ? found : undefined;
} // prettier-ignore

const BUDGET_KEYS: Readonly<Record<string, string>> = { T: 'total', Out: 'out', Car: 'car', Buy: 'buy', Run: 'run', Rec: 'rec', Org: 'org', Meeting: 'meeting', Training: 'training' }; // prettier-ignore

function readItemsAsRows(context: RowContext): ReadRows | undefined {
  const found = sanGongRows(context);
  if (!found) return undefined;
  const { header, grid } = context;
  const labelCol = Math.max(...[...found.values()].map((f) => f.col));
  const columns = amountColumns(context, labelCol);
  const cells: Record<string, { row: number; col: number }> = {};
  for (const [item, { row }] of found) {
    if (context.kind.report === '决算') {
      if (columns.b !== undefined) cells[`b${item}`] = { row, col: columns.b };
      if (columns.a !== undefined) cells[`a${item}`] = { row, col: columns.a };
    } else {
      const col = columns.b ?? columns.a ?? columns.any;
      if (col !== undefined) cells[BUDGET_KEYS[item]!] = { row, col };
    }
  }
  const notes: string[] = [];
  for (let row = header.dataTop; row <= context.bottom; row++) {
    const first = grid.filled(row)[0];
    if (first !== undefined && isNote(grid.own(row, first))) notes.push(grid.own(row, first));
  }
  const row: RowDraft = {
    key: context.kind.report === '决算' ? 'DATA' : 'TOTAL',
    label: '',
    role: 'total',
    row: found.get('T')?.row ?? header.dataTop,
    block: 0,
    cells,
  };
  return { rows: [row], notes };
}

/** The columns of this year's 预算数 and 决算数 right of the labels. */
function amountColumns(context: RowContext, labelCol: number): { b?: number; a?: number; any?: number } {
  const { header } = context;
  const newest = newestYear(header);
  const out: { b?: number; a?: number; any?: number } = {};
  for (let col = labelCol + 1; col <= header.right; col++) {
    const path = header.paths.get(col);
    if (!path || /行次|栏次|序号|单位$|备注|说明/.test(path) || comparisonOf(path, newest)) continue;
    const side = sanGongSide(path.split('/'));
    if (side) out[side] ??= col;
    out.any ??= col;
  }
  // 「项目 | 金额」 of a 决算.
  if (out.a === undefined && out.b === undefined && context.kind.report === '决算' && out.any !== undefined) out.a = out.any;
  return out;
} // prettier-ignore
