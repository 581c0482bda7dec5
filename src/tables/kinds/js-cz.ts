import type { KindDefinition } from '../definition';
import { FISCAL_INCOME_LINES, FISCAL_OUT_COLUMNS, SIDE_COLUMNS, SPENDING_LINES } from './shared';

/** 公开04表（财决01-1表）. */
export const JS_CZ: KindDefinition = {
  id: 'JS.CZ',
  report: '决算',
  name: '财政拨款收入支出决算总表',
  title: { fund: ['财政拨款'], subject: ['收支'] },
  layout: 'two-sided',
  columns: [...SIDE_COLUMNS, ...FISCAL_OUT_COLUMNS, { key: 'inAmt', side: 'in', match: /决算数|金额|合计|本年/ }],
  lines: [...FISCAL_INCOME_LINES, ...SPENDING_LINES],
  required: ['inAmt', 'outTotal'],
};
