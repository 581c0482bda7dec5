import type { EquationRule } from '../types';

/** 财政拨款总表：收入总计 = 支出总计。依据：该表的编表口径（定义式）。 */
export const JS_04_6: EquationRule = {
  id: 'JS-04-6',
  title: '财政拨款总表：收入总计 = 支出总计',
  basis: '该表的编表口径（定义式）',
  report: '决算',
  severity: 'error',
  equations: [{ type: 'cells', left: ['JS.CZ.GG.inAmt'], right: ['JS.CZ.OG.outTotal'] }],
};
