import type { EquationRule } from '../types';

/** 项目支出表：合计 = Σ项，项 = Σ项目。依据：该表的编表口径（定义式）（四川）。 */
export const JS_11_1: EquationRule = {
  id: 'JS-11-1',
  title: '项目支出表：合计 = Σ项，项 = Σ项目',
  basis: '该表的编表口径（定义式）（四川）',
  report: '决算',
  severity: 'error',
  equations: [{ type: 'children', table: 'JS.XM', rows: 'parents' }],
};
