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

/** gap = |a − b| to the last digit. */
export function exactGap(gap: Claim, a: Claim, b: Claim, because: string): Constraint {
  const yuan = (c: Claim, v: Values): Decimal => v(c).times(tenTo(c.exponent));
  const apart = (v: Values): Decimal => yuan(a, v).minus(yuan(b, v)).abs().div(tenTo(gap.exponent));
  return {
    type: 'delta',
    claims: [gap, a, b],
    owner: gap,
    sure: true,
    because,
    check(v) {
      const off = v(gap).minus(apart(v));
      return { state: off.isZero() ? 'ok' : 'wrong', gap: off, expected: apart(v) };
    },
    solve(target, v) {
      if (target === gap) return apart(v);
      const other = yuan(target === a ? b : a, v);
      const far = v(gap).times(tenTo(gap.exponent));
      // Above or below the other: where it stands now.
      const above = yuan(target, v).gte(other);
      return (above ? other.plus(far) : other.minus(far)).div(tenTo(target.exponent));
    },
    formula(v) {
      const [more, less] = yuan(a, v).gte(yuan(b, v)) ? [a, b] : [b, a];
      return `${digits(v(more), more)} − ${digits(v(less), less)} = ${apart(v).toString()}`;
    },
  };
}
