import type { EquationRule } from '../types';

/** 总表：收入总计 = 本年收入合计 + 使用非财政拨款结余 + 年初结转和结余。依据：部门决算审核公式（财决01表，2022）：31行 =（27+28+29）行。 */
export const JS_01_3: EquationRule = {
  id: 'JS-01-3',
  title: '总表：收入总计 = 本年收入合计 + 使用非财政拨款结余 + 年初结转和结余',
  basis: '部门决算审核公式（财决01表，2022）：31行 =（27+28+29）行',
  report: '决算',
  severity: 'error',
  equations: [{ type: 'children', table: 'JS.SZ', rows: ['IG'] }],
};
