import type { Book } from '../tables/types';
import { pieChart } from './pieChart';
import { incomeStructure } from './read';
import type { ChartSpec } from './types';

/** 图2 收入决算结构: 本年收入 by source. */
export function js02IncomeStructure(book: Book): ChartSpec {
  const structure = incomeStructure(book);
  return pieChart({
    id: '图2',
    title: '收入决算结构（单位：万元）',
    series: '收入决算数',
    parts: structure.parts,
    whole: structure.whole,
    nothing: '本单位本年无收入，不画图2。',
    table: '收入支出决算总表',
    hasTable: structure.table !== undefined,
  });
}
