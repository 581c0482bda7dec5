import type { EquationRule } from '../types';

/** 只有一般公共预算时：项目支出预算表 = 支出总表项目支出（合计及各项）。依据：四川省部门预算公开表（2024）。 */
export const YS_08_1b: EquationRule = {
  id: 'YS-08-1b',
  title: '只有一般公共预算时：项目支出预算表 = 支出总表项目支出（合计及各项）',
  basis: '四川省部门预算公开表（2024）',
  report: '预算',
  severity: 'error',
  when: 'only-general',
  equations: [
    { type: 'cells', left: ['YS.XM.TOTAL.amt'], right: ['YS.ZC.TOTAL.proj'] },
    { type: 'match', by: '项', from: { table: 'YS.ZC', column: 'proj' }, to: [{ table: 'YS.XM', column: 'amt' }] },
  ],
};
