import type { EquationRule } from '../types';

/** 基本支出表：公用经费合计 = 302 + 307 + 310 + 399 等；合计 = 人员经费 + 公用经费。依据：该表的编表口径（定义式）。 */
export const JS_06_3: EquationRule = {
  id: 'JS-06-3',
  title: '基本支出表：公用经费合计 = 302 + 307 + 310 + 399 等；合计 = 人员经费 + 公用经费',
  basis: '该表的编表口径（定义式）',
  report: '决算',
  severity: 'error',
  equations: [
    { type: 'children', table: 'JS.JB', rows: ['OT'] },
    { type: 'columns', table: 'JS.JB' },
  ],
};
