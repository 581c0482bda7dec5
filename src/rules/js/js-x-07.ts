import type { EquationRule } from '../types';

/** 一般公共预算支出表 = 财政拨款总表一般公共预算列（合计及各类）。依据：该表的编表口径（定义式）。 */
export const JS_X_07: EquationRule = {
  id: 'JS-X-07',
  title: '一般公共预算支出表 = 财政拨款总表一般公共预算列（合计及各类）',
  basis: '该表的编表口径（定义式）',
  report: '决算',
  severity: 'error',
  equations: [
    { type: 'cells', left: ['JS.CZ.OT.outGen'], right: ['JS.YB.TOTAL.total'] },
    { type: 'match', by: '类', from: { table: 'JS.CZ', column: 'outGen' }, to: [{ table: 'JS.YB', column: 'total' }] },
  ],
};
