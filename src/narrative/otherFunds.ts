import { add, isAmount, read } from '../charts';
import type { TableKindId } from '../tables/types';
import { money, none } from './values';
import type { SectionWriter } from './writer';

/** Spending of one fund: the amount, or 无 when its table is empty; the table itself must be there. */
export function tellFund(
  w: SectionWriter,
  kinds: readonly TableKindId[],
  table: string,
  column: 'outFund' | 'outCap',
): void {
  const { book, style } = w.context;
  const present = kinds.filter((kind) => book.table(kind));
  const summary = book.kind === '预算' ? 'YS.CZ' : 'JS.CZ';
  const inSummary = read(book, summary, 'OT', column);
  if (present.length === 0 && !inSummary) {
    w.missingTable(table);
    return;
  }
  const own = present.map((kind) => read(book, kind, 'TOTAL', 'total')).find((q) => q !== undefined);
  const spending = own ?? inSummary ?? add(...present.map((kind) => read(book, kind, 'DATA', 'total')));
  w.body(
    isAmount(spending)
      ? w.say('支出', { 支出: money(spending, style) })
      : w.say('全无', { 无: none(spending), 没有: { ...none(spending), text: '没有' } }),
  );
}
