import type { EquationRule } from '../types';

/** 总表三类拨款 = 财政拨款总表三类拨款。依据：该表的编表口径（定义式）。 */
export const JS_X_06: EquationRule = {
  id: 'JS-X-06',
  title: '总表三类拨款 = 财政拨款总表三类拨款',
  basis: '该表的编表口径（定义式）',
  report: '决算',
  severity: 'error',
  equations: [
    { type: 'cells', left: ['JS.SZ.I1.inAmt?'], right: ['JS.CZ.G1.inAmt?'] },
    { type: 'cells', left: ['JS.SZ.I2.inAmt?'], right: ['JS.CZ.G2.inAmt?'] },
    { type: 'cells', left: ['JS.SZ.I3.inAmt?'], right: ['JS.CZ.G3.inAmt?'] },
  ],
};
