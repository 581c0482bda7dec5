import type { Book } from '../tables/types';
import { twoYearChart } from './columnChart';
import { fiscalTotals, priorYear, type PriorFigures } from './read';
import type { ChartSpec } from './types';

/** 图4 财政拨款收支预算总数变动情况: 财政拨款收支总表 of two years. */
export function ys04ChangeOfFiscalTotals(book: Book, prior: PriorFigures): ChartSpec {
  const t = fiscalTotals(book, prior);
  return twoYearChart({
    id: '图4',
    title: '财政拨款收支预算总数变动情况（单位：万元）',
    year: book.year,
    priorYear: priorYear(book, prior),
    table: '财政拨款收支总表',
    groups: [
      { category: '财政拨款收入预算总数', before: t.priorIncome, now: t.income, priorKey: '财政拨款收支总表.收支总计' },
      { category: '财政拨款支出预算总数', before: t.priorOutlay, now: t.outlay, priorKey: '财政拨款收支总表.收支总计' },
    ],
  });
}
