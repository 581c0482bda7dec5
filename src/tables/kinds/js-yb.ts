import type { KindDefinition } from '../definition';
import { FUND_COLUMNS } from './shared';

/** 公开05表（财决07表）; the 收入支出 form of 云南 has 年初, 收入 and 年末 columns too. */
export const JS_YB: KindDefinition = {
  id: 'JS.YB',
  report: '决算',
  name: '一般公共预算财政拨款支出决算表',
  title: { fund: ['一般公共预算'], subject: ['支出', '收支'], detail: [''] },
  layout: 'functional',
  columns: FUND_COLUMNS,
  required: ['total', 'basic', 'proj'],
};
