import type { EquationRule } from '../types';

/** 国有资本经营预算收支表 = 支出表。依据：该表的编表口径（定义式）（四川）。 */
export const JS_X_18: EquationRule = {
  id: 'JS-X-18',
  title: '国有资本经营预算收支表 = 支出表',
  basis: '该表的编表口径（定义式）（四川）',
  report: '决算',
  severity: 'error',
  equations: [{ type: 'cells', left: ['JS.GZ.TOTAL.total'], right: ['JS.GZZC.TOTAL.total'] }],
};
