import type { Book } from '../tables/types';
import { pieChart } from './pieChart';
import { spendingStructure } from './read';
import type { ChartSpec } from './types';

/** 图3 支出预算结构: 支出总表 合计 by 基本/项目 and the rest. */
export function ys03SpendingStructure(book: Book): ChartSpec {
  const structure = spendingStructure(book);
  return pieChart({
    id: '图3',
    title: '支出预算结构（单位：万元）',
    series: '支出预算数',
    parts: structure.parts,
    whole: structure.whole,
    nothing: '本单位本年无支出预算，不画图3。',
    table: '支出总表',
    hasTable: structure.table !== undefined,
  });
}
