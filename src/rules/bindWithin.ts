import { kindOf, type Row, type Table } from '../tables';
import { childrenOf } from './children';
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

function moneyColumns(table: Table, row: Row): readonly string[] {
  if (row.cells && !table.blocks[row.block]?.columns.some((c) => c.isMoney)) return Object.keys(row.cells);
  return (table.blocks[row.block]?.columns ?? []).filter((c) => c.isMoney && !c.key.startsWith('x')).map((c) => c.key);
}

function bindChildren(
  rule: EquationRule,
  spec: EquationSpec & { type: 'children' },
  table: Table,
  equations: BoundEquation[],
): void {
  for (const row of rowsOf(table, spec.rows)) {
    const children = childrenOf(table, row).filter((c) => c.role !== 'memo');
    if (children.length === 0) continue;
    for (const column of spec.columns ?? moneyColumns(table, row)) {
      if (isOfLastYear(table, row, column)) continue;
      const own = table.figure(row, column);
      if (!own) continue;
      const right = children.flatMap((child) => {
        const figure = table.figure(child, column);
        return figure ? [term(table, child, column, figure)] : [];
      });
      if (right.length === 0 || isUnlisted(table, row, column, right)) continue;
      equations.push({ rule, left: [term(table, row, column, own)], right, relation: '=', type: 'children' });
    }
  }
}

/** Last year's amounts by 科目: those of 科目 that are no longer used are in the total, but have no row any more. */
function isOfLastYear(table: Table, row: Row, column: string): boolean {
  const isMemo = table.blocks[row.block]?.columns.find((c) => c.key === column)?.isMemo;
  return isMemo === true && kindOf(table.kind).layout !== 'two-sided';
}

/** Comparison columns (上年数) are often filled for totals only: then there is nothing to add up. */
function isUnlisted(table: Table, row: Row, column: string, right: readonly BoundTerm[]): boolean {
  const isMemo = table.blocks[row.block]?.columns.find((c) => c.key === column)?.isMemo;
  return isMemo === true && right.every((t) => t.figure.form === 'blank');
}

/** Columns added into `column` in that row. */
function partsOf(table: Table, row: Row, column: string): readonly string[] {
  if (row.cells) {
    const own = kindOf(table.kind).columns.filter((c) => c.into === column && !c.isMemo && row.cells?.[c.key]);
    if (own.length > 0) return own.map((c) => c.key);
  }
  return (table.blocks[row.block]?.columns ?? []).filter((c) => c.into === column && !c.isMemo).map((c) => c.key);
}

function bindColumns(
  rule: EquationRule,
  spec: EquationSpec & { type: 'columns' },
  table: Table,
  equations: BoundEquation[],
): void {
  for (const row of rowsOf(table, spec.rows ?? 'all')) {
    const keys = spec.columns ?? moneyColumns(table, row);
    for (const column of keys) {
      const own = table.figure(row, column);
      const parts = own ? partsOf(table, row, column) : [];
      if (!own || parts.length < (column.startsWith('e') ? 1 : 2)) continue;
      const right = parts.map((key) => term(table, row, key, table.figure(row, key)!));
      if (hasUnknownParts(table, row, own.value, right)) continue;
      equations.push({ rule, left: [term(table, row, column, own)], right, relation: '=', type: 'columns' });
    }
  }
}

/** The row has amounts in columns that nobody knows, and its known parts alone do not add up: they may be parts too. */
function hasUnknownParts(table: Table, row: Row, sum: number, parts: readonly BoundTerm[]): boolean {
  const unknown = (table.blocks[row.block]?.columns ?? []).filter((c) => /^x\d/.test(c.key));
  if (!unknown.some((c) => (table.figure(row, c.key)?.value ?? 0) !== 0)) return false;
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
    for (const column of moneyColumns(table, row)) {
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
