import { projectName, squash, type Book, type Figure, type Row, type Table } from '../tables';
import type { BoundEquation, BoundTerm, EquationRule, EquationSpec } from './types';

type MatchSpec = EquationSpec & { type: 'match' };

/**
 * Binds one equation per code that either table prints with an amount. A code that one table does not print counts as 0 there, when that table prints
 * codes of that level at all.
 */
export function bindMatch(rule: EquationRule, spec: MatchSpec, book: Book, equations: BoundEquation[]): void {
  const from = book.table(spec.from.table)!;
  const to = spec.to.flatMap(({ table: kind, column, unless }) => {
    const table = unless && book.table(unless) ? undefined : book.table(kind);
    return table ? [{ table, column }] : [];
  });
  const groups = (table: Table): ReadonlyMap<string, readonly Row[]> => groupsOf(table, spec.by);
  const left = groups(from);
  const right = to.map((t) => groups(t.table));
  if (!from.hasColumn(spec.from.column) || to.some((t) => !t.table.hasColumn(t.column) && !t.table.isEmpty)) return;
  if (left.size === 0 || right.every((g) => g.size === 0)) return;
  const relation = spec.relation ?? '=';
  const keys = new Set(
    relation === '=' ? [...left.keys(), ...right.flatMap((g) => [...g.keys()])] : right.flatMap((g) => [...g.keys()]),
  );
  for (const key of keys) {
    const l: BoundTerm[] = [];
    const r: BoundTerm[] = [];
    addTerms(from, spec.from.column, left.get(key), l);
    to.forEach((t, i) => addTerms(t.table, t.column, right[i]!.get(key), r));
    if (!l.some(isAmount) && !r.some(isAmount)) continue;
    const leftTerms = l.length > 0 ? l : absent(from, spec.from.column, r[0]!);
    const rightTerms = r.length > 0 ? r : absent(to[0]!.table, to[0]!.column, l[0]!);
    if (leftTerms.length > 0 && rightTerms.length > 0)
      equations.push({ rule, left: leftTerms, right: rightTerms, relation, type: 'match' });
  }
}

const known = new WeakMap<Table, Map<MatchSpec['by'], ReadonlyMap<string, readonly Row[]>>>();

/** Rows by what they are matched by; many rules ask the same of a table. */
function groupsOf(table: Table, by: MatchSpec['by']): ReadonlyMap<string, readonly Row[]> {
  let own = known.get(table);
  if (!own) known.set(table, (own = new Map()));
  let groups = own.get(by);
  if (!groups) own.set(by, (groups = groupRows(table, by)));
  return groups;
}

function groupRows(table: Table, by: MatchSpec['by']): ReadonlyMap<string, readonly Row[]> {
  const out = new Map<string, Row[]>();
  const add = (key: string, row: Row): void => {
    const list = out.get(key);
    if (list) list.push(row);
    else out.set(key, [row]);
  };
  for (const row of table.rows) {
    if (row.role === 'memo') continue;
    if (by === 'project') {
      if (row.role === 'project') add(squash(projectName(row.label)), row);
    } else if (!row.code || row.role === 'project') continue;
    else if (by === '项') {
      if (row.code.length === 7) add(row.code, row);
    } else if (by === 'code') add(row.code, row);
    else if (row.code.length === 3) add(row.code, row);
    else if (!hasCodedParent(table, row)) add(row.code.slice(0, 3), row);
  }
  return out;
}

/** Tables that print only 项 rows have their 类 as the sum of the rows that no coded row contains. */
function hasCodedParent(table: Table, row: Row): boolean {
  return row.parent !== undefined && table.rows[row.parent]?.code !== undefined;
}

function addTerms(table: Table, column: string, rows: readonly Row[] | undefined, terms: BoundTerm[]): void {
  for (const row of rows ?? []) {
    const figure = table.figure(row, column);
    if (figure) terms.push({ sign: 1, table, row, column, figure });
  }
}

function isAmount({ figure }: BoundTerm): boolean {
  return figure.value !== 0;
}

/** A term for the row that is not there, standing at the other table's cell. */
function absent(table: Table, column: string, other: BoundTerm): BoundTerm[] {
  const figure: Figure = { ...other.figure, value: 0, form: 'blank', unit: table.unit };
  return [{ sign: 1, table, row: { ...other.row, key: other.row.key }, column, figure, isAbsent: true }];
}
