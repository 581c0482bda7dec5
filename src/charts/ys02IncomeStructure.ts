import type { Book } from '../tables/types';
import { pieChart } from './pieChart';
import { incomeStructure } from './read';
import type { ChartSpec } from './types';

/** 图2 收入预算结构: by source, 上年结转 among them. */
export function ys02IncomeStructure(book: Book): ChartSpec {
  const structure = incomeStructure(book);
  return pieChart({
    id: '图2',
    title: '收入预算结构（单位：万元）',
    series: '收入预算数',
    parts: structure.parts,
    whole: structure.whole,
    nothing: '本单位本年无收入预算，不画图2。',
    table: '收入总表',
    hasTable: structure.table !== undefined,
  });
}
