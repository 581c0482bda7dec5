import type { EquationRule } from '../types';

/** 支出决算表：每行本年支出合计 = 基本支出 + 项目支出 + 上缴上级 + 经营 + 对附属单位补助。依据：该表的编表口径（定义式）。 */
export const JS_03_1: EquationRule = {
  id: 'JS-03-1',
  title: '支出决算表：每行本年支出合计 = 基本支出 + 项目支出 + 上缴上级 + 经营 + 对附属单位补助',
  basis: '该表的编表口径（定义式）',
  report: '决算',
  severity: 'error',
  equations: [{ type: 'columns', table: 'JS.ZC' }],
};
