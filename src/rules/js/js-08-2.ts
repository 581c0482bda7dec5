import type { EquationRule } from '../types';

/** 政府性基金表：年末结转 = 年初结转 + 本年收入 − 本年支出。依据：该表的编表口径（定义式）。 */
export const JS_08_2: EquationRule = {
  id: 'JS-08-2',
  title: '政府性基金表：年末结转 = 年初结转 + 本年收入 − 本年支出',
  basis: '该表的编表口径（定义式）',
  report: '决算',
  severity: 'error',
  equations: [{ type: 'row', table: 'JS.JJ', left: 'close', right: ['open', 'income', '-total'] }],
};
