import type { KindDefinition } from '../definition';
import { JS_CZZC } from './js-czzc';

/** 江苏公开05表: 财政拨款支出表（功能科目）. */
export const YS_CZZC: KindDefinition = {
  ...JS_CZZC,
  id: 'YS.CZZC',
  report: '预算',
  name: '财政拨款支出预算表',
};
