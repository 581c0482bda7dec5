import type { Book } from '../tables/types';
import { pieChart } from './pieChart';
import { spendingStructure } from './read';
import type { ChartSpec } from './types';

/** 图3 支出决算结构: 支出决算表 合计 by 基本/项目/上缴上级/经营/对附属单位补助. */
export function js03SpendingStructure(book: Book): ChartSpec {
  const structure = spendingStructure(book);
  return pieChart({
    id: '图3',
    title: '支出决算结构（单位：万元）',
    series: '支出决算数',
    parts: structure.parts,
    whole: structure.whole,
    nothing: '本单位本年无支出，不画图3。',
    table: '支出决算表',
    hasTable: structure.table !== undefined,
  });
}
