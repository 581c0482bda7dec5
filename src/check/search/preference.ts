import { SCALE } from '../../amount';
import { childrenOf, duplicateRows, rateColumns, type BoundTerm } from '../../rules';
import type { Row, Table } from '../../tables';
import { plausibility } from './plausibility';
import type { Evidence } from './evidence';
import type { Cell } from './network';

/** A row that another table prints and this one does not explains its sum better than any slip in the rows that are there. */
const WEIGHT_OF_A_MISSING_ROW = 1.5;

/** A printed 增减额 is worked out from two amounts that are printed: the slip is in the working out. */
const WEIGHT_OF_A_COMPARISON = 1.2;

/**
 * Between changes that repair as much: the amount that stands elsewhere in the book, typed amounts before formulas, leaves before sums, likely slips
 * of the hand first. About −1…2; it only breaks ties.
 */
export function preference(cell: Cell, delta: number, evidence: Evidence): number {
  const { term, amount } = cell;
  const after = amount + delta;
  if (term.isAbsent) return WEIGHT_OF_A_MISSING_ROW;
  let weight = 0;
  if (evidence.speaksFor(cell, after)) weight += 1;
  if (evidence.speaksFor(cell, amount)) weight -= 0.8;
  weight += 0.6 * plausibility(amount / SCALE, after / SCALE);
  if (term.figure.isFormula) weight -= 0.4;
  else if (isAmongFormulas(term)) weight += 0.4;
  if (!isSum(term)) weight += 0.2;
  if (isChange(term)) return weight + WEIGHT_OF_A_COMPARISON;
  if (after < 0) weight -= 0.4;
  if (amount === 0) weight -= 0.2;
  if (amount !== 0 && isCopyOfNeighbour(term)) weight += 0.3;
  if (after === 0 && isPrintedTwice(term)) weight += 1;
  return weight;
}

/** Nobody typed a negative amount wrong by leaving out its sign and digits, and an empty table is not where a wrong amount stands. */
export function isUnlikely({ term, amount }: Cell, delta: number): boolean {
  return term.table.isEmpty || (amount >= 0 && amount + delta < 0 && !isChange(term));
}

function isChange({ table, row, column }: BoundTerm): boolean {
  return rateColumns(table, row.block).rates.some((r) => r.kind === 'change' && r.column.key === column);
}

function isSum({ table, row, column }: BoundTerm): boolean {
  return (
    row.role === 'total' ||
    row.role === 'repeat' ||
    row.role === 'subtotal' ||
    childrenOf(table, row).length > 0 ||
    table.blocks[row.block]?.columns.some((c) => c.into === column && !c.isMemo) === true
  );
}

/** Typed where the amounts beside it, or most of its kind in its column, are formulas. */
function isAmongFormulas({ table, row, column }: BoundTerm): boolean {
  const columns = table.blocks[row.block]?.columns ?? [];
  return columns.some((c) => c.isMoney && c.key !== column && table.figure(row, c.key)?.isFormula);
}

/** The row above or below prints the same amount in this column. */
function isCopyOfNeighbour({ table, row, column, figure }: BoundTerm): boolean {
  const at = placeOf(table, row);
  return [table.rows[at - 1], table.rows[at + 1]].some(
    (other) => other !== undefined && other.block === row.block && table.figure(other, column)?.value === figure.value,
  );
}

const places = new WeakMap<Table, ReadonlyMap<Row, number>>();

/** Index of a row in its table. */
export function placeOf(table: Table, row: Row): number {
  let place = places.get(table);
  if (!place) places.set(table, (place = new Map(table.rows.map((r, i) => [r, i]))));
  return place.get(row)!;
}

const repeated = new WeakMap<Table, ReadonlySet<Row>>();

/** The row prints a code that another row has too. */
function isPrintedTwice({ table, row }: BoundTerm): boolean {
  let rows = repeated.get(table);
  if (!rows) repeated.set(table, (rows = new Set(duplicateRows(table).flat())));
  return rows.has(row);
}
