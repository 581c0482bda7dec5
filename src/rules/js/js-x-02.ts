import type { EquationRule } from '../types';

/** 收入决算表财政拨款收入 = 总表三类拨款之和 = 财政拨款总表本年收入合计。依据：该表的编表口径（定义式）。 */
export const JS_X_02: EquationRule = {
  id: 'JS-X-02',
  title: '收入决算表财政拨款收入 = 总表三类拨款之和 = 财政拨款总表本年收入合计',
  basis: '该表的编表口径（定义式）',
  report: '决算',
  severity: 'error',
  equations: [
    {
      type: 'cells',
      left: ['JS.SR.TOTAL.fiscal'],
      right: ['JS.SZ.I0.inAmt?', 'JS.SZ.I1.inAmt?', 'JS.SZ.I2.inAmt?', 'JS.SZ.I3.inAmt?'],
    },
    { type: 'cells', left: ['JS.SR.TOTAL.fiscal'], right: ['JS.CZ.GT.inAmt'] },
  ],
};
