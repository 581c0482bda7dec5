import type { KindDefinition } from '../definition';
import { FUND_COLUMNS, SPENDING_LINES } from './shared';

/** 公开07/08表（财决09表）. */
export const JS_JJ: KindDefinition = {
  id: 'JS.JJ',
  report: '决算',
  name: '政府性基金预算财政拨款收入支出决算表',
  title: { fund: ['政府性基金'], subject: ['收支', '支出'], detail: ['', '明细'] },
  layout: 'functional',
  columns: FUND_COLUMNS,
  lines: SPENDING_LINES,
  itemSide: 'out',
  required: ['total'],
};
