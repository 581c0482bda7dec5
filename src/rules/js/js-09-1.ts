import type { EquationRule } from '../types';

/** 国有资本经营预算表：行、列、收支平衡。依据：该表的编表口径（定义式）。 */
export const JS_09_1: EquationRule = {
  id: 'JS-09-1',
  title: '国有资本经营预算表：行、列、收支平衡',
  basis: '该表的编表口径（定义式）',
  report: '决算',
  severity: 'error',
  equations: [
    { type: 'columns', table: 'JS.GZ' },
    { type: 'columns', table: 'JS.GZZC' },
    { type: 'row', table: 'JS.GZ', left: 'close', right: ['open', 'income', '-total'] },
    { type: 'children', table: 'JS.GZ', rows: 'parents' },
    { type: 'children', table: 'JS.GZZC', rows: 'parents' },
  ],
};
