import type { EquationRule } from '../types';

/** 财政拨款收支总表：行、列及收支平衡。依据：四川省部门预算公开表（2024）。 */
export const YS_04_1: EquationRule = {
  id: 'YS-04-1',
  title: '财政拨款收支总表：行、列及收支平衡',
  basis: '四川省部门预算公开表（2024）',
  report: '预算',
  severity: 'error',
  equations: [
    { type: 'columns', table: 'YS.CZ' },
    { type: 'children', table: 'YS.CZ', rows: ['GT', 'GB', 'GG', 'OT', 'OG'] },
    {
      type: 'cells',
      left: ['YS.CZ.GT.inAmt', 'YS.CZ.GB.inAmt?'],
      right: ['YS.CZ.OT.outTotal', 'YS.CZ.OE.outTotal?'],
      when: 'fiscal-year-totals',
    },
    { type: 'cells', left: ['YS.CZ.GG.inAmt?'], right: ['YS.CZ.OG.outTotal?'], when: 'fiscal-grand-totals' },
  ],
};
