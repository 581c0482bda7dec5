import type { BoundTerm } from '../../rules';
import { kindOf, type Row, type Table } from '../../tables';
import type { Evaluated } from '../evaluate';

/** A cell of a row that its table does not print, where it would enter an equation. */
export interface AbsentLink {
  readonly term: BoundTerm;
  readonly equation: number;
  readonly sign: 1 | -1;
}

interface Absentee {
  readonly table: Table;
  readonly row: Row;
  /** Size of the failing gaps that show it missing. */
  readonly gaps: Set<number>;
}

/**
 * A 科目 that one table prints and another does not may be a row left out: then the sums above it fail too. For each such row, the sums of
 * its table (and the comparisons of its 类) that it would enter, so that one cause can explain them all.
 */
export function absentLinks(all: readonly Evaluated[]): AbsentLink[] {
  const absentees = collect(all);
  if (absentees.length === 0) return [];
  const byTable = new Map<Table, Absentee[]>();
  for (const a of absentees) byTable.set(a.table, [...(byTable.get(a.table) ?? []), a]);
  return all.flatMap((e, equation) => {
    if (e.verdict !== '不符' && e.bound.type !== 'children') return [];
    const { left, right, type } = e.bound;
    if (type === 'children') {
      const sum = left[0]!;
      return (byTable.get(sum.table) ?? [])
        .filter((a) => isParent(sum, a, e))
        .map((a) => ({ term: cellOf(a, sum), equation, sign: -1 as const }));
    }
    if (type !== 'match') return [];
    return [left, right].flatMap((side, i) => {
      const other = (i === 0 ? right : left)[0]!;
      const own = side[0]!;
      return (byTable.get(own.table) ?? [])
        .filter((a) => isClassOf(other.row, a.row) && !side.some((t) => t.isAbsent && t.row.code === a.row.code))
        .map((a) => ({ term: cellOf(a, own), equation, sign: (i === 0 ? 1 : -1) as 1 | -1 }));
    });
  });
}

function collect(all: readonly Evaluated[]): Absentee[] {
  const found = new Map<string, Absentee>();
  for (const { bound, verdict, gap } of all) {
    if (bound.type !== 'match' || verdict !== '不符') continue;
    for (const term of [...bound.left, ...bound.right]) {
      if (!term.isAbsent) continue;
      const key = `${term.table.id}|${term.row.code ?? term.row.key}`;
      const known = found.get(key) ?? { table: term.table, row: term.row, gaps: new Set() };
      known.gaps.add(gap.abs().toNumber());
      found.set(key, known);
    }
  }
  return [...found.values()];
}

/** Would the missing row be added into the row of this sum? */
function isParent(sum: BoundTerm, { table, row, gaps }: Absentee, e: Evaluated): boolean {
  if (sum.isAbsent || sum.table !== table) return false;
  const isSameGap = gaps.has(e.gap.abs().toNumber());
  if (!row.code || row.role === 'project') return isSameGap;
  if (kindOf(table.kind).layout === 'two-sided') return sum.row.key === 'OT';
  for (let length = row.code.length - 2; length >= 3; length -= 2) {
    const parent = table.row(row.code.slice(0, length));
    if (parent) return parent === sum.row;
  }
  return sum.row.role === 'total' || (sum.row.role === 'subtotal' && isSameGap);
}

function isClassOf(above: Row, row: Row): boolean {
  return (
    above.code !== undefined && row.code !== undefined && above.code !== row.code && row.code.startsWith(above.code)
  );
}

function cellOf({ table, row }: Absentee, beside: BoundTerm): BoundTerm {
  const figure = { ...beside.figure, value: 0, form: 'blank' as const, storedDecimals: 0 };
  return { sign: 1, table, row, column: beside.column, figure, isAbsent: true };
}
