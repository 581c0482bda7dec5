import type { EquationRule } from '../types';

/** 只有一般公共预算时：一般公共预算支出表各项 = 支出总表各项。依据：预算公开审核通行口径。 */
export const YS_06_2: EquationRule = {
  id: 'YS-06-2',
  title: '只有一般公共预算时：一般公共预算支出表各项 = 支出总表各项',
  basis: '预算公开审核通行口径',
  report: '预算',
  severity: 'error',
  when: 'only-general',
  equations: [
    { type: 'match', by: '项', from: { table: 'YS.ZC', column: 'total' }, to: [{ table: 'YS.YB', column: 'total' }] },
  ],
};
