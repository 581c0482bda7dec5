import type { EquationRule } from '../types';

/** 部门经济分类表一般公共预算基本支出 = 基本支出预算表（逐科目）。依据：四川省部门预算公开表（2024）。 */
export const YS_05_2: EquationRule = {
  id: 'YS-05-2',
  title: '部门经济分类表一般公共预算基本支出 = 基本支出预算表（逐科目）',
  basis: '四川省部门预算公开表（2024）',
  report: '预算',
  severity: 'error',
  when: 'basic-is-current',
  equations: [
    {
      type: 'match',
      by: 'code',
      from: { table: 'YS.CZJJ', column: 'curGenBasic' },
      to: [{ table: 'YS.JB', column: 'total' }],
    },
  ],
};
