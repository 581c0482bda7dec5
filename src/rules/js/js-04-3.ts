import type { EquationRule } from '../types';

/** 财政拨款总表：本年支出合计 = 各功能类之和。依据：该表的编表口径（定义式）。 */
export const JS_04_3: EquationRule = {
  id: 'JS-04-3',
  title: '财政拨款总表：本年支出合计 = 各功能类之和',
  basis: '该表的编表口径（定义式）',
  report: '决算',
  severity: 'error',
  equations: [{ type: 'children', table: 'JS.CZ', rows: ['OT'] }],
};
