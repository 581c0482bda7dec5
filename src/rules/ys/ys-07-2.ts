import type { EquationRule } from '../types';

/** 只有一般公共预算时：基本支出预算表合计 = 支出总表基本支出。依据：预算公开审核通行口径。 */
export const YS_07_2: EquationRule = {
  id: 'YS-07-2',
  title: '只有一般公共预算时：基本支出预算表合计 = 支出总表基本支出',
  basis: '预算公开审核通行口径',
  report: '预算',
  severity: 'error',
  when: 'only-general',
  equations: [
    { type: 'cells', left: ['YS.JB.TOTAL.total'], right: ['YS.ZC.TOTAL.basic'] },
    { type: 'cells', left: ['YS.JB.TOTAL.total'], right: ['YS.YB.TOTAL.basic?'] },
  ],
};
