import type { EquationRule } from '../types';

/** 一般公共预算项目支出 = 项目支出表（合计及各项）。依据：该表的编表口径（定义式）（四川）。 */
export const JS_X_16: EquationRule = {
  id: 'JS-X-16',
  title: '一般公共预算项目支出 = 项目支出表（合计及各项）',
  basis: '该表的编表口径（定义式）（四川）',
  report: '决算',
  severity: 'error',
  equations: [
    { type: 'cells', left: ['JS.YB.TOTAL.proj'], right: ['JS.XM.TOTAL.amt'] },
    { type: 'match', by: '项', from: { table: 'JS.YB', column: 'proj' }, to: [{ table: 'JS.XM', column: 'amt' }] },
  ],
};
