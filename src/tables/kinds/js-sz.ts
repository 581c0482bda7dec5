import type { KindDefinition } from '../definition';
import { INCOME_LINES, SIDE_COLUMNS, SPENDING_LINES } from './shared';

/** 公开01表（财决01表）. */
export const JS_SZ: KindDefinition = {
  id: 'JS.SZ',
  report: '决算',
  name: '收入支出决算总表',
  title: { fund: ['全部'], subject: ['收支'] },
  layout: 'two-sided',
  columns: [
    ...SIDE_COLUMNS,
    { key: 'inBudget', side: 'in', match: /(?:年初|全年|调整)?预算数/, not: /决算/, isMemo: true },
    { key: 'outBudget', side: 'out', match: /(?:年初|全年|调整)?预算数/, not: /决算/, isMemo: true },
    { key: 'inAmt', side: 'in', match: /决算数|金额|本年|合计/ },
    { key: 'outAmt', side: 'out', match: /决算数|金额|本年|合计/ },
  ],
  lines: [...INCOME_LINES, ...SPENDING_LINES],
  required: ['inAmt', 'outAmt'],
};
