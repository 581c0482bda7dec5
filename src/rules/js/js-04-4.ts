import type { EquationRule } from '../types';

/** 财政拨款总表：年初财政拨款结转和结余 = 三类资金之和。依据：该表的编表口径（定义式）。 */
export const JS_04_4: EquationRule = {
  id: 'JS-04-4',
  title: '财政拨款总表：年初财政拨款结转和结余 = 三类资金之和',
  basis: '该表的编表口径（定义式）',
  report: '决算',
  severity: 'error',
  equations: [{ type: 'children', table: 'JS.CZ', rows: ['GB'] }],
};
