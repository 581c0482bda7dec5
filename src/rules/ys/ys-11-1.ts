import type { EquationRule } from '../types';

/** 绩效目标表 = 项目支出预算表（合计及各项目）。依据：四川省部门预算公开表（2024）。 */
export const YS_11_1: EquationRule = {
  id: 'YS-11-1',
  title: '绩效目标表 = 项目支出预算表（合计及各项目）',
  basis: '四川省部门预算公开表（2024）',
  report: '预算',
  severity: 'error',
  equations: [
    { type: 'children', table: 'YS.JX', rows: 'parents', columns: ['amt'] },
    {
      type: 'cells',
      left: ['YS.JX.TOTAL.amt'],
      right: ['YS.XM.TOTAL.amt', 'YS.JJ.TOTAL.proj?', 'YS.GZ.TOTAL.proj?'],
      when: 'goals-for-general-projects',
    },
    {
      type: 'match',
      by: 'project',
      from: { table: 'YS.XM', column: 'amt' },
      to: [{ table: 'YS.JX', column: 'amt' }],
      when: 'goals-for-projects',
    },
  ],
};
