import type { EquationRule } from '../types';

/** “三公”经费：合计 = 因公出国（境）费 + 公务用车费 + 公务接待费。依据：财预〔2016〕143号（“三公”经费分项公开）。 */
export const JS_07_1: EquationRule = {
  id: 'JS-07-1',
  title: '“三公”经费：合计 = 因公出国（境）费 + 公务用车费 + 公务接待费',
  basis: '财预〔2016〕143号（“三公”经费分项公开）',
  report: '决算',
  severity: 'error',
  equations: [
    { type: 'columns', table: 'JS.SG', columns: ['bT', 'aT'] },
    { type: 'columns', table: 'JS.JJSG', columns: ['bT', 'aT'] },
    { type: 'children', table: 'JS.SG', rows: 'parents' },
    { type: 'children', table: 'JS.JJSG', rows: 'parents' },
  ],
};
