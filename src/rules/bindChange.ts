import type { Book, Column, Row, Table } from '../tables';
import { rateColumns } from './rateColumns';
import type { BoundEquation, BoundTerm, EquationRule } from './types';

/**
 * States 增减额 = 本年数 − 上年数 for every column that prints changes. Which columns it compares is shown by the rows: the pair that most of them
 * agree with counts, if it explains at least two changes and three rows in five; else the column is left alone.
 */
export function bindChanges(rule: EquationRule, book: Book, equations: BoundEquation[]): void {
  for (const table of book.tables) {
    for (let block = 0; block < table.blocks.length; block++) {
      const { rates, amounts, priors } = rateColumns(table, block);
      const changes = rates.filter(({ column, kind }) => kind === 'change' && column.isMoney);
      if (changes.length === 0) continue;
      const rows = table.rows.filter((r) => r.block === block && !r.cells);
      for (const { column } of changes) {
        equations.push(...bestPair(rule, table, rows, column, amounts, priors));
      }
    }
  }
}

function bestPair(
  rule: EquationRule,
  table: Table,
  rows: readonly Row[],
  change: Column,
  amounts: readonly Column[],
  priors: readonly Column[],
): BoundEquation[] {
  let best: BoundEquation[] = [];
  let mostRight = 0;
  for (const now of amounts) {
    for (const before of priors) {
      if (now === before) continue;
      const all = rows.flatMap((row) => state(rule, table, row, change, now, before));
      const right = all.filter(isRight);
      const telling = right.filter((e) => e.left[0]!.figure.value !== 0).length;
      if (telling < 2 || right.length * 5 < all.length * 3 || telling <= mostRight) continue;
      mostRight = telling;
      best = all;
    }
  }
  return best;
}

function state(
  rule: EquationRule,
  table: Table,
  row: Row,
  change: Column,
  now: Column,
  before: Column,
): BoundEquation[] {
  const term = (column: Column, sign: 1 | -1): BoundTerm | undefined => {
    const figure = table.figure(row, column.key);
    return figure && { sign, table, row, column: column.key, figure };
  };
  const [left, plus, minus] = [term(change, 1), term(now, 1), term(before, -1)];
  if (!left || !plus || !minus || left.figure.form === 'blank') return [];
  return [{ rule, left: [left], right: [plus, minus], relation: '=', type: 'change' }];
}

/** Within a unit of the last place: enough to see what a column means. */
function isRight({ left, right }: BoundEquation): boolean {
  const gap = left[0]!.figure.value - right[0]!.figure.value + right[1]!.figure.value;
  const places = Math.min(...[...left, ...right].map((t) => Math.max(t.figure.storedDecimals, t.figure.shownDecimals)));
  return Math.abs(gap) < 1.5 * 10 ** -places;
}
