import type { Quantity } from '../charts';
import { tellPairChange } from './change';
import { money, none } from './values';
import type { SectionWriter } from './writer';

export interface PairTotals {
  /** Name of the 附表, which the prior figures are kept under too. */
  readonly table: string;
  /** What 收入总计 and 支出总计 are preceded by: `财政拨款`. */
  readonly prefix: string;
  readonly income: Quantity | undefined;
  readonly outlay: Quantity | undefined;
  readonly priorIncome: Quantity | undefined;
  readonly priorOutlay: Quantity | undefined;
  /** Said after it. */
  readonly note?: string | undefined;
  readonly figure: string;
}

/** The totals of both sides of a table and how they moved since last year, with their 尾差 and the chart. */
export function tellPairTotals(w: SectionWriter, totals: PairTotals): void {
  const { table, prefix, income, outlay, priorIncome, priorOutlay } = totals;
  const { style } = w.context;
  if (!income || !outlay) return w.missingTable(table);
  const values = { 收入: money(income, style), 支出: money(outlay, style) };
  const isSame = values.收入.value === values.支出.value;
  if (isSame && income.value.isZero()) return w.body(w.say('全无', { 无: none(income) }));
  const names = [`${prefix}收入总计`, `${prefix}支出总计`] as const;
  w.body(
    w.say(
      isSame ? '相等' : '不等',
      isSame ? { 收入: { ...values.收入, cells: [...income.cells, ...outlay.cells] } } : values,
    ),
    tellPairChange(
      w,
      [names[0], income, priorIncome, `${table}.收入总计`],
      [names[1], outlay, priorOutlay, `${table}.支出总计`],
    ),
  );
  w.note(totals.note);
  w.pairResidue(names, income, outlay, table);
  w.figure(totals.figure);
}
