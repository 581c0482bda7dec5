import { kindOf, type Row, type Table } from '../tables';
import { childrenOf } from './children';
import { shapeOf, type Shape } from './shape';
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

function rowsOf(table: Table, rows: RowSet): readonly Row[] {
  if (rows === 'all') return table.rows.filter((r) => r.role !== 'memo');
  if (rows === 'parents') return table.rows.filter((r) => childrenOf(table, r).length > 0 && r.role !== 'memo');
  if (rows === '类') return table.rows.filter((r) => r.role === '类');
  return table.rows.filter((r) => rows.includes(r.key));
}

function bindChildren(
  rule: EquationRule,
  spec: EquationSpec & { type: 'children' },
  table: Table,
  equations: BoundEquation[],
): void {
  const isTwoSided = kindOf(table.kind).layout === 'two-sided';
  for (const row of rowsOf(table, spec.rows)) {
    const children = childrenOf(table, row).filter((c) => c.role !== 'memo');
    if (children.length === 0) continue;
    const shape = shapeOf(table, row);
    for (const column of spec.columns ?? shape.money) {
      // Last year's amounts by 科目: those of 科目 that are no longer used are in the total, but have no row any more.
      const isMemo = shape.memo.has(column);
      if (isMemo && !isTwoSided) continue;
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
  for (const row of rowsOf(table, spec.rows ?? 'all')) {
    const shape = shapeOf(table, row);
    for (const column of spec.columns ?? shape.money) {
      const parts = shape.parts.get(column);
      const own = parts && table.figure(row, column);
      if (!own || parts.length < (column.startsWith('e') ? 1 : 2)) continue;
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
  for (const row of rowsOf(table, 'all')) {
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
