import type { EquationRule } from '../types';

/** 只有财政拨款时：总表 = 财政拨款总表（各类、本年支出、结转）。依据：该表的编表口径（定义式）。 */
export const JS_X_12b: EquationRule = {
  id: 'JS-X-12b',
  title: '只有财政拨款时：总表 = 财政拨款总表（各功能类、本年收支合计、结转）',
  basis: '该表的编表口径（定义式）',
  report: '决算',
  severity: 'error',
  when: 'only-fiscal',
  equations: [
    {
      type: 'match',
      by: '类',
      from: { table: 'JS.SZ', column: 'outAmt' },
      to: [{ table: 'JS.CZ', column: 'outTotal' }],
    },
    { type: 'cells', left: ['JS.SZ.IT.inAmt?'], right: ['JS.CZ.GT.inAmt?'] },
    { type: 'cells', left: ['JS.SZ.OT.outAmt?'], right: ['JS.CZ.OT.outTotal?'] },
    { type: 'cells', left: ['JS.SZ.IB.inAmt?'], right: ['JS.CZ.GB.inAmt?'] },
    { type: 'cells', left: ['JS.SZ.OE.outAmt?'], right: ['JS.CZ.OE.outTotal?'] },
  ],
};
