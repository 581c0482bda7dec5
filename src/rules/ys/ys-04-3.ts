import type { EquationRule, EquationSpec } from '../types';

const FUNDS = [
  ['YS.YB', 'outGen'],
  ['YS.JJ', 'outFund'],
  ['YS.GZ', 'outCap'],
] as const;

/** 财政拨款收支总表各资金列 = 一般公共预算、政府性基金、国有资本经营预算支出表。依据：预算公开审核通行口径。 */
export const YS_04_3: EquationRule = {
  id: 'YS-04-3',
  title: '财政拨款收支总表各资金列 = 一般公共预算、政府性基金、国有资本经营预算支出表',
  basis: '预算公开审核通行口径',
  report: '预算',
  severity: 'error',
  when: 'carry-in-detail',
  equations: FUNDS.flatMap(
    ([kind, column]): (EquationSpec & { when: 'fiscal-year-totals' | 'fiscal-grand-totals' })[] => [
      {
        type: 'cells',
        left: [`YS.CZ.OT.${column}?`],
        right: [`${kind}.TOTAL.total`],
        when: 'fiscal-year-totals',
      },
      {
        type: 'cells',
        left: [`YS.CZ.OG.${column}?`],
        right: [`${kind}.TOTAL.total`, `YS.CZ.OE.${column}?`],
        when: 'fiscal-grand-totals',
      },
    ],
  ),
};
