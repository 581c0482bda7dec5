import type { EquationRule } from '../types';

/** 政府性基金、国有资本经营预算支出表：合计 = 基本支出 + 项目支出；列之和；各类 = 财政拨款收支总表。依据：该表的编表口径（定义式）。 */
export const YS_10_1: EquationRule = {
  id: 'YS-10-1',
  title: '政府性基金、国有资本经营预算支出表：合计 = 基本支出 + 项目支出；列之和；各类 = 财政拨款收支总表',
  basis: '该表的编表口径（定义式）',
  report: '预算',
  severity: 'error',
  equations: [
    { type: 'columns', table: 'YS.JJ' },
    { type: 'columns', table: 'YS.GZ' },
    { type: 'children', table: 'YS.JJ', rows: 'parents' },
    { type: 'children', table: 'YS.GZ', rows: 'parents' },
    {
      type: 'match',
      by: '类',
      from: { table: 'YS.CZ', column: 'outFund' },
      to: [{ table: 'YS.JJ', column: 'total' }],
      when: 'carry-in-detail',
    },
    {
      type: 'match',
      by: '类',
      from: { table: 'YS.CZ', column: 'outCap' },
      to: [{ table: 'YS.GZ', column: 'total' }],
      when: 'carry-in-detail',
    },
  ],
};
