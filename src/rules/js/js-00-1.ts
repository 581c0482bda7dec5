import type { EquationRule } from '../types';

/** 同一张表重复列示的合计一致。依据：该表的编表口径（定义式）。 */
export const JS_00_1: EquationRule = {
  id: 'JS-00-1',
  title: '同一张表重复列示的合计一致',
  basis: '该表的编表口径（定义式）',
  report: '决算',
  severity: 'error',
  equations: [
    { type: 'repeats', table: 'JS.SR' },
    { type: 'repeats', table: 'JS.ZC' },
    { type: 'repeats', table: 'JS.YB' },
    { type: 'repeats', table: 'JS.JB' },
    { type: 'repeats', table: 'JS.XM' },
    { type: 'repeats', table: 'JS.CZMX' },
    { type: 'repeats', table: 'JS.YBMX' },
    { type: 'repeats', table: 'JS.SG' },
    { type: 'repeats', table: 'JS.JJ' },
    { type: 'repeats', table: 'JS.GZ' },
    { type: 'repeats', table: 'JS.GZZC' },
  ],
};
