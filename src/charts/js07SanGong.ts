import type { Book } from '../tables/types';
import { pieChart } from './pieChart';
import { sanGongActual, sanGongParts } from './read';
import type { ChartSpec } from './types';

/** 图7 “三公”经费财政拨款支出结构: 出国、公务用车、接待. */
export function js07SanGong(book: Book): ChartSpec {
  const sanGong = sanGongActual(book);
  return pieChart({
    id: '图7',
    title: '“三公”经费财政拨款支出结构（单位：万元）',
    series: '支出决算数',
    parts: sanGongParts(sanGong),
    whole: sanGong.total,
    nothing: '本单位本年无“三公”经费财政拨款支出，不画图7。',
    table: '财政拨款“三公”经费支出决算表',
    hasTable: book.table('JS.SG') !== undefined,
  });
}
