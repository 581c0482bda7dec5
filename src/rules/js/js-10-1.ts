import type { EquationRule } from '../types';

/** 支出明细表：合计 = Σ经济分类类，类小计 = Σ款，各列 = Σ功能分类。依据：该表的编表口径（定义式）（四川）。 */
export const JS_10_1: EquationRule = {
  id: 'JS-10-1',
  title: '支出明细表：合计 = Σ经济分类类，类小计 = Σ款，各列 = Σ功能分类',
  basis: '该表的编表口径（定义式）（四川）',
  report: '决算',
  severity: 'error',
  equations: [
    { type: 'columns', table: 'JS.CZMX' },
    { type: 'columns', table: 'JS.YBMX' },
    { type: 'children', table: 'JS.CZMX', rows: 'parents' },
    { type: 'children', table: 'JS.YBMX', rows: 'parents' },
  ],
};
