import type { Decimal } from '../../amount';
import type { Claim } from '../model';
import { rememberPrinted } from '../printed';
import { checkRate, type Fuzzy } from '../recompute';
import type { Constraint, Values } from './constraint';
import type { Precision } from './precision';
import { coarse, digits, fuzzy, inUnitOf } from './terms';

export interface RateTerms {
  readonly pct: Claim;
  readonly now: Claim;
  readonly change?: Claim | undefined;
  readonly previous?: Claim | undefined;
}

/** pct = change ÷ previous × 100, the base being now − change where it is not printed. */
export function rateConstraint({ pct, now, change, previous }: RateTerms, p: Precision, sure: boolean): Constraint {
  const claims = [pct, now, ...(change ? [change] : []), ...(previous ? [previous] : [])];
  const signed = (c: Claim, v: Values): Fuzzy => {
    const f = fuzzy(c, v, p);
    return { value: f.value.times(c.direction ?? 1), slack: f.slack };
  };
  const printed = (v: Values): Decimal => (v(pct).isNegative() ? v(pct) : v(pct).times(pct.direction ?? 1));
  const unitBeside = (c: Claim): string => (claims.some((x) => x !== pct && x.exponent !== now.exponent) ? c.unit : '');
  // With a printed base the change is taken from it only when no change is printed.
  const judge = rememberPrinted((v) => {
    const n = coarse(now, change, v, p);
    const d = change ? signed(change, v) : undefined;
    const b = previous ? fuzzy(previous, v, p) : undefined;
    const { state, expected } = checkRate(printed(v), pct.decimals, n, d, b);
    const own = expected?.times(v(pct).isNegative() ? 1 : (pct.direction ?? 1));
    if (state === 'wrong' && expected && !expected.isZero() && expected.isNegative() !== printed(v).isNegative()) {
      const mirrored = checkRate(printed(v).negated(), pct.decimals, n, d, b);
      if (mirrored.state === 'ok' || mirrored.state === 'truncated') return { state: 'wrong-direction', expected: own };
    }
    return { state, expected: own };
  });
  return {
    type: 'rate',
    claims,
    owner: pct,
    sure,
    check: judge,
    solve(target, v) {
      if (target === pct) {
        const expected = judge(v).expected;
        return expected?.isNegative() ? undefined : expected;
      }
      const n = fuzzy(now, v, p).value;
      const r = printed(v).div(100);
      if (target === change && !previous) {
        if (r.eq(-1)) return undefined;
        const d = n.minus(n.div(r.plus(1)));
        return inUnitOf(change!, d.times(change!.direction ?? 1), p);
      }
      if (target === change)
        return inUnitOf(change!, n.minus(fuzzy(previous!, v, p).value).times(change!.direction ?? 1), p);
      if (target === previous) return r.eq(-1) ? undefined : inUnitOf(previous!, n.div(r.plus(1)), p);
      if (target === now && previous) return inUnitOf(now, fuzzy(previous, v, p).value.times(r.plus(1)), p);
      if (target === now && change && !r.isZero())
        return inUnitOf(now, signed(change, v).value.times(r.plus(1)).div(r), p);
      return undefined;
    },
    formula: (v) => {
      const n = digits(v(now), now) + unitBeside(now);
      const result = judge(v).expected;
      const tail = result === undefined ? '' : ` = ${result.toString()}%`;
      if (previous && !change)
        return `(${n} − ${digits(v(previous), previous)}) ÷ ${digits(v(previous), previous)}${tail}`;
      const d = digits(v(change!), change!) + unitBeside(change!);
      if (previous) return `${d} ÷ ${digits(v(previous), previous)}${tail}`;
      return `${d} ÷ (${n} ${change!.direction === -1 ? '+' : '−'} ${d})${tail}`;
    },
  };
}
