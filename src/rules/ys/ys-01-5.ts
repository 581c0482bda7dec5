import type { EquationRule } from '../types';

/** 收支总表：每行合计 = 人员经费 + 公用经费 + 项目支出。依据：上海市单位预算公开表。 */
export const YS_01_5: EquationRule = {
  id: 'YS-01-5',
  title: '收支总表：每行合计 = 人员经费 + 公用经费 + 项目支出',
  basis: '上海市单位预算公开表',
  report: '预算',
  severity: 'error',
  equations: [{ type: 'columns', table: 'YS.SZ' }],
};
