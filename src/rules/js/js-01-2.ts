import type { EquationRule } from '../types';

/** 总表：本年支出合计 = 各功能类之和。依据：部门决算审核公式（财决01表，2022）：本年支出合计 = Σ 功能分类各类。 */
export const JS_01_2: EquationRule = {
  id: 'JS-01-2',
  title: '总表：本年支出合计 = 各功能类之和',
  basis: '部门决算审核公式（财决01表，2022）：本年支出合计 = Σ 功能分类各类',
  report: '决算',
  severity: 'error',
  equations: [{ type: 'children', table: 'JS.SZ', rows: ['OT'] }],
};
