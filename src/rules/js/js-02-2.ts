import type { EquationRule } from '../types';

/** 收入决算表：合计 = Σ类，类 = Σ款，款 = Σ项。依据：支出功能分类、经济分类科目的层级关系。 */
export const JS_02_2: EquationRule = {
  id: 'JS-02-2',
  title: '收入决算表：合计 = Σ类，类 = Σ款，款 = Σ项',
  basis: '支出功能分类、经济分类科目的层级关系',
  report: '决算',
  severity: 'error',
  equations: [{ type: 'children', table: 'JS.SR', rows: 'parents' }],
};
