import type { KindDefinition } from '../definition';
import { BASIC_AND_PROJECT, CODED_LABELS } from './shared';

/** 公开03表（财决04表）. */
export const JS_ZC: KindDefinition = {
  id: 'JS.ZC',
  report: '决算',
  name: '支出决算表',
  title: { fund: ['全部'], subject: ['支出'], detail: ['', '明细'] },
  layout: 'functional',
  columns: [
    ...CODED_LABELS,
    { key: 'up', match: /上缴上级/, into: 'total' },
    { key: 'oper', match: /经营支出/, into: 'total' },
    { key: 'sub', match: /附属单位/, into: 'total' },
    ...BASIC_AND_PROJECT,
    { key: 'total', match: /支出合计|合计|本年支出/ },
  ],
  required: ['total', 'basic', 'proj'],
};
