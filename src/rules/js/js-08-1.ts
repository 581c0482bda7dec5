import type { EquationRule } from '../types';

/** 政府性基金表：每行本年支出 = 基本支出 + 项目支出。依据：该表的编表口径（定义式）。 */
export const JS_08_1: EquationRule = {
  id: 'JS-08-1',
  title: '政府性基金表：每行本年支出 = 基本支出 + 项目支出',
  basis: '该表的编表口径（定义式）',
  report: '决算',
  severity: 'error',
  equations: [{ type: 'columns', table: 'JS.JJ' }],
};
