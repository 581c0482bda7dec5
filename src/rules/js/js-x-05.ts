import type { EquationRule } from '../types';

/** 支出决算表各类 = 总表各功能类。依据：该表的编表口径（定义式）。 */
export const JS_X_05: EquationRule = {
  id: 'JS-X-05',
  title: '支出决算表各类 = 总表各功能类',
  basis: '该表的编表口径（定义式）',
  report: '决算',
  severity: 'error',
  equations: [
    { type: 'match', by: '类', from: { table: 'JS.SZ', column: 'outAmt' }, to: [{ table: 'JS.ZC', column: 'total' }] },
  ],
};
