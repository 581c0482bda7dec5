import type { EquationRule } from '../types';

/** 政府性基金表：合计 = Σ类，类 = Σ款，款 = Σ项。依据：支出功能分类、经济分类科目的层级关系。 */
export const JS_08_3: EquationRule = {
  id: 'JS-08-3',
  title: '政府性基金表：合计 = Σ类，类 = Σ款，款 = Σ项',
  basis: '支出功能分类、经济分类科目的层级关系',
  report: '决算',
  severity: 'error',
  equations: [{ type: 'children', table: 'JS.JJ', rows: 'parents' }],
};
