import type { EquationRule } from '../types';

/** 有其他收入时：支出决算表各项 ≥ 一般公共预算 + 政府性基金 + 国有资本经营预算各项。依据：该表的编表口径（定义式）。 */
export const JS_X_11b: EquationRule = {
  id: 'JS-X-11b',
  title: '有其他收入时：支出决算表各项 ≥ 一般公共预算 + 政府性基金 + 国有资本经营预算各项',
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
        { table: 'JS.GZ', column: 'total', isOptional: true },
        { table: 'JS.GZZC', column: 'total', isOptional: true, unless: 'JS.GZ' },
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
        { table: 'JS.GZ', column: 'basic', isOptional: true },
        { table: 'JS.GZZC', column: 'basic', isOptional: true, unless: 'JS.GZ' },
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
        { table: 'JS.GZ', column: 'proj', isOptional: true },
        { table: 'JS.GZZC', column: 'proj', isOptional: true, unless: 'JS.GZ' },
      ],
      relation: '≥',
    },
  ],
};
