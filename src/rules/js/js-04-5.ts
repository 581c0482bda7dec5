import type { EquationRule } from '../types';

/** 财政拨款总表：总计 = 本年合计 + 结转和结余。依据：该表的编表口径（定义式）。 */
export const JS_04_5: EquationRule = {
  id: 'JS-04-5',
  title: '财政拨款总表：总计 = 本年合计 + 结转和结余',
  basis: '该表的编表口径（定义式）',
  report: '决算',
  severity: 'error',
  equations: [{ type: 'children', table: 'JS.CZ', rows: ['GG', 'OG'] }],
};
