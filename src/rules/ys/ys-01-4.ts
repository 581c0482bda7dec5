import type { EquationRule } from '../types';

/** 收支总表：收入总计 = 支出总计。依据：预算公开审核通行口径。 */
export const YS_01_4: EquationRule = {
  id: 'YS-01-4',
  title: '收支总表：收入总计 = 支出总计',
  basis: '预算公开审核通行口径',
  report: '预算',
  severity: 'error',
  equations: [{ type: 'cells', left: ['YS.SZ.IG.inAmt'], right: ['YS.SZ.OG.outAmt'] }],
};
