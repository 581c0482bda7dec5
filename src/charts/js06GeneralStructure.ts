import type { Book } from '../tables/types';
import { pieChart } from './pieChart';
import { generalStructure } from './read';
import type { ChartSpec } from './types';

/** 图6 一般公共预算财政拨款支出决算结构: by functional 类. */
export function js06GeneralStructure(book: Book): ChartSpec {
  const structure = generalStructure(book);
  return pieChart({
    id: '图6',
    title: '一般公共预算财政拨款支出决算结构（单位：万元）',
    series: '支出决算数',
    parts: structure.parts,
    whole: structure.whole,
    nothing: '本单位本年无一般公共预算财政拨款支出，不画图6。',
    table: '一般公共预算财政拨款支出决算表',
    hasTable: structure.table !== undefined,
  });
}
