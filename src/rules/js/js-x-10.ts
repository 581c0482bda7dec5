import type { EquationRule } from '../types';

/** 一般公共预算基本支出 = 人员经费 + 公用经费。依据：该表的编表口径（定义式）。 */
export const JS_X_10: EquationRule = {
  id: 'JS-X-10',
  title: '一般公共预算基本支出 = 人员经费 + 公用经费',
  basis: '该表的编表口径（定义式）',
  report: '决算',
  severity: 'error',
  equations: [
    { type: 'cells', left: ['JS.YB.TOTAL.basic'], right: ['JS.JB.PT.amt?', 'JS.JB.OT.amt?'] },
    { type: 'cells', left: ['JS.YB.TOTAL.basic'], right: ['JS.JB.TOTAL.total?'] },
    { type: 'cells', left: ['JS.YB.TOTAL.basic'], right: ['JS.JB.TOTAL.pers?', 'JS.JB.TOTAL.pub?'] },
  ],
};
