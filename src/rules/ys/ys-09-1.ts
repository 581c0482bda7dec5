import type { EquationRule } from '../types';

/** “三公”经费预算：合计 = 出国（境）+ 公务用车小计 + 接待；小计 = 购置 + 运行。依据：预算公开审核通行口径。 */
export const YS_09_1: EquationRule = {
  id: 'YS-09-1',
  title: '“三公”经费预算：合计 = 出国（境）+ 公务用车小计 + 接待；小计 = 购置 + 运行',
  basis: '预算公开审核通行口径',
  report: '预算',
  severity: 'error',
  equations: [
    { type: 'columns', table: 'YS.SG' },
    { type: 'columns', table: 'YS.JJSG' },
    { type: 'children', table: 'YS.SG', rows: 'parents' },
    { type: 'children', table: 'YS.JJSG', rows: 'parents' },
  ],
};
