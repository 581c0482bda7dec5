import type { EquationRule } from '../types';

/** 支出总表：合计 = 各项之和（有小计行时类 = Σ款 = Σ项）。依据：支出功能分类、经济分类科目的层级关系。 */
export const YS_03_2: EquationRule = {
  id: 'YS-03-2',
  title: '支出总表：合计 = 各项之和（有小计行时类 = Σ款 = Σ项）',
  basis: '支出功能分类、经济分类科目的层级关系',
  report: '预算',
  severity: 'error',
  equations: [{ type: 'children', table: 'YS.ZC', rows: 'parents' }],
};
