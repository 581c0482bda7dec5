import { kindOf, type Row, type Table } from '../tables';
import { childPlaces } from './children';
import { shapeOf, type Shape } from './shape';
import { SoundSum } from './soundSum';
import { sumState } from './sumState';
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

/** Places of the rows that an equation is stated for. */
function placesOf(table: Table, rows: RowSet): number[] {
  const children = rows === 'parents' ? childPlaces(table) : [];
  const out: number[] = [];
  table.rows.forEach((row, at) => {
    if (rows === 'all') {
      if (row.role !== 'memo') out.push(at);
    } else if (rows === 'parents') {
      if (children[at] && row.role !== 'memo') out.push(at);
    } else if (rows === '类' ? row.role === '类' : rows.includes(row.key)) out.push(at);
  });
  return out;
}

function bindChildren(
  rule: EquationRule,
  spec: EquationSpec & { type: 'children' },
  table: Table,
  equations: BoundEquation[],
): void {
  const isTwoSided = kindOf(table.kind).layout === 'two-sided';
  const { width, millionths } = table.amounts();
  const all = childPlaces(table);
  for (const at of placesOf(table, spec.rows)) {
    const row = table.rows[at]!;
    const places = all[at]?.filter((place) => table.rows[place]!.role !== 'memo') ?? [];
    if (places.length === 0) continue;
    const children = places.map((place) => table.rows[place]!);
    const shape = shapeOf(table, row);
    const summands = { type: 'children', rows: children } as const;
    const isPlain = !row.cells && children.every((c) => !c.cells && c.block === row.block);
    const lines = isPlain ? places.map((place) => place * width) : [];
    for (const column of spec.columns ?? shape.money) {
      // Last year's amounts by 科目: those of 科目 that are no longer used are in the total, but have no row any more.
      const isMemo = shape.memo.has(column);
      if (isMemo && !isTwoSided) continue;
      const place = isPlain && !isMemo ? shape.places.get(column) : undefined;
      if (place !== undefined) {
        const state = sumState(millionths, at * width + place, lines, place);
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
  const { width, millionths } = table.amounts();
  for (const at of placesOf(table, spec.rows ?? 'all')) {
    const row = table.rows[at]!;
    const shape = shapeOf(table, row);
    for (const column of spec.columns ?? shape.money) {
      const parts = shape.parts.get(column);
      if (!parts || parts.length < (column.startsWith('e') ? 1 : 2)) continue;
      const place = row.cells ? undefined : shape.places.get(column);
      if (place !== undefined) {
        const state = sumState(millionths, at * width + place, shape.partPlaces.get(column)!, at * width);
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
