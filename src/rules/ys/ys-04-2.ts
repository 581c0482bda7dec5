import type { EquationRule } from '../types';

/** 财政拨款收支总表各类 ≤ 收支总表各类。依据：预算公开审核通行口径。 */
export const YS_04_2: EquationRule = {
  id: 'YS-04-2',
  title: '财政拨款收支总表各类 ≤ 收支总表各类',
  basis: '预算公开审核通行口径',
  report: '预算',
  severity: 'error',
  when: 'not-only-fiscal',
  equations: [
    {
      type: 'match',
      by: '类',
      from: { table: 'YS.SZ', column: 'outAmt' },
      to: [{ table: 'YS.CZ', column: 'outTotal' }],
      relation: '≥',
    },
  ],
};
