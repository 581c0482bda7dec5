import type { EquationRule } from '../types';

/** 有其他收入时：总表各功能类 ≥ 财政拨款总表各功能类。依据：该表的编表口径（定义式）。 */
export const JS_X_12: EquationRule = {
  id: 'JS-X-12',
  title: '有其他收入时：总表各功能类 ≥ 财政拨款总表各功能类',
  basis: '该表的编表口径（定义式）',
  report: '决算',
  severity: 'error',
  when: 'not-only-fiscal',
  equations: [
    {
      type: 'match',
      by: '类',
      from: { table: 'JS.SZ', column: 'outAmt' },
      to: [{ table: 'JS.CZ', column: 'outTotal' }],
      relation: '≥',
    },
    { type: 'cells', left: ['JS.SZ.OT.outAmt'], right: ['JS.CZ.OT.outTotal'], relation: '≥' },
    { type: 'cells', left: ['JS.SZ.IB.inAmt?'], right: ['JS.CZ.GB.inAmt?'], relation: '≥' },
    { type: 'cells', left: ['JS.SZ.OE.outAmt?'], right: ['JS.CZ.OE.outTotal?'], relation: '≥' },
  ],
};
