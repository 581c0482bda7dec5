import type { EquationRule } from '../types';

/** 收入总表 = 收支总表（总计、上年结转及各项收入）。依据：四川省部门预算公开表（2024）。 */
export const YS_02_2: EquationRule = {
  id: 'YS-02-2',
  title: '收入总表 = 收支总表（总计、上年结转及各项收入）',
  basis: '四川省部门预算公开表（2024）',
  report: '预算',
  severity: 'error',
  equations: [
    { type: 'cells', left: ['YS.SR.TOTAL.total'], right: ['YS.SZ.IG.inAmt'] },
    { type: 'cells', left: ['YS.SR.TOTAL.carry?'], right: ['YS.SZ.IB.inAmt?'] },
    { type: 'cells', left: ['YS.SR.TOTAL.gen?'], right: ['YS.SZ.I1.inAmt?'] },
    { type: 'cells', left: ['YS.SR.TOTAL.fund?'], right: ['YS.SZ.I2.inAmt?'] },
    { type: 'cells', left: ['YS.SR.TOTAL.cap?'], right: ['YS.SZ.I3.inAmt?'] },
    { type: 'cells', left: ['YS.SR.TOTAL.biz?'], right: ['YS.SZ.I5.inAmt?'] },
    { type: 'cells', left: ['YS.SR.TOTAL.oper?'], right: ['YS.SZ.I6.inAmt?'] },
    { type: 'cells', left: ['YS.SR.TOTAL.other?'], right: ['YS.SZ.I8.inAmt?'] },
    { type: 'cells', left: ['YS.SR.TOTAL.upper?'], right: ['YS.SZ.I4.inAmt?'] },
    { type: 'cells', left: ['YS.SR.TOTAL.sub?'], right: ['YS.SZ.I7.inAmt?'] },
    { type: 'cells', left: ['YS.SR.TOTAL.acct?'], right: ['YS.SZ.I9.inAmt?'] },
    { type: 'cells', left: ['YS.SR.TOTAL.fiscal?'], right: ['YS.SZ.I0.inAmt?'] },
  ],
};
