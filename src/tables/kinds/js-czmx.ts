import type { KindDefinition } from '../definition';
import { CODED_LABELS } from './shared';

/** 四川公开05表: 功能分类 rows, 经济分类 columns (after 财决05表). Economic columns are found by their names. */
export const JS_CZMX: KindDefinition = {
  id: 'JS.CZMX',
  report: '决算',
  name: '财政拨款支出决算明细表',
  title: { fund: ['财政拨款'], subject: ['支出'], detail: ['明细', ''] },
  layout: 'functional-economic',
  columns: [...CODED_LABELS, { key: 'total', match: /^(?:合计|总计)$|支出合计$/ }],
  required: ['total', 'e301'],
};
