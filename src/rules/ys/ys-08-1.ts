import type { EquationRule } from '../types';

/** 项目支出预算表：合计 = Σ项，项 = Σ项目。依据：四川省部门预算公开表（2024）。 */
export const YS_08_1: EquationRule = {
  id: 'YS-08-1',
  title: '项目支出预算表：合计 = Σ项，项 = Σ项目',
  basis: '四川省部门预算公开表（2024）',
  report: '预算',
  severity: 'error',
  equations: [{ type: 'children', table: 'YS.XM', rows: 'parents' }],
};
