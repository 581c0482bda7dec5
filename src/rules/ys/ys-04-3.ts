import type { EquationRule } from '../types';

/** 财政拨款收支总表各资金列 = 一般公共预算、政府性基金、国有资本经营预算支出表。依据：预算公开审核通行口径。 */
export const YS_04_3: EquationRule = {
  id: 'YS-04-3',
  title: '财政拨款收支总表各资金列 = 一般公共预算、政府性基金、国有资本经营预算支出表',
  basis: '预算公开审核通行口径',
  report: '预算',
  severity: 'error',
  when: 'carry-in-detail',
  equations: [
    { type: 'cells', left: ['YS.CZ.OT.outGen'], right: ['YS.YB.TOTAL.total'] },
    { type: 'cells', left: ['YS.CZ.OT.outFund?'], right: ['YS.JJ.TOTAL.total'] },
    { type: 'cells', left: ['YS.CZ.OT.outCap?'], right: ['YS.GZ.TOTAL.total'] },
  ],
};
