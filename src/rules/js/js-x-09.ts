import type { EquationRule } from '../types';

/** 国有资本经营预算表 = 财政拨款总表国有资本列。依据：该表的编表口径（定义式）。 */
export const JS_X_09: EquationRule = {
  id: 'JS-X-09',
  title: '国有资本经营预算表 = 财政拨款总表国有资本列',
  basis: '该表的编表口径（定义式）',
  report: '决算',
  severity: 'error',
  equations: [
    { type: 'cells', left: ['JS.CZ.OT.outCap?'], right: ['JS.GZ.TOTAL.total'] },
    { type: 'cells', left: ['JS.CZ.OT.outCap?'], right: ['JS.GZZC.TOTAL.total'] },
    { type: 'cells', left: ['JS.CZ.G3.inAmt?'], right: ['JS.GZ.TOTAL.income?'] },
    { type: 'cells', left: ['JS.CZ.GB3.inAmt?'], right: ['JS.GZ.TOTAL.open?'] },
  ],
};
