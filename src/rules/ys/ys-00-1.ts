import type { EquationRule } from '../types';

/** 同一张表重复列示的合计一致。依据：该表的编表口径（定义式）。 */
export const YS_00_1: EquationRule = {
  id: 'YS-00-1',
  title: '同一张表重复列示的合计一致',
  basis: '该表的编表口径（定义式）',
  report: '预算',
  severity: 'error',
  equations: [
    { type: 'repeats', table: 'YS.SR' },
    { type: 'repeats', table: 'YS.ZC' },
    { type: 'repeats', table: 'YS.YB' },
    { type: 'repeats', table: 'YS.JB' },
    { type: 'repeats', table: 'YS.XM' },
    { type: 'repeats', table: 'YS.CZJJ' },
    { type: 'repeats', table: 'YS.SG' },
    { type: 'repeats', table: 'YS.JJSG' },
    { type: 'repeats', table: 'YS.JJ' },
    { type: 'repeats', table: 'YS.GZ' },
  ],
};
