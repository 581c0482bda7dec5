import type { EquationRule } from '../types';

/** 财政拨款支出预算表（部门经济分类）：行、列，合计 = 财政拨款收支总表本年支出。依据：四川省部门预算公开表（2024）。 */
export const YS_05_1: EquationRule = {
  id: 'YS-05-1',
  title: '财政拨款支出预算表（部门经济分类）：行、列，合计 = 财政拨款收支总表本年支出',
  basis: '四川省部门预算公开表（2024）',
  report: '预算',
  severity: 'error',
  equations: [
    { type: 'columns', table: 'YS.CZJJ' },
    { type: 'children', table: 'YS.CZJJ', rows: 'parents' },
    { type: 'cells', left: ['YS.CZJJ.TOTAL.total'], right: ['YS.CZ.OT.outTotal'] },
  ],
};
