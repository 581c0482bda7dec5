import type { Book } from '../tables/types';
import { twoYearChart } from './columnChart';
import { grandTotals, priorYear, type PriorFigures } from './read';
import type { ChartSpec } from './types';

/** 图1 收、支决算总计变动情况: 收入支出决算总表 总计 of two years. */
export function js01ChangeOfTotals(book: Book, prior: PriorFigures): ChartSpec {
  const t = grandTotals(book, prior);
  return twoYearChart({
    id: '图1',
    title: '收、支决算总计变动情况（单位：万元）',
    year: book.year,
    priorYear: priorYear(book, prior),
    table: '收入支出决算总表',
    groups: [
      { category: '收入总计', before: t.priorIncome, now: t.income, priorKey: '收入支出决算总表.收入总计' },
      { category: '支出总计', before: t.priorOutlay, now: t.outlay, priorKey: '收入支出决算总表.支出总计' },
    ],
  });
}
