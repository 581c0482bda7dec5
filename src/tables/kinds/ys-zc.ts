import type { KindDefinition } from '../definition';
import { BASIC_AND_PROJECT, CODED_LABELS, SPENDING_LINES, SPENDING_PARTS } from './shared';

/** 部门（单位）支出总表. */
export const YS_ZC: KindDefinition = {
  id: 'YS.ZC',
  report: '预算',
  name: '支出总表',
  title: { fund: ['全部'], subject: ['支出'], detail: ['', '明细'] },
  layout: 'functional',
  columns: [
    ...CODED_LABELS,
    { key: 'up', match: /上缴上级/, into: 'total' },
    { key: 'oper', match: /经营支出/, into: 'total' },
    { key: 'sub', match: /附属单位/, into: 'total' },
    { key: 'close', match: /结转下年/, into: 'total' },
    ...BASIC_AND_PROJECT,
    { key: 'total', match: /合计|总计/ },
  ],
  lines: [...SPENDING_LINES, ...SPENDING_PARTS],
  itemSide: 'out',
  required: ['total'],
};
