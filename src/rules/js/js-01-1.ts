import type { EquationRule } from '../types';

/** 总表：本年收入合计 = 各项收入之和。依据：部门决算审核公式（财决01表，2022）：27行 =（1+2+…+8）行。 */
export const JS_01_1: EquationRule = {
  id: 'JS-01-1',
  title: '总表：本年收入合计 = 各项收入之和',
  basis: '部门决算审核公式（财决01表，2022）：27行 =（1+2+…+8）行',
  report: '决算',
  severity: 'error',
  equations: [{ type: 'children', table: 'JS.SZ', rows: ['IT', 'I0'] }],
};
