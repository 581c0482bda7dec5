import type { EquationRule } from '../types';

/** 年初结转和结余 = 上年决算的年末结转和结余。依据：部门决算跨年度审核口径（年初数有调整的须说明）。 */
export const JS_X_19: EquationRule = {
  id: 'JS-X-19',
  title: '年初结转和结余 = 上年决算的年末结转和结余',
  basis: '部门决算跨年度审核口径（年初数有调整的须说明）',
  report: '决算',
  severity: 'warning',
  equations: [
    { type: 'cells', left: ['JS.SZ.IB.inAmt'], right: ['^JS.SZ.OE.outAmt'] },
    { type: 'cells', left: ['JS.CZ.GB.inAmt'], right: ['^JS.CZ.OE.outTotal'] },
    { type: 'cells', left: ['JS.JJ.TOTAL.open?'], right: ['^JS.JJ.TOTAL.close?'] },
  ],
};
