import type { EquationRule } from '../types';

/** “三公”经费决算 ≥ 基本支出中的对应科目。依据：预算公开审核通行口径（部分不大于全部）。 */
export const JS_X_13: EquationRule = {
  id: 'JS-X-13',
  title: '“三公”经费决算 ≥ 基本支出中的对应科目',
  basis: '预算公开审核通行口径（部分不大于全部）',
  report: '决算',
  severity: 'error',
  equations: [
    { type: 'cells', left: ['JS.SG.DATA.aOut?'], right: ['JS.JB.30212.amt?'], relation: '≥' },
    { type: 'cells', left: ['JS.SG.DATA.aOut?'], right: ['JS.JB.30212.total?'], relation: '≥' },
    { type: 'cells', left: ['JS.SG.DATA.aRec?'], right: ['JS.JB.30217.amt?'], relation: '≥' },
    { type: 'cells', left: ['JS.SG.DATA.aRec?'], right: ['JS.JB.30217.total?'], relation: '≥' },
    { type: 'cells', left: ['JS.SG.DATA.aRun?'], right: ['JS.JB.30231.amt?'], relation: '≥' },
    { type: 'cells', left: ['JS.SG.DATA.aRun?'], right: ['JS.JB.30231.total?'], relation: '≥' },
    { type: 'cells', left: ['JS.SG.DATA.aBuy?'], right: ['JS.JB.31013.amt?'], relation: '≥' },
    { type: 'cells', left: ['JS.SG.DATA.aBuy?'], right: ['JS.JB.31013.total?'], relation: '≥' },
  ],
};
