import type { EquationRule } from '../types';
import { spendingByFund } from './spendingByFund';

/** 有其他收入时：支出决算表各项 ≥ 一般公共预算 + 政府性基金 + 国有资本经营预算各项。依据：该表的编表口径（定义式）。 */
export const JS_X_11b: EquationRule = {
  id: 'JS-X-11b',
  title: '有其他收入时：支出决算表各项 ≥ 一般公共预算 + 政府性基金 + 国有资本经营预算各项',
  basis: '该表的编表口径（定义式）',
  report: '决算',
  severity: 'error',
  when: 'not-only-fiscal',
  equations: spendingByFund('≥'),
};
