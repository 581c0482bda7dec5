import type { EquationRule } from '../types';

/** 总表：收入总计 = 支出总计。依据：部门决算审核公式（财决01表，2022）：31行 = 88行。 */
export const JS_01_5: EquationRule = {
  id: 'JS-01-5',
  title: '总表：收入总计 = 支出总计',
  basis: '部门决算审核公式（财决01表，2022）：31行 = 88行',
  report: '决算',
  severity: 'error',
  equations: [
    { type: 'cells', left: ['JS.SZ.IG.inAmt'], right: ['JS.SZ.OG.outAmt'] },
    { type: 'cells', left: ['JS.SZ.IG.inPrior?'], right: ['JS.SZ.OG.outPrior?'] },
  ],
};
