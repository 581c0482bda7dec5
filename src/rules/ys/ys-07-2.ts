import type { EquationRule } from '../types';

/** 基本支出预算表合计 = 一般公共预算支出表、支出总表的基本支出。依据：预算公开审核通行口径。 */
export const YS_07_2: EquationRule = {
  id: 'YS-07-2',
  title: '基本支出预算表合计 = 一般公共预算支出表、支出总表的基本支出',
  basis: '预算公开审核通行口径',
  report: '预算',
  severity: 'error',
  equations: [
    { type: 'cells', left: ['YS.JB.TOTAL.total'], right: ['YS.ZC.TOTAL.basic'], when: 'only-general' },
    { type: 'cells', left: ['YS.JB.TOTAL.total'], right: ['YS.YB.TOTAL.basic?'], when: 'basic-table-is-general' },
  ],
};
