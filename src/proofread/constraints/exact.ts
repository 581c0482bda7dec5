import { Decimal } from '../../amount';
import type { Claim } from '../model';
import { tenTo } from '../tenTo';
import type { Constraint, Values } from './constraint';
import { digits } from './terms';

/** head = Σ parts to the last digit: the sum is of the numbers as they are printed, so rounding has no part in it. */
export function exactSum(head: Claim, parts: readonly Claim[], because: string): Constraint {
  const yuan = (c: Claim, v: Values): Decimal => v(c).times(tenTo(c.exponent));
  const total = (v: Values): Decimal => parts.reduce((s, c) => s.plus(yuan(c, v)), new Decimal(0)).div(tenTo(head.exponent)); // prettier-ignore
  return {
    type: 'sum',
    claims: [head, ...parts],
    owner: head,
    sure: true,
    because,
    check(v) {
      const gap = v(head).minus(total(v));
      return { state: gap.isZero() ? 'ok' : 'wrong', gap, expected: total(v) };
    },
    solve(target, v) {
      if (target === head) return total(v);
      return v(target).plus(
        v(head)
          .minus(total(v))
          .times(tenTo(head.exponent - target.exponent)),
      );
    },
    formula: (v) => `${parts.map((c) => digits(v(c), c)).join(' + ')} = ${total(v).toString()}`,
  };
}
