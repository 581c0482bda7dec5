import type { Book } from '../tables/types';
import { pieChart } from './pieChart';
import { sanGongActual, sanGongParts } from './read';
import type { ChartSpec } from './types';

/** 图7 “三公”经费财政拨款预算结构. */
export function ys07SanGong(book: Book): ChartSpec {
  const sanGong = sanGongActual(book);
  return pieChart({
    id: '图7',
    title: '“三公”经费财政拨款预算结构（单位：万元）',
    series: '预算数',
    parts: sanGongParts(sanGong),
    whole: sanGong.total,
    nothing: '本单位本年无“三公”经费财政拨款预算，不画图7。',
    table: '一般公共预算“三公”经费支出表',
    hasTable: book.table('YS.SG') !== undefined,
  });
}
