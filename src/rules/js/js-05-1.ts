import type { EquationRule } from '../types';

/** 一般公共预算支出表：每行合计 = 基本支出 + 项目支出。依据：该表的编表口径（定义式）。 */
export const JS_05_1: EquationRule = {
  id: 'JS-05-1',
  title: '一般公共预算支出表：每行合计 = 基本支出 + 项目支出',
  basis: '该表的编表口径（定义式）',
  report: '决算',
  severity: 'error',
  equations: [
    { type: 'columns', table: 'JS.YB' },
    { type: 'columns', table: 'JS.CZZC' },
  ],
};
