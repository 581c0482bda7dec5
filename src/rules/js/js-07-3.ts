import type { EquationRule } from '../types';

/** “三公”经费：决算数不超过预算数。依据：“三公”经费只减不增的管理要求（超过须说明）。 */
export const JS_07_3: EquationRule = {
  id: 'JS-07-3',
  title: '“三公”经费：决算数不超过预算数',
  basis: '“三公”经费只减不增的管理要求（超过须说明）',
  report: '决算',
  severity: 'warning',
  equations: [
    { type: 'cells', left: ['JS.SG.DATA.aT?'], right: ['JS.SG.DATA.bT?'], relation: '≤' },
    { type: 'cells', left: ['JS.SG.DATA.aOut?'], right: ['JS.SG.DATA.bOut?'], relation: '≤' },
    { type: 'cells', left: ['JS.SG.DATA.aCar?'], right: ['JS.SG.DATA.bCar?'], relation: '≤' },
    { type: 'cells', left: ['JS.SG.DATA.aBuy?'], right: ['JS.SG.DATA.bBuy?'], relation: '≤' },
    { type: 'cells', left: ['JS.SG.DATA.aRun?'], right: ['JS.SG.DATA.bRun?'], relation: '≤' },
    { type: 'cells', left: ['JS.SG.DATA.aRec?'], right: ['JS.SG.DATA.bRec?'], relation: '≤' },
  ],
};
