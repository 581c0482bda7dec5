import { kindOf, type Row, type Table } from '../tables';
import { childPlaces } from './children';
import { shapeOf, sumOfColumn, type Shape } from './shape';
import { SoundSum, type Summands } from './soundSum';
import { sumStateOf } from './sumState';
import type { BoundEquation, BoundTerm, EquationRule, EquationSpec, RowSet } from './types';

/** States the equations within one table: rows added into rows, columns into columns, the total printed again. */
export function bindWithin(
  rule: EquationRule,
  spec: EquationSpec & { type: 'children' | 'columns' | 'row' | 'repeats' },
  table: Table,
  equations: BoundEquation[],
): void {
  if (spec.type === 'children') bindChildren(rule, spec, table, equations);
  else if (spec.type === 'columns') bindColumns(rule, spec, table, equations);
  else if (spec.type === 'row') bindRow(rule, spec, table, equations);
  else bindRepeats(rule, table, equations);
}

function term(table: Table, row: Row, column: string, figure: BoundTerm['figure'], sign: 1 | -1 = 1): BoundTerm {
  return { sign, table, row, column, figure };
}

/** Is an equation stated for a row? Whether it is a parent is for the caller to see. */
function isMeant(row: Row, rows: RowSet): boolean {
  if (rows === 'all' || rows === 'parents') return row.role !== 'memo';
  return rows === '类' ? row.role === '类' : rows.includes(row.key);
}

/** A row with the rows added into it. */
interface RowSum {
  readonly at: number;
  readonly row: Row;
  readonly children: readonly Row[];
  readonly summands: Summands;
  /** Where the numbers of the children begin (`Amounts`); undefined where cells stand apart. */
  readonly lines: readonly number[] | undefined;
}

const known = new WeakMap<Table, readonly RowSum[]>();

/** Every row that others are added into; several rules ask for those of one table. */
function rowSums(table: Table): readonly RowSum[] {
  let sums = known.get(table);
  if (!sums) known.set(table, (sums = readRowSums(table)));
  return sums;
}

function readRowSums(table: Table): RowSum[] {
  const { width } = table.amounts();
  const out: RowSum[] = [];
  for (const [at, all] of childPlaces(table).entries()) {
    const places = all?.filter((place) => table.rows[place]!.role !== 'memo');
    if (!places || places.length === 0) continue;
    const row = table.rows[at]!;
    const children = places.map((place) => table.rows[place]!);
    const isPlain = !row.cells && children.every((c) => !c.cells && c.block === row.block);
    const lines = isPlain ? places.map((place) => place * width) : undefined;
    out.push({ at, row, children, summands: { type: 'children', rows: children }, lines });
  }
  return out;
}

function bindChildren(
  rule: EquationRule,
  spec: EquationSpec & { type: 'children' },
  table: Table,
  equations: BoundEquation[],
): void {
  const isTwoSided = kindOf(table.kind).layout === 'two-sided';
  const numbers = table.amounts();
  const { width } = numbers;
  for (const { at, row, children, lines, summands } of rowSums(table)) {
    if (!isMeant(row, spec.rows)) continue;
    const shape = shapeOf(table, row);
    for (const column of spec.columns ?? shape.money) {
      // Last year's amounts by 科目: those of 科目 that are no longer used are in the total, but have no row any more.
      const isMemo = shape.memo.has(column);
      if (isMemo && !isTwoSided) continue;
      const place = lines && !isMemo ? shape.places.get(column) : undefined;
      if (lines && place !== undefined) {
        const state = sumStateOf(numbers, at * width + place, lines, place);
        if (state === 'sound') equations.push(new SoundSum(rule, table, row, column, summands));
        if (state !== 'ask') continue;
      }
      const own = table.figure(row, column);
      if (!own) continue;
      const right: BoundTerm[] = [];
      for (const child of children) {
        const figure = table.figure(child, column);
        if (figure) right.push(term(table, child, column, figure));
      }
      if (right.length === 0 || isNothing(own, right)) continue;
      // They are often filled for totals only: then there is nothing to add up.
      if (isMemo && right.every((t) => t.figure.form === 'blank')) continue;
      equations.push({ rule, left: [term(table, row, column, own)], right, relation: '=', type: 'children' });
    }
  }
}

