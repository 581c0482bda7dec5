import type { EquationRule } from '../types';

/** 表中增减额 = 本年数 − 上年数。依据：算术关系。 */
export const ZB_04: EquationRule = {
  id: 'ZB-04',
  title: '表中增减额 = 本年数 − 上年数',
  basis: '算术关系',
  report: 'both',
  severity: 'error',
  equations: [{ type: 'change' }],
};
