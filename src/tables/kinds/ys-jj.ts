import type { KindDefinition } from '../definition';
import { FUND_COLUMNS, SPENDING_LINES } from './shared';

/** 政府性基金预算支出表. */
export const YS_JJ: KindDefinition = {
  id: 'YS.JJ',
  report: '预算',
  name: '政府性基金支出预算表',
  title: { fund: ['政府性基金'], subject: ['支出', '收支'], detail: ['', '明细'] },
  layout: 'functional',
  columns: FUND_COLUMNS,
  lines: SPENDING_LINES,
  itemSide: 'out',
  required: ['total'],
};
