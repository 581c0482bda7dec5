import type { Book } from '../tables/types';
import { pieChart } from './pieChart';
import { generalStructure } from './read';
import type { ChartSpec } from './types';

/** 图6 一般公共预算当年拨款结构: by functional 类. */
export function ys06GeneralStructure(book: Book): ChartSpec {
  const structure = generalStructure(book);
  return pieChart({
    id: '图6',
    title: '一般公共预算当年拨款结构（单位：万元）',
    series: '预算数',
    parts: structure.parts,
    whole: structure.whole,
    nothing: '本单位本年无一般公共预算拨款，不画图6。',
    table: '一般公共预算支出表',
    hasTable: structure.table !== undefined,
  });
}
