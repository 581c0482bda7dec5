import type { EquationRule } from '../types';

/** “三公”经费预算 ≥ 基本支出中的对应科目。依据：预算公开审核通行口径（部分不大于全部）。 */
export const YS_09_2: EquationRule = {
  id: 'YS-09-2',
  title: '“三公”经费预算 ≥ 基本支出中的对应科目',
  basis: '预算公开审核通行口径（部分不大于全部）',
  report: '预算',
  severity: 'error',
  equations: [
    { type: 'cells', left: ['YS.SG.TOTAL.out?'], right: ['YS.JB.30212.total?'], relation: '≥' },
    { type: 'cells', left: ['YS.SG.TOTAL.rec?'], right: ['YS.JB.30217.total?'], relation: '≥' },
    { type: 'cells', left: ['YS.SG.TOTAL.run?'], right: ['YS.JB.30231.total?'], relation: '≥' },
    { type: 'cells', left: ['YS.SG.TOTAL.buy?'], right: ['YS.JB.31013.total?'], relation: '≥' },
  ],
};
