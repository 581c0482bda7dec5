import type { EquationRule } from '../types';

/** 收支总表：本年收入合计 = 各项收入之和。依据：该表的编表口径（定义式）。 */
export const YS_01_1: EquationRule = {
  id: 'YS-01-1',
  title: '收支总表：本年收入合计 = 各项收入之和',
  basis: '该表的编表口径（定义式）',
  report: '预算',
  severity: 'error',
  equations: [{ type: 'children', table: 'YS.SZ', rows: ['IT'] }],
};
