import type { KindDefinition } from '../definition';
import { FISCAL_INCOME_LINES, FISCAL_OUT_COLUMNS, SIDE_COLUMNS, SPENDING_LINES } from './shared';

/** 财政拨款收支总表. */
export const YS_CZ: KindDefinition = {
  id: 'YS.CZ',
  report: '预算',
  name: '财政拨款收支预算总表',
  title: { fund: ['财政拨款'], subject: ['收支'] },
  layout: 'two-sided',
  columns: [...SIDE_COLUMNS, ...FISCAL_OUT_COLUMNS, { key: 'inAmt', side: 'in', match: /预算数|金额|合计|本年/ }],
  lines: [...FISCAL_INCOME_LINES, ...SPENDING_LINES],
  required: ['inAmt', 'outTotal'],
};
