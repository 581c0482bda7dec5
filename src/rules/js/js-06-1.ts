import type { EquationRule } from '../types';

/** 基本支出表：经济分类类 = Σ款。依据：支出功能分类、经济分类科目的层级关系。 */
export const JS_06_1: EquationRule = {
  id: 'JS-06-1',
  title: '基本支出表：经济分类类 = Σ款',
  basis: '支出功能分类、经济分类科目的层级关系',
  report: '决算',
  severity: 'error',
  equations: [{ type: 'children', table: 'JS.JB', rows: '类' }],
};
