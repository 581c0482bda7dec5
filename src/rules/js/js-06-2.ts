import type { EquationRule } from '../types';

/** 基本支出表：人员经费合计 = 301 + 303（合计 = 各类之和）。依据：该表的编表口径（定义式）。 */
export const JS_06_2: EquationRule = {
  id: 'JS-06-2',
  title: '基本支出表：人员经费合计 = 301 + 303（合计 = 各类之和）',
  basis: '该表的编表口径（定义式）',
  report: '决算',
  severity: 'error',
  equations: [{ type: 'children', table: 'JS.JB', rows: ['PT', 'TOTAL'] }],
};
