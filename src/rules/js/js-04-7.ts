import type { EquationRule } from '../types';

/** 财政拨款总表：分资金收支平衡（本年收入 + 年初结转 = 本年支出 + 年末结转）。依据：该表的编表口径（定义式）。 */
export const JS_04_7: EquationRule = {
  id: 'JS-04-7',
  title: '财政拨款总表：分资金收支平衡（本年收入 + 年初结转 = 本年支出 + 年末结转）',
  basis: '该表的编表口径（定义式）',
  report: '决算',
  severity: 'error',
  when: 'opening-by-fund',
  equations: [
    { type: 'cells', left: ['JS.CZ.G1.inAmt', 'JS.CZ.GB1.inAmt?'], right: ['JS.CZ.OT.outGen', 'JS.CZ.OE.outGen?'] },
    { type: 'cells', left: ['JS.CZ.G2.inAmt?', 'JS.CZ.GB2.inAmt?'], right: ['JS.CZ.OT.outFund?', 'JS.CZ.OE.outFund?'] },
    { type: 'cells', left: ['JS.CZ.G3.inAmt?', 'JS.CZ.GB3.inAmt?'], right: ['JS.CZ.OT.outCap?', 'JS.CZ.OE.outCap?'] },
  ],
};