function bindColumns(
  rule: EquationRule,
  spec: EquationSpec & { type: 'columns' },
  table: Table,
  equations: BoundEquation[],
): void {
  const numbers = table.amounts();
  const { width } = numbers;
  const rows = spec.rows ?? 'all';
  const parents = rows === 'parents' ? childPlaces(table) : undefined;
  for (const [at, row] of table.rows.entries()) {
    if (!isMeant(row, rows) || (parents && !parents[at])) continue;
    const shape = shapeOf(table, row);
    const sums = spec.columns
      ? spec.columns.flatMap((c) => sumOfColumn(shape, c, row.cells !== undefined) ?? [])
      : shape.sums;
    for (const { column, parts, place, partPlaces } of sums) {
      if (place !== undefined) {
        const state = sumStateOf(numbers, at * width + place, partPlaces, at * width);
        if (state === 'sound')
          equations.push(new SoundSum(rule, table, row, column, { type: 'columns', columns: parts }));
        if (state !== 'ask') continue;
      }
      const own = table.figure(row, column);
      if (!own) continue;
      const right = parts.map((key) => term(table, row, key, table.figure(row, key)!));
      if (isNothing(own, right) || hasUnknownParts(table, row, shape, own.value, right)) continue;
      equations.push({ rule, left: [term(table, row, column, own)], right, relation: '=', type: 'columns' });
    }
  }
}

/** Blanks and zeros all over: most cells of most tables. */
function isNothing(own: BoundTerm['figure'], right: readonly BoundTerm[]): boolean {
  return isZero(own) && right.every((t) => isZero(t.figure));
}

function isZero({ value, form }: BoundTerm['figure']): boolean {
  return value === 0 && form !== 'error' && form !== 'text';
}

/** The row has amounts in columns that nobody knows, and its known parts alone do not add up: they may be parts too. */
function hasUnknownParts(table: Table, row: Row, shape: Shape, sum: number, parts: readonly BoundTerm[]): boolean {
  if (!shape.unknown.some((key) => (table.figure(row, key)?.value ?? 0) !== 0)) return false;
  return Math.abs(parts.reduce((n, t) => n + t.figure.value, 0) - sum) > 1e-6;
}

function bindRow(
  rule: EquationRule,
  spec: EquationSpec & { type: 'row' },
  table: Table,
  equations: BoundEquation[],
): void {
  for (const row of table.rows) {
    if (row.role === 'memo') continue;
    const left = table.figure(row, spec.left);
    const right = spec.right.map((key) => ({
      sign: key.startsWith('-') ? (-1 as const) : (1 as const),
      key: key.replace('-', ''),
    }));
    const figures = right.map((r) => table.figure(row, r.key));
    if (!left || figures.some((f) => !f)) continue;
    equations.push({
      rule,
      left: [term(table, row, spec.left, left)],
      right: right.map((r, i) => term(table, row, r.key, figures[i]!, r.sign)),
      relation: '=',
      type: 'row',
    });
  }
}

function bindRepeats(rule: EquationRule, table: Table, equations: BoundEquation[]): void {
  const total = table.row('TOTAL');
  if (!total) return;
  for (const row of table.rows) {
    if (row.role !== 'repeat') continue;
    for (const column of shapeOf(table, row).money) {
      const left = table.figure(row, column);
      const right = table.figure(total, column);
      if (left && right)
        equations.push({
          rule,
          left: [term(table, row, column, left)],
          right: [term(table, total, column, right)],
          relation: '=',
          type: 'repeats',
        });
    }
  }
}
