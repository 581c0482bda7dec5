import type { EquationRule } from '../types';

/** 支出决算表合计 = 总表本年支出合计。依据：该表的编表口径（定义式）。 */
export const JS_X_04: EquationRule = {
  id: 'JS-X-04',
  title: '支出决算表合计 = 总表本年支出合计',
  basis: '该表的编表口径（定义式）',
  report: '决算',
  severity: 'error',
  equations: [{ type: 'cells', left: ['JS.ZC.TOTAL.total'], right: ['JS.SZ.OT.outAmt'] }],
};
