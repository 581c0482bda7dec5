import type { EquationRule } from '../types';

/** 只有财政拨款时：财政拨款收支总表 = 收支总表（各类、本年收入、上年结转）。依据：预算公开审核通行口径。 */
export const YS_04_2b: EquationRule = {
  id: 'YS-04-2b',
  title: '只有财政拨款时：财政拨款收支总表 = 收支总表（各类、本年收入、上年结转）',
  basis: '预算公开审核通行口径',
  report: '预算',
  severity: 'error',
  when: 'only-fiscal',
  equations: [
    {
      type: 'match',
      by: '类',
      from: { table: 'YS.SZ', column: 'outAmt' },
      to: [{ table: 'YS.CZ', column: 'outTotal' }],
    },
    { type: 'cells', left: ['YS.SZ.I1.inAmt?'], right: ['YS.CZ.G1.inAmt?'] },
    { type: 'cells', left: ['YS.SZ.I2.inAmt?'], right: ['YS.CZ.G2.inAmt?'] },
    { type: 'cells', left: ['YS.SZ.I3.inAmt?'], right: ['YS.CZ.G3.inAmt?'] },
    { type: 'cells', left: ['YS.SZ.IB.inAmt?'], right: ['YS.CZ.GB.inAmt?'] },
    { type: 'cells', left: ['YS.SZ.IT.inAmt?'], right: ['YS.CZ.GT.inAmt?'] },
  ],
};
