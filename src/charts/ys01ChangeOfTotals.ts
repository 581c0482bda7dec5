import type { Book } from '../tables/types';
import { twoYearChart } from './columnChart';
import { grandTotals, priorYear, type PriorFigures } from './read';
import type { ChartSpec } from './types';

/** 图1 收支预算总数变动情况: 收支总表 总计 of two years. */
export function ys01ChangeOfTotals(book: Book, prior: PriorFigures): ChartSpec {
  const t = grandTotals(book, prior);
  return twoYearChart({
    id: '图1',
    title: '收支预算总数变动情况（单位：万元）',
    year: book.year,
    priorYear: priorYear(book, prior),
    table: '收支总表',
    groups: [
      { category: '收入预算总数', before: t.priorIncome, now: t.income, priorKey: '收支总表.收支总计' },
      { category: '支出预算总数', before: t.priorOutlay, now: t.outlay, priorKey: '收支总表.收支总计' },
    ],
  });
}
