import type { EquationRule } from '../types';

/** 财政拨款总表：每行合计 = 一般公共预算 + 政府性基金 + 国有资本经营预算。依据：该表的编表口径（定义式）。 */
export const JS_04_2: EquationRule = {
  id: 'JS-04-2',
  title: '财政拨款总表：每行合计 = 一般公共预算 + 政府性基金 + 国有资本经营预算',
  basis: '该表的编表口径（定义式）',
  report: '决算',
  severity: 'error',
  equations: [{ type: 'columns', table: 'JS.CZ' }],
};
