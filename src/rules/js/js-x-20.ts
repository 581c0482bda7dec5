import type { EquationRule } from '../types';

/** 表中上年决算数 = 上年决算各表的数。依据：部门决算跨年度审核口径。 */
export const JS_X_20: EquationRule = {
  id: 'JS-X-20',
  title: '表中上年数 = 上年公开的数',
  basis: '部门预算、决算跨年度审核口径（上年数有口径调整的须说明）',
  report: 'both',
  severity: 'warning',
  equations: [{ type: 'prior' }],
};
