import type { Book } from '../tables/types';
import { twoYearChart } from './columnChart';
import { generalSpending, priorYear, type PriorFigures } from './read';
import type { ChartSpec } from './types';

/** 图5 一般公共预算财政拨款支出决算变动情况: 一般公共预算财政拨款支出决算表 合计 of two years. */
export function js05ChangeOfGeneralSpending(book: Book, prior: PriorFigures): ChartSpec {
  const g = generalSpending(book, prior);
  return twoYearChart({
    id: '图5',
    title: '一般公共预算财政拨款支出决算变动情况（单位：万元）',
    year: book.year,
    priorYear: priorYear(book, prior),
    table: '一般公共预算财政拨款支出决算表',
    groups: [
      {
        category: '一般公共预算财政拨款支出',
        before: g.prior,
        now: g.now,
        priorKey: '一般公共预算财政拨款支出决算表.合计',
      },
    ],
  });
}
