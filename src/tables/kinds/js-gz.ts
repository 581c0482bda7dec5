import type { KindDefinition } from '../definition';
import { FUND_COLUMNS, SPENDING_LINES } from './shared';

/** 四川公开13表, 上海: 收入支出 form. */
export const JS_GZ: KindDefinition = {
  id: 'JS.GZ',
  report: '决算',
  name: '国有资本经营预算财政拨款收入支出决算表',
  title: { fund: ['国有资本'], subject: ['收支'], detail: ['', '明细'] },
  layout: 'functional',
  columns: FUND_COLUMNS,
  lines: SPENDING_LINES,
  itemSide: 'out',
  required: ['total'],
};
