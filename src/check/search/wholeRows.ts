import { SCALE } from '../../amount';
import { shapeOf, type BoundTerm } from '../../rules';
import type { Row, Table } from '../../tables';
import type { Evidence } from './evidence';
import type { Network } from './network';
import { placeOf, preference } from './preference';

/** A row of a table that is wrong as a whole: what its cells would have to be changed by. */
export interface WholeRow {
  readonly changes: readonly { readonly cell: number; readonly delta: number }[];
  readonly fixed: readonly number[];
}

/** Sums of one row that fail in several columns because of one row below it. */
export interface RowFault {
  /** The failing sums, one a column. */
  readonly equations: readonly number[];
  /** The row at fault, where the book shows which one it is. */
  readonly row: WholeRow | undefined;
}

interface Failing {
  readonly equation: number;
  readonly sum: BoundTerm;
  /** left − right, in millionths of the table's unit. */
  readonly gap: number;
}

const FEWEST_COLUMNS = 2;

/**
 * Rows that are wrong as a whole: left out, printed twice, left blank, copied from the row above, in another unit. Such a row agrees with itself, so the
 * sums above it fail in several columns, and the differences satisfy the sums across the row as honest amounts do; a slip in one cell fails in
 * one column only.
 */
export function findRowFaults(network: Network, evidence: Evidence): RowFault[] {
  const bySum = new Map<Row, Failing[]>();
  network.all.forEach(({ bound, verdict }, equation) => {
    const sum = bound.left[0]!;
    if (bound.type !== 'children' || bound.left.length !== 1 || verdict !== '不符') return;
    const own = { equation, sum, gap: network.gaps[equation]! };
    bySum.set(sum.row, [...(bySum.get(sum.row) ?? []), own]);
  });
  const out: RowFault[] = [];
  for (const failing of bySum.values()) {
    if (failing.length < FEWEST_COLUMNS || failing.some((f) => !network.fails[f.equation])) continue;
    const candidates = rowsOf(network, failing);
    const isConsistent = satisfiesItself(failing);
    const fitting = isConsistent ? candidates : candidates.filter((c) => looksWrong(network, c));
    const row = best(network, evidence, fitting, failing.length);
    if (row) for (const { cell, delta } of row.changes) network.apply(cell, delta);
    if (row || isConsistent) out.push({ equations: failing.map((f) => f.equation), row });
  }
  return out;
}

/** Do the differences add up across the row as the row's columns do? */
function satisfiesItself(failing: readonly Failing[]): boolean {
  const { table, row } = failing[0]!.sum;
  const gaps = new Map(failing.map((f) => [f.sum.column, f.gap]));
  const of = (key: string): number => gaps.get(key) ?? 0;
  const covered = new Set<string>();
  for (const [sum, parts] of shapeOf(table, row).parts) {
    const own = parts.filter((key) => of(key) !== 0);
    if (of(sum) === 0 && own.length === 0) continue;
    // Parts that cancel each other out: an amount in the wrong column.
    if (of(sum) === 0) return false;
    const whole = own.reduce((n, key) => n + of(key), 0);
    if (Math.abs(of(sum) - whole) > 0.0151 * SCALE * (own.length + 1)) return false;
    for (const key of [sum, ...own]) covered.add(key);
  }
  return covered.size > 0 && [...gaps.keys()].every((key) => covered.has(key));
}

type Change = WholeRow['changes'][number];

/** For the sum's row and every row below it, printed or known to be missing: the change of its cells that closes all the gaps. */
function rowsOf(network: Network, failing: readonly Failing[]): Change[][] {
  const byRow = new Map<Row | string, Change[]>();
  for (const { equation, sum } of failing)
    for (const cell of network.cellsOf(equation)) {
      const { term, amount } = network.cells[cell]!;
      if (term.column !== sum.column) continue;
      const delta = network.closing(cell, equation);
      if (amount >= 0 && amount + delta < 0) continue;
      const key = term.isAbsent ? `${term.row.code ?? term.row.key}` : term.row;
      byRow.set(key, [...(byRow.get(key) ?? []), { cell, delta }]);
    }
  return [...byRow.values()].filter((changes) => changes.length === failing.length);
}

/** What a row's look alone must weigh for it to be named: a slip of the hand in its amounts, or the right ones printed elsewhere. */
const TELLING = 0.55;
/** Rows whose weights differ by less are not told apart. */
const CLOSE_RACE = 0.12;

/** The row whose change repairs more than the sums, or that looks wrong by itself; undefined when several do as well. */
function best(
  network: Network,
  evidence: Evidence,
  candidates: readonly Change[][],
  sums: number,
): WholeRow | undefined {
  const ranked = candidates
    .flatMap((changes) => {
      const { fixed, broken } = effectOf(network, changes);
      const look =
        changes.reduce((n, c) => n + preference(network.cells[c.cell]!, c.delta, evidence), 0) / changes.length;
      const more = fixed.length - sums + (looksWrong(network, changes) ? 0.5 : 0);
      if (broken > 0 || (more <= 0 && look < TELLING)) return [];
      return [{ changes, fixed, score: more + 0.25 * look }];
    })
    .sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  return first && (!second || first.score - second.score >= CLOSE_RACE) ? first : undefined;
}

function effectOf(network: Network, changes: readonly Change[]): { fixed: number[]; broken: number } {
  const touched = [...new Set(changes.flatMap(({ cell }) => network.cells[cell]!.links.map((l) => l.equation)))];
  const before = touched.map((i) => network.fails[i]!);
  const undo = changes.map(({ cell, delta }) => network.apply(cell, delta));
  const after = touched.map((i) => network.fails[i]!);
  for (const back of undo.reverse()) back();
  return {
    fixed: touched.filter((_, i) => before[i] && !after[i]),
    broken: touched.filter((_, i) => !before[i] && after[i]).length,
  };
}

/** Blank all over, the same amounts as the row above, or amounts that all are one power of ten away. */
function looksWrong(network: Network, changes: readonly Change[]): boolean {
  const cells = changes.map(({ cell, delta }) => ({ ...network.cells[cell]!, delta }));
  if (cells.some((c) => c.term.isAbsent)) return false;
  return slipOf(cells.map(({ term, amount, delta }) => ({ term, was: amount, now: amount + delta }))) !== undefined;
}

export type RowSlip =
  | { readonly kind: 'blank' }
  | { readonly kind: 'copy'; readonly of: Row }
  | { readonly kind: 'scale'; readonly power: number };

/** What a row that is wrong as a whole looks like. */
export function slipOf(
  cells: readonly { readonly term: BoundTerm; readonly was: number; readonly now: number }[],
): RowSlip | undefined {
  const { table, row } = cells[0]!.term;
  if (cells.every((c) => c.was === 0)) return { kind: 'blank' };
  const powers = cells.map((c) => (c.was !== 0 && c.now !== 0 ? Math.log10(Math.abs(c.was / c.now)) : NaN));
  const power = Math.round(powers[0]!);
  if (Math.abs(power) >= 2 && powers.every((p) => Math.abs(p - power) < 0.002)) return { kind: 'scale', power };
  const above = rowAbove(table, row);
  if (above && cells.every((c) => (table.figure(above, c.term.column)?.value ?? NaN) === c.term.figure.value))
    return { kind: 'copy', of: above };
  return undefined;
}

function rowAbove(table: Table, row: Row): Row | undefined {
  const at = placeOf(table, row);
  const above = table.rows[at - 1];
  return above?.block === row.block ? above : undefined;
}
