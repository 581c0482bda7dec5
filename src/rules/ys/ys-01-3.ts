import type { EquationRule } from '../types';

/** 收支总表：收入总计、支出总计 = 本年合计 + 结转（及弥补收支差额、结余分配）。依据：四川省部门预算公开表（2024）。 */
export const YS_01_3: EquationRule = {
  id: 'YS-01-3',
  title: '收支总表：收入总计、支出总计 = 本年合计 + 结转（及弥补收支差额、结余分配）',
  basis: '四川省部门预算公开表（2024）',
  report: '预算',
  severity: 'error',
  equations: [{ type: 'children', table: 'YS.SZ', rows: ['IG', 'OG'] }],
};
