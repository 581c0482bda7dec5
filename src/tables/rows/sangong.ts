import { isDash, parseAmount } from '../../amount';
import { isNote, squash, stripNumbering } from '../text';
import { readCodedRows } from './coded';
import { type ReadRows, type RowContext, type RowDraft } from './common';

const ITEMS: readonly (readonly [RegExp, string])[] = [
  [/出国|出境/, 'Out'],
  [/购置及运行|用车.*(?:小计|合计)$|^公务用车(?:费|经费)?$/, 'Car'],
  [/购置/, 'Buy'],
  [/运行/, 'Run'],
  [/接待/, 'Rec'],
  [/合计|总计|三公/, 'T'],
];

/** Reads a 三公 table: one row of amounts (with or without units), or items as rows with 预算数 and 决算数 as columns. */
export function readSangong(context: RowContext): ReadRows {
  const transposed = readItemsAsRows(context);
  if (transposed) return transposed;
  const read = readCodedRows(context);
  if (read.rows.length === 0) read.rows.push(...plainRow(context));
  const total = read.rows.find((r) => r.role === 'total') ?? read.rows[0];
  if (total && context.kind.report === '决算') {
    if (total.role !== 'total') total.role = 'total';
    total.key = 'DATA';
  } else if (total && total.role !== 'total' && read.rows.length === 1) {
    total.role = 'total';
    total.key = 'TOTAL';
  }
  return read;
}

/** A data row without any label. */
function plainRow(context: RowContext): RowDraft[] {
  const money = context.blocks[0]!.columns.filter((c) => c.isMoney);
  for (let row = context.header.dataTop; row <= context.bottom; row++) {
    const texts = context.grid.filled(row).map((c) => context.grid.own(row, c));
    if (texts.length > 0 && texts.every((t) => parseAmount(t) !== undefined || isDash(t)) && money.length > 0)
      return [{ key: 'DATA', label: '', role: 'total', row, block: 0 }];
  }
  return [];
}

function readItemsAsRows(context: RowContext): ReadRows | undefined {
  const { grid, header } = context;
  const found = new Map<string, number>();
  const notes: string[] = [];
  let labelCol = -1;
  for (let row = header.dataTop; row <= context.bottom; row++) {
    const first = grid.filled(row)[0];
    if (first === undefined) continue;
    const label = grid.own(row, first);
    if (isNote(label)) {
      notes.push(label);
      continue;
    }
    const text = stripNumbering(label);
    const item = ITEMS.find(([match]) => match.test(text))?.[1];
    if (item && !found.has(item)) {
      found.set(item, row);
      labelCol = first;
    }
  }
  if (!found.has('Rec') || found.size < 4) return undefined;
  const side = (match: RegExp, not: RegExp): number | undefined => {
    for (let col = labelCol + 1; col <= header.right; col++) {
      const path = squash(header.paths.get(col) ?? '');
      if (match.test(path) && !not.test(path)) return col;
    }
    return undefined;
  };
  const isFinal = context.kind.report === '决算';
  const budget = side(/预算数|预算/, /决算数|上年/);
  const actual = side(/决算数|决算|支出数|金额/, /上年|预算数$/);
  const cells: Record<string, { row: number; col: number }> = {};
  for (const [item, row] of found) {
    if (isFinal) {
      if (budget !== undefined) cells[`b${item}`] = { row, col: budget };
      if (actual !== undefined) cells[`a${item}`] = { row, col: actual };
    } else {
      const col = budget ?? actual ?? labelCol + 1;
      cells[{ T: 'total', Out: 'out', Car: 'car', Buy: 'buy', Run: 'run', Rec: 'rec' }[item]!] = { row, col };
    }
  }
  const row: RowDraft = {
    key: isFinal ? 'DATA' : 'TOTAL',
    label: '',
    role: 'total',
    row: found.get('T') ?? header.dataTop,
    block: 0,
    cells,
  };
  return { rows: [row], notes };
}
