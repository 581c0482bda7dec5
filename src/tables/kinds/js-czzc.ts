import type { KindDefinition } from '../definition';
import { BASIC_AND_PROJECT, CODED_LABELS } from './shared';

/** 江苏公开05表: 财政拨款支出决算表（功能科目）, the funds together. */
export const JS_CZZC: KindDefinition = {
  id: 'JS.CZZC',
  report: '决算',
  name: '财政拨款支出决算表',
  title: { fund: ['财政拨款'], subject: ['支出'], detail: [''] },
  layout: 'functional',
  columns: [...CODED_LABELS, ...BASIC_AND_PROJECT, { key: 'total', match: /本年支出|合计|总计|小计/ }],
  required: ['total', 'basic', 'proj'],
};
