import type { EquationRule } from '../types';

/** “三公”经费：公务用车小计 = 购置费 + 运行维护费。依据：财预〔2016〕143号（购置费、运行费分别公开）。 */
export const JS_07_2: EquationRule = {
  id: 'JS-07-2',
  title: '“三公”经费：公务用车小计 = 购置费 + 运行维护费',
  basis: '财预〔2016〕143号（购置费、运行费分别公开）',
  report: '决算',
  severity: 'error',
  equations: [
    { type: 'columns', table: 'JS.SG', columns: ['bCar', 'aCar'] },
    { type: 'columns', table: 'JS.JJSG', columns: ['bCar', 'aCar'] },
  ],
};
