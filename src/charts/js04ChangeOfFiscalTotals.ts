import type { Book } from '../tables/types';
import { twoYearChart } from './columnChart';
import { fiscalTotals, priorYear, type PriorFigures } from './read';
import type { ChartSpec } from './types';

/** 图4 财政拨款收、支决算总计变动情况: 财政拨款收入支出决算总表 总计 of two years. */
export function js04ChangeOfFiscalTotals(book: Book, prior: PriorFigures): ChartSpec {
  const t = fiscalTotals(book, prior);
  return twoYearChart({
    id: '图4',
    title: '财政拨款收、支决算总计变动情况（单位：万元）',
    year: book.year,
    priorYear: priorYear(book, prior),
    table: '财政拨款收入支出决算总表',
    groups: [
      {
        category: '财政拨款收入总计',
        before: t.priorIncome,
        now: t.income,
        priorKey: '财政拨款收入支出决算总表.收入总计',
      },
      {
        category: '财政拨款支出总计',
        before: t.priorOutlay,
        now: t.outlay,
        priorKey: '财政拨款收入支出决算总表.支出总计',
      },
    ],
    ...(t.priorNote ? { note: t.priorNote } : {}),
  });
}
