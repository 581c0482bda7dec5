import type { EquationRule } from '../types';

/** 财政拨款支出明细表合计 = 财政拨款总表本年支出合计。依据：该表的编表口径（定义式）（四川）。 */
export const JS_X_14: EquationRule = {
  id: 'JS-X-14',
  title: '财政拨款支出明细表合计 = 财政拨款总表本年支出合计',
  basis: '该表的编表口径（定义式）（四川）',
  report: '决算',
  severity: 'error',
  equations: [{ type: 'cells', left: ['JS.CZMX.TOTAL.total'], right: ['JS.CZ.OT.outTotal'] }],
};
