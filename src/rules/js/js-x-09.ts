import type { EquationRule } from '../types';

/** 国有资本经营预算表 = 财政拨款总表国有资本列（支出合计及各类、收入、结转）。依据：该表的编表口径（定义式）。 */
export const JS_X_09: EquationRule = {
  id: 'JS-X-09',
  title: '国有资本经营预算表 = 财政拨款总表国有资本列（支出合计及各类、收入、结转）',
  basis: '该表的编表口径（定义式）',
  report: '决算',
  severity: 'error',
  equations: [
    { type: 'cells', left: ['JS.CZ.OT.outCap?'], right: ['JS.GZ.TOTAL.total'] },
    { type: 'cells', left: ['JS.CZ.OT.outCap?'], right: ['JS.GZZC.TOTAL.total'] },
    {
      type: 'match',
      by: '类',
      from: { table: 'JS.CZ', column: 'outCap' },
      to: [{ table: 'JS.GZ', column: 'total' }],
    },
    {
      type: 'match',
      by: '类',
      from: { table: 'JS.CZ', column: 'outCap' },
      to: [{ table: 'JS.GZZC', column: 'total' }],
    },
    { type: 'cells', left: ['JS.CZ.G3.inAmt?'], right: ['JS.GZ.TOTAL.income?'] },
    { type: 'cells', left: ['JS.CZ.GB3.inAmt?'], right: ['JS.GZ.TOTAL.open?'] },
    { type: 'cells', left: ['JS.CZ.OE.outCap?'], right: ['JS.GZ.TOTAL.close?'] },
  ],
};
