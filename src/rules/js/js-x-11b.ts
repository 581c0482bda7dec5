import type { EquationRule } from '../types';

/** 有其他收入时：支出决算表各项 ≥ 一般公共预算 + 政府性基金各项。依据：该表的编表口径（定义式）。 */
export const JS_X_11b: EquationRule = {
  id: 'JS-X-11b',
  title: '有其他收入时：支出决算表各项 ≥ 一般公共预算 + 政府性基金各项',
  basis: '该表的编表口径（定义式）',
  report: '决算',
  severity: 'error',
  when: 'not-only-fiscal',
  equations: [
    {
      type: 'match',
      by: '项',
      from: { table: 'JS.ZC', column: 'total' },
      to: [
        { table: 'JS.YB', column: 'total' },
        { table: 'JS.JJ', column: 'total' },
      ],
      relation: '≥',
    },
    {
      type: 'match',
      by: '项',
      from: { table: 'JS.ZC', column: 'basic' },
      to: [
        { table: 'JS.YB', column: 'basic' },
        { table: 'JS.JJ', column: 'basic' },
      ],
      relation: '≥',
    },
    {
      type: 'match',
      by: '项',
      from: { table: 'JS.ZC', column: 'proj' },
      to: [
        { table: 'JS.YB', column: 'proj' },
        { table: 'JS.JJ', column: 'proj' },
      ],
      relation: '≥',
    },
  ],
};
