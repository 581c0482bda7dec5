import type { EquationRule } from '../types';

/** 总表：支出总计 = 本年支出合计 + 结余分配 + 年末结转和结余。依据：部门决算审核公式（财决01表，2022）：88行 =（84+85+86）行。 */
export const JS_01_4: EquationRule = {
  id: 'JS-01-4',
  title: '总表：支出总计 = 本年支出合计 + 结余分配 + 年末结转和结余',
  basis: '部门决算审核公式（财决01表，2022）：88行 =（84+85+86）行',
  report: '决算',
  severity: 'error',
  equations: [{ type: 'children', table: 'JS.SZ', rows: ['OG'] }],
};
