import type { EquationRule } from '../types';

/** 收支总表：本年支出合计 = 各功能类之和。依据：该表的编表口径（定义式）。 */
export const YS_01_2: EquationRule = {
  id: 'YS-01-2',
  title: '收支总表：本年支出合计 = 各功能类之和',
  basis: '该表的编表口径（定义式）',
  report: '预算',
  severity: 'error',
  equations: [{ type: 'children', table: 'YS.SZ', rows: ['OT'] }],
};
