import type { Claim } from '../model';
import { rememberPrinted } from '../printed';
import { tenTo } from '../tenTo';
import type { Constraint } from './constraint';
import type { Precision } from './precision';
import { digits, fuzzy, inUnitOf } from './terms';

/** 「决算数小于预算数」 as evidence of which amount is wrong. The word itself is judged elsewhere; this never accuses. */
export function wordConstraint(
  actual: Claim,
  budget: Claim,
  relation: 'less' | 'greater' | 'equal',
  p: Precision,
): Constraint {
  return {
    type: 'word',
    claims: [actual, budget],
    owner: actual,
    sure: false,
    check: rememberPrinted((v) => {
      const a = fuzzy(actual, v, p);
      const b = fuzzy(budget, v, p);
      const gap = a.value.minus(b.value);
      const is = gap.abs().lte(a.slack) ? 'equal' : gap.isNegative() ? 'less' : 'greater';
      return { state: is === relation ? 'ok' : 'wrong' };
    }),
    solve: () => undefined,
    formula: (v) =>
      `${digits(v(actual), actual)} ${relation === 'less' ? '<' : relation === 'greater' ? '>' : '='} ${digits(v(budget), budget)}`,
  };
}

/** A part is not larger than its whole. */
export function boundConstraint(part: Claim, whole: Claim, p: Precision, because: string, right?: Claim): Constraint {
  return {
    type: 'bound',
    claims: [part, whole],
    owner: part,
    sure: true,
    because,
    check: rememberPrinted((v) => {
      const a = fuzzy(part, v, p);
      const b = fuzzy(whole, v, p);
      const over = a.value.minus(b.value);
      const isOver = over.gt(a.slack.plus(b.slack).times(4));
      return { state: isOver ? 'wrong' : 'ok', gap: over.div(tenTo(part.exponent)), ...(right && isOver ? { expected: inUnitOf(part, fuzzy(right, v, p).value, p) } : {}) }; // prettier-ignore
    }),
    solve: (target, v) => (target === part && right ? inUnitOf(part, fuzzy(right, v, p).value, p) : undefined),
    formula: (v) => `${digits(v(part), part)} > ${digits(v(whole), whole)}`,
  };
}
