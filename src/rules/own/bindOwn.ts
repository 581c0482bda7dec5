import type { Book, Row, Table } from '../../tables';
import type { Bound } from '../bind';
import type { BoundTerm } from '../types';
import { columnNamed, NameError, noColumn, noRow, placedKey, rowSetNamed, rowsNamed, tableNamed } from './names';
import type { OwnEquation, OwnTerm } from './types';

/** A term over the book: the same for every row, or another amount for each 科目. */
type Placed =
  | { readonly type: 'one'; readonly terms: readonly BoundTerm[] }
  | { readonly type: 'each'; readonly byKey: ReadonlyMap<string, readonly BoundTerm[]> };

/**
 * States a rule of the user's own over the cells of a book. Where a row name stands for many rows outside a sum (`[支出决算表].[项].[基本支出]`), the
 * equation is stated for each of them, row by row of the same 科目. What cannot be found comes back as 无法核对 with the reason.
 */
export function bindOwnRule(own: OwnEquation, book: Book, prior?: Book): Bound {
  try {
    const [left, right] = [own.left, own.right].map((terms) => terms.map((t) => place(t, book, prior)));
    return { equations: equationsOf(own, left!, right!), unbound: [] };
  } catch (error) {
    if (!(error instanceof NameError)) throw error;
    const missing = `${own.place.source}第 ${own.place.line} 行：${error.message}`;
    return { equations: [], unbound: [{ rule: own.rule, table: own.left.find((t) => t.table)?.table ?? '', missing }] };
  }
}

function equationsOf(own: OwnEquation, left: readonly Placed[], right: readonly Placed[]): Bound['equations'] {
  const keys = new Set([...left, ...right].flatMap((p) => (p.type === 'each' ? [...p.byKey.keys()] : [])));
  const side = (placed: readonly Placed[], key: string): BoundTerm[] =>
    placed.flatMap((p) => (p.type === 'one' ? p.terms : (p.byKey.get(key) ?? [])));
  return (keys.size > 0 ? [...keys] : ['']).flatMap((key) => {
    const [l, r] = [side(left, key), side(right, key)];
    if (l.length === 0 || r.length === 0) return [];
    const first = [...l, ...r].find((t) => !t.isForeign);
    if (!first) return [];
    const anchored = (t: BoundTerm): BoundTerm =>
      t.isForeign ? { ...t, ...(t.text === undefined ? {} : { table: first.table, row: first.row, column: first.column }), figure: { ...t.figure, ref: first.figure.ref, ...(t.text === undefined ? {} : { unit: first.figure.unit }) } } : t; // prettier-ignore
    return [
      {
        rule: own.rule,
        left: l.map(anchored),
        right: r.map(anchored),
        relation: own.relation,
        type: 'cells' as const,
        ...(own.tolerance === undefined ? {} : { tolerance: own.tolerance }),
      },
    ];
  });
}

function place(term: OwnTerm, book: Book, prior: Book | undefined): Placed {
  if (term.number !== undefined) return { type: 'one', terms: [constant(term.number, term.sign, book)] };
  const own = term.isPrior ? prior : book;
  if (!own) throw new NameError('没有给出上年的表，不能与上年比较');
  const table = tableNamed(own, term.table);
  const rows = rowSetNamed(table, term.row, term.isSum);
  if (rows && rows.length === 0) throw noRow(table, term.row);
  const names = term.isSum ? term.row.split('、') : [term.row];
  if (!rows) return { type: 'one', terms: names.flatMap((name) => single(table, name.trim(), term)) };
  const placed = rows.flatMap((row) => {
    const terms = cells(table, row, term);
    return terms.length > 0 ? [{ key: row.code ?? row.key, terms }] : [];
  });
  if (placed.length === 0) throw noColumn(table, term.column);
  if (term.isSum) return { type: 'one', terms: placed.flatMap((p) => p.terms) };
  const byKey = new Map<string, BoundTerm[]>();
  for (const { key, terms } of placed) byKey.set(key, [...(byKey.get(key) ?? []), ...terms]);
  return { type: 'each', byKey };
}

/** The amount at one named row and column. */
function single(table: Table, name: string, term: OwnTerm): BoundTerm[] {
  const rows = rowsNamed(table, name);
  for (const row of rows) {
    const found = cells(table, row, term);
    if (found.length > 0) return found;
  }
  const item = placedKey(table, name, term.column);
  const figure = item && table.figure(item.row, item.key);
  if (figure) return [bound(table, item.row, item.key, figure, term)];
  if (rows.length > 0) throw noColumn(table, term.column);
  const total = table.row('DATA') ?? table.row('TOTAL');
  const alone = total && term.column === undefined ? cells(table, total, { ...term, column: name }) : [];
  if (alone.length > 0) return alone;
  throw noRow(table, name);
}

/** The amounts of a row in the named column, or columns in a sum. */
function cells(table: Table, row: Row, term: OwnTerm): BoundTerm[] {
  const names = term.isSum && term.column !== undefined ? term.column.split('、').map((n) => n.trim()) : [term.column];
  return names.flatMap((name) => {
    const column = columnNamed(table, row, name);
    const figure = column && table.figure(row, column.key);
    return figure ? [bound(table, row, column.key, figure, term)] : [];
  });
}

function bound(
  table: Table,
  row: Row,
  column: string,
  figure: BoundTerm['figure'],
  { sign, isPrior }: OwnTerm,
): BoundTerm {
  return { sign, table, row, column, figure, ...(isPrior ? { isForeign: true } : {}) };
}

/** A number in a rule: an amount without a cell, in the unit of what it is compared with. */
function constant(value: number, sign: 1 | -1, book: Book): BoundTerm {
  const table = book.tables[0];
  const row = table?.rows[0];
  if (!table || !row) throw new NameError('本册没有可以核对的表');
  const decimals = String(value).split('.')[1]?.length ?? 0;
  const ref = { sheet: table.sheet, row: row.row, col: table.area.left };
  const figure = {
    value,
    shownDecimals: Math.max(2, decimals),
    storedDecimals: decimals,
    form: 'number' as const,
    ref,
    unit: table.unit,
  };
  return { sign, table, row, column: '', figure, isForeign: true, text: String(value) };
}
