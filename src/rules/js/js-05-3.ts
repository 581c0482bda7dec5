import type { EquationRule } from '../types';

/** 一般公共预算收入支出表：年末结转 = 年初结转 + 本年收入 − 本年支出。依据：该表的编表口径（定义式）（云南等地的收入支出形式）。 */
export const JS_05_3: EquationRule = {
  id: 'JS-05-3',
  title: '一般公共预算收入支出表：年末结转 = 年初结转 + 本年收入 − 本年支出',
  basis: '该表的编表口径（定义式）（云南等地的收入支出形式）',
  report: '决算',
  severity: 'error',
  equations: [{ type: 'row', table: 'JS.YB', left: 'close', right: ['open', 'income', '-total'] }],
};
