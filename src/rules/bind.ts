import { kindOf, type Book, type Figure, type Row, type Table, type TableKindId } from '../tables';
import { holds } from './conditions';
import { bindMatch } from './bindMatch';
import { childrenOf } from './children';
import type { BoundEquation, BoundTerm, CellSpec, EquationRule, EquationSpec, RowSet, Unbound } from './types';

/** Tables that only some provinces publish: a rule that needs one says nothing where it is not there. */
const REGIONAL = new Set<TableKindId>([
  'JS.CZMX',
  'JS.YBMX',
  'JS.XM',
  'JS.JJSG',
  'JS.GZ',
  'JS.GZZC',
  'JS.JGYX',
  'YS.CZJJ',
  'YS.XM',
  'YS.JJSG',
  'YS.JX',
  'YS.CG',
  'YS.GZ',
]);

export interface Bound {
  readonly equations: BoundEquation[];
  readonly unbound: Unbound[];
}

/** States the equations of a rule over the cells of a book. What is needed but not there comes back as `unbound` (无法核对). */
export function bindRule(rule: EquationRule, book: Book): Bound {
  const out: Bound = { equations: [], unbound: [] };
  if (rule.when && holds(rule.when, book) !== true) return out;
  for (const spec of rule.equations) bindSpec(rule, spec, book, out);
  return out;
}

function bindSpec(rule: EquationRule, spec: EquationSpec, book: Book, out: Bound): void {
  if (spec.type === 'cells') return bindCells(rule, spec, book, out);
  if (spec.type === 'match') {
    const present = requireTables(rule, [spec.from.table, ...spec.to.map((t) => t.table)], book, out);
    if (present) bindMatch(rule, spec, book, out.equations);
    return;
  }
  for (const table of book.tables) {
    if (table.kind !== spec.table || table.isEmpty) continue;
    if (spec.type === 'children') bindChildren(rule, spec, table, out.equations);
    else if (spec.type === 'columns') bindColumns(rule, spec, table, out.equations);
    else if (spec.type === 'row') bindRow(rule, spec, table, out.equations);
    else bindRepeats(rule, table, out.equations);
  }
}

function requireTables(rule: EquationRule, kinds: readonly TableKindId[], book: Book, out: Bound): boolean {
  const missing = [...new Set(kinds)].filter((kind) => !book.table(kind));
  if (missing.length === 0) return true;
  const there = kinds.find((kind) => book.table(kind));
  if (there && !missing.some((kind) => REGIONAL.has(kind)))
    out.unbound.push({
      rule,
      table: book.table(there)!.name,
      missing: `缺少${missing.map((k) => kindOf(k).name).join('、')}`,
    });
  return false;
}

interface ParsedCell {
  readonly sign: 1 | -1;
  readonly kind: TableKindId;
  readonly row: string;
  readonly column: string;
  readonly isOptional: boolean;
}

function parseCell(spec: CellSpec): ParsedCell {
  const m = /^(-?)((?:JS|YS)\.[A-Z]+)\.([^.]+)\.([^.?]+)(\??)$/.exec(spec);
  if (!m) throw new Error(`rule data: ${spec}`);
  return { sign: m[1] ? -1 : 1, kind: m[2] as TableKindId, row: m[3]!, column: m[4]!, isOptional: m[5] === '?' };
}

function bindCells(rule: EquationRule, spec: EquationSpec & { type: 'cells' }, book: Book, out: Bound): void {
  const left = spec.left.map(parseCell);
  const right = spec.right.map(parseCell);
  if (
    !requireTables(
      rule,
      [...left, ...right].map((c) => c.kind),
      book,
      out,
    )
  )
    return;
  const sides = [left, right].map((cells) => cells.map((c) => ({ cell: c, term: termOf(c, book) })));
  const lost = sides.flat().find((s) => !s.term && !s.cell.isOptional && !book.table(s.cell.kind)!.isEmpty);
  if (lost) {
    const table = book.table(lost.cell.kind)!;
    out.unbound.push({
      rule,
      table: table.name,
      missing: `“${table.name}”没有需要的行或栏（${lost.cell.row}·${lost.cell.column}）`,
    });
    return;
  }
  const [l, r] = sides.map((side) => side.flatMap((s) => (s.term ? [s.term] : [])));
  if (!l || !r || l.length === 0 || r.length === 0) return;
  out.equations.push({ rule, left: l, right: r, relation: spec.relation ?? '=', type: 'cells' });
}

function termOf(cell: ParsedCell, book: Book): BoundTerm | undefined {
  const table = book.table(cell.kind)!;
  const row = table.row(cell.row);
  if (!row || (cell.isOptional && row.role === 'memo')) return undefined;
  const figure = table.figure(row, cell.column);
  return figure && { sign: cell.sign, table, row, column: cell.column, figure };
}

export function term(table: Table, row: Row, column: string, figure: Figure, sign: 1 | -1 = 1): BoundTerm {
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
      equations.push({ rule, left: [term(table, row, column, own)], right, relation: '=', type: 'columns' });
    }
  }
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
