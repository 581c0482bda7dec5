import type { EquationRule } from '../types';

/** 收入决算表合计 = 总表本年收入合计。依据：该表的编表口径（定义式）。 */
export const JS_X_01: EquationRule = {
  id: 'JS-X-01',
  title: '收入决算表合计 = 总表本年收入合计',
  basis: '该表的编表口径（定义式）',
  report: '决算',
  severity: 'error',
  equations: [{ type: 'cells', left: ['JS.SR.TOTAL.total'], right: ['JS.SZ.IT.inAmt'] }],
};
