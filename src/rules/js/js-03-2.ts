import type { EquationRule } from '../types';

/** 支出决算表：合计 = Σ类，类 = Σ款，款 = Σ项。依据：支出功能分类、经济分类科目的层级关系。 */
export const JS_03_2: EquationRule = {
  id: 'JS-03-2',
  title: '支出决算表：合计 = Σ类，类 = Σ款，款 = Σ项',
  basis: '支出功能分类、经济分类科目的层级关系',
  report: '决算',
  severity: 'error',
  equations: [{ type: 'children', table: 'JS.ZC', rows: 'parents' }],
};
