import type { EquationRule } from '../types';

/** 基本支出预算表：每行合计 = 人员经费 + 公用经费；合计 = Σ类，类 = Σ款。依据：四川省部门预算公开表（2024）。 */
export const YS_07_1: EquationRule = {
  id: 'YS-07-1',
  title: '基本支出预算表：每行合计 = 人员经费 + 公用经费；合计 = Σ类，类 = Σ款',
  basis: '四川省部门预算公开表（2024）',
  report: '预算',
  severity: 'error',
  equations: [
    { type: 'columns', table: 'YS.JB' },
    { type: 'children', table: 'YS.JB', rows: 'parents' },
  ],
};
