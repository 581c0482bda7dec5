import type { EquationRule } from '../types';

/** 一般公共预算支出表：行、列，各类 = 财政拨款收支总表一般公共预算列。依据：四川省部门预算公开表（2024）。 */
export const YS_06_1: EquationRule = {
  id: 'YS-06-1',
  title: '一般公共预算支出表：行、列，各类 = 财政拨款收支总表一般公共预算列',
  basis: '四川省部门预算公开表（2024）',
  report: '预算',
  severity: 'error',
  equations: [
    { type: 'columns', table: 'YS.YB' },
    { type: 'children', table: 'YS.YB', rows: 'parents' },
    { type: 'columns', table: 'YS.CZZC' },
    { type: 'children', table: 'YS.CZZC', rows: 'parents' },
    {
      type: 'match',
      by: '类',
      from: { table: 'YS.CZ', column: 'outGen' },
      to: [{ table: 'YS.YB', column: 'total' }],
      when: 'carry-in-detail',
    },
    { type: 'cells', left: ['YS.YB.TOTAL.carry?'], right: ['YS.CZ.GB1.inAmt?'] },
    { type: 'cells', left: ['YS.YB.TOTAL.cur?'], right: ['YS.CZ.G1.inAmt?'] },
  ],
};
