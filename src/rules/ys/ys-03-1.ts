import type { EquationRule } from '../types';

/** 支出总表：每行合计 = 基本支出 + 项目支出 + 上缴上级 + 对附属单位补助。依据：预算公开审核通行口径。 */
export const YS_03_1: EquationRule = {
  id: 'YS-03-1',
  title: '支出总表：每行合计 = 基本支出 + 项目支出 + 上缴上级 + 对附属单位补助',
  basis: '预算公开审核通行口径',
  report: '预算',
  severity: 'error',
  equations: [{ type: 'columns', table: 'YS.ZC' }],
};
