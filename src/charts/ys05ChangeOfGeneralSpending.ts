import type { Book } from '../tables/types';
import { twoYearChart } from './columnChart';
import { generalSpending, priorYear, type PriorFigures } from './read';
import type { ChartSpec } from './types';

/** 图5 一般公共预算当年拨款规模变化情况. */
export function ys05ChangeOfGeneralSpending(book: Book, prior: PriorFigures): ChartSpec {
  const g = generalSpending(book, prior);
  return twoYearChart({
    id: '图5',
    title: '一般公共预算当年拨款规模变化情况（单位：万元）',
    year: book.year,
    priorYear: priorYear(book, prior),
    table: '一般公共预算支出表',
    groups: [
      { category: '一般公共预算当年拨款', before: g.prior, now: g.now, priorKey: '一般公共预算支出表.当年财政拨款' },
    ],
  });
}
