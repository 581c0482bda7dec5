import type { EquationRule } from '../types';

/** 收入总表：每行合计 = 上年结转 + 各项收入；合计 = 各行之和。依据：四川省部门预算公开表（2024）。 */
export const YS_02_1: EquationRule = {
  id: 'YS-02-1',
  title: '收入总表：每行合计 = 上年结转 + 各项收入；合计 = 各行之和',
  basis: '四川省部门预算公开表（2024）',
  report: '预算',
  severity: 'error',
  equations: [
    { type: 'columns', table: 'YS.SR' },
    { type: 'children', table: 'YS.SR', rows: 'parents' },
  ],
};
