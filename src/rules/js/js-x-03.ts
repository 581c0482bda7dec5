import type { EquationRule } from '../types';

/** 收入决算表其他来源 = 总表相应收入。依据：该表的编表口径（定义式）。 */
export const JS_X_03: EquationRule = {
  id: 'JS-X-03',
  title: '收入决算表其他来源 = 总表相应收入',
  basis: '该表的编表口径（定义式）',
  report: '决算',
  severity: 'error',
  equations: [
    { type: 'cells', left: ['JS.SR.TOTAL.upper?'], right: ['JS.SZ.I4.inAmt?'] },
    { type: 'cells', left: ['JS.SR.TOTAL.biz?'], right: ['JS.SZ.I5.inAmt?'] },
    { type: 'cells', left: ['JS.SR.TOTAL.oper?'], right: ['JS.SZ.I6.inAmt?'] },
    { type: 'cells', left: ['JS.SR.TOTAL.sub?'], right: ['JS.SZ.I7.inAmt?'] },
    { type: 'cells', left: ['JS.SR.TOTAL.other?'], right: ['JS.SZ.I8.inAmt?'] },
  ],
};
