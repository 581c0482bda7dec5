import type { EquationRule } from '../types';

/** 一般公共预算支出表 = 一般公共预算支出明细表（合计及各项）。依据：该表的编表口径（定义式）（四川）。 */
export const JS_X_15: EquationRule = {
  id: 'JS-X-15',
  title: '一般公共预算支出表 = 一般公共预算支出明细表（合计及各项）',
  basis: '该表的编表口径（定义式）（四川）',
  report: '决算',
  severity: 'error',
  equations: [
    { type: 'cells', left: ['JS.YB.TOTAL.total'], right: ['JS.YBMX.TOTAL.total'] },
    { type: 'match', by: '项', from: { table: 'JS.YB', column: 'total' }, to: [{ table: 'JS.YBMX', column: 'total' }] },
  ],
};
