import type { EquationSpec, MatchTarget } from '../types';

/** Of 国有资本经营预算 either the table of its 收支 or, in its absence, the one of its 支出. */
const fundsOf = (column: string): readonly MatchTarget[] => [
  { table: 'JS.YB', column },
  { table: 'JS.JJ', column },
  { table: 'JS.GZ', column, isOptional: true },
  { table: 'JS.GZZC', column, isOptional: true, unless: 'JS.GZ' },
];

/** 支出决算表 against the tables of the three funds, 项 by 项: 合计, 基本支出 and 项目支出 each. */
export function spendingByFund(relation: '=' | '≥'): readonly EquationSpec[] {
  return ['total', 'basic', 'proj'].map((column) => ({
    type: 'match',
    by: '项',
    from: { table: 'JS.ZC', column },
    to: fundsOf(column),
    ...(relation === '=' ? {} : { relation }),
  }));
}
