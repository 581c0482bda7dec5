import type { EquationRule } from '../types';

/** 政府性基金表 = 财政拨款总表政府性基金列（支出合计及各类、收入、结转）。依据：该表的编表口径（定义式）。 */
export const JS_X_08: EquationRule = {
  id: 'JS-X-08',
  title: '政府性基金表 = 财政拨款总表政府性基金列（支出合计及各类、收入、结转）',
  basis: '该表的编表口径（定义式）',
  report: '决算',
  severity: 'error',
  equations: [
    { type: 'cells', left: ['JS.CZ.OT.outFund'], right: ['JS.JJ.TOTAL.total'] },
    {
      type: 'match',
      by: '类',
      from: { table: 'JS.CZ', column: 'outFund' },
      to: [{ table: 'JS.JJ', column: 'total' }],
    },
    { type: 'cells', left: ['JS.CZ.G2.inAmt?'], right: ['JS.JJ.TOTAL.income?'] },
    { type: 'cells', left: ['JS.CZ.GB2.inAmt?'], right: ['JS.JJ.TOTAL.open?'] },
    { type: 'cells', left: ['JS.CZ.OE.outFund?'], right: ['JS.JJ.TOTAL.close?'] },
  ],
};
