import type { EquationRule } from '../types';

/** 支出总表 = 收支总表（合计及各类）。依据：预算公开审核通行口径。 */
export const YS_03_3: EquationRule = {
  id: 'YS-03-3',
  title: '支出总表 = 收支总表（合计及各类）',
  basis: '预算公开审核通行口径',
  report: '预算',
  severity: 'error',
  equations: [
    { type: 'cells', left: ['YS.ZC.TOTAL.total', '-YS.ZC.TOTAL.close?'], right: ['YS.SZ.OT.outAmt?'] },
    { type: 'match', by: '类', from: { table: 'YS.SZ', column: 'outAmt' }, to: [{ table: 'YS.ZC', column: 'total' }] },
  ],
};
