import type { EquationRule } from '../types';

/** 收入决算表：每行本年收入合计 = 各项收入之和。依据：该表的编表口径（定义式）。 */
export const JS_02_1: EquationRule = {
  id: 'JS-02-1',
  title: '收入决算表：每行本年收入合计 = 各项收入之和',
  basis: '该表的编表口径（定义式）',
  report: '决算',
  severity: 'error',
  equations: [{ type: 'columns', table: 'JS.SR' }],
};
