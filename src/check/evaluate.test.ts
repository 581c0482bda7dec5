import fc from 'fast-check';
import { makeTable } from '../../test/support/tables';
import { SCALE, type Unit } from '../amount';
import type { BoundEquation, BoundTerm, EquationRule, Relation } from '../rules';
import { evaluate, gapMillionths, isVoid, judge, slowGap, unitOf, unreadableTerm } from './evaluate';

const RULE: EquationRule = { id: 'T', title: '', basis: '', report: '决算', severity: 'error', equations: [] };

function term(value: number, unit: Unit, sign: 1 | -1 = 1, decimals = 2): BoundTerm {
  const table = makeTable({ kind: 'JS.ZC', unit, decimals, rows: [{ key: 'TOTAL', amounts: { total: value } }] });
  const row = table.rows[0]!;
  return { sign, table, row, column: 'total', figure: table.figure(row, 'total')! };
}

const equation = (left: BoundTerm[], right: BoundTerm[], relation: Relation = '='): BoundEquation => ({
  rule: RULE,
  left,
  right,
  relation,
  type: 'cells',
});

const terms = fc.array(
  fc
    .tuple(fc.integer({ min: -9e9, max: 9e9 }), fc.constantFrom<Unit>('元', '千元', '万元', '亿元'), fc.boolean())
    .map(([cents, unit, isPlus]) => term(cents / 100, unit, isPlus ? 1 : -1)),
  { minLength: 1, maxLength: 8 },
);

test('the gap in whole millionths is the gap of decimal.js, in whatever units the terms are', () => {
  fc.assert(
    fc.property(terms, terms, (left, right) => {
      const bound = equation(left, right);
      const unit = unitOf(bound);
      const fast = gapMillionths(bound, unit);
      const slow = slowGap(bound, unit);
      if (!Number.isNaN(fast)) expect(slow.times(SCALE).toNumber()).toBe(fast);
      expect(evaluate(bound).gap.toString()).toBe(slow.toString());
    }),
    { numRuns: 500 },
  );
});

test('the unit of an equation is the coarsest of its terms', () => {
  expect(unitOf(equation([term(1, '元')], [term(1, '万元'), term(1, '千元')]))).toBe('万元');
});

test.each<[string, BoundTerm, BoundTerm, Relation, string]>([
  ['a copy', term(12.34, '万元'), term(12.34, '万元'), '=', '一致'],
  ['a copy one unit off', term(12.34, '万元'), term(12.35, '万元'), '=', '尾差'],
  ['a copy two units off', term(12.34, '万元'), term(12.36, '万元'), '=', '不符'],
  ['元 rounded to 万元', term(123_449.99, '元'), term(12.34, '万元'), '=', '一致'],
  ['元 against a 万元 one unit off', term(123_449.99, '元'), term(12.35, '万元'), '=', '尾差'],
  ['元 against 元', term(123_449.99, '元'), term(123_450, '元'), '=', '不符'],
  ['at least, and more', term(5, '万元'), term(3, '万元'), '≥', '一致'],
  ['at least, but a unit less', term(3, '万元'), term(3.01, '万元'), '≥', '一致'],
  ['at least, but less', term(3, '万元'), term(5, '万元'), '≥', '不符'],
  ['at most, and more', term(5, '万元'), term(3, '万元'), '≤', '不符'],
])('%s', (_, left, right, relation, verdict) => {
  expect(evaluate(equation([left], [right], relation)).verdict).toBe(verdict);
});

test('an inequality is never judged 尾差 or 可疑: only plainly broken or not', () => {
  fc.assert(
    fc.property(fc.integer({ min: -500, max: 500 }), (cents) => {
      const { bound, verdict } = evaluate(equation([term(10 + cents / 100, '万元')], [term(10, '万元')], '≥'));
      expect(bound.relation).toBe('≥');
      expect(verdict).toBe(cents < -1 ? '不符' : '一致');
    }),
  );
  expect(judge('≤', 0, { equal: 0, residue: 1, suspect: 1 })).toBe('一致');
});

test('stored values that agree while the shown ones do not', () => {
  const [a, b, sum] = [term(1.0149, '万元', 1, 2), term(2.0149, '万元', 1, 2), term(3.0298, '万元', 1, 2)];
  expect(evaluate(equation([sum], [a, b])).verdict).toBe('尾差（显示值）');
  expect(evaluate(equation([term(3.0302, '万元')], [term(1.0151, '万元'), term(2.0151, '万元')])).verdict).toBe('尾差（显示值）'); // prettier-ignore
  expect(evaluate(equation([term(3.02, '万元')], [term(1.01, '万元'), term(2.01, '万元')])).verdict).toBe('一致');
});

test('blanks and zeros are nothing to count, words and errors nothing to judge', () => {
  const zero = term(0, '万元');
  expect(isVoid(equation([zero], [zero, zero]))).toBe(true);
  expect(isVoid(equation([zero], [term(1, '万元')]))).toBe(false);
  const word = { ...zero, figure: { ...zero.figure, form: 'text' as const } };
  expect(unreadableTerm(equation([zero], [word]))).toBe(word);
  expect(unreadableTerm(equation([zero], [zero]))).toBeUndefined();
});
