import { Decimal } from '../../amount';
import type { Claim } from '../model';
import type { Constraint } from './constraint';
import { digits } from './terms';

/** Of nothing nothing was completed, whatever the budget. */
export function nothingDone(pct: Claim, now: Claim): Constraint {
  const none = new Decimal(0);
  return {
    type: 'completion',
    claims: [pct, now],
    owner: pct,
    sure: true,
    because: '决算数为0',
    // Nothing of nothing is said to be completed, too.
    check: (v) =>
      v(now).isZero() && !v(pct).isZero() && !v(pct).eq(100) ? { state: 'wrong', expected: none } : { state: 'ok' },
    solve: (target) => (target === pct ? none : undefined),
    formula: (v) => `${digits(v(now), now)} ÷ 预算数 = 0%`,
  };
}

/** What was something last year and is nothing now has gone down by 100%, whatever it was. */
export function goneConstraint(pct: Claim, now: Claim, sure: boolean): Constraint {
  const all = new Decimal(100);
  return {
    type: 'rate',
    claims: [pct, now],
    owner: pct,
    sure,
    because: '本年数为0',
    check(v) {
      if (!v(now).isZero()) return { state: 'ok' };
      if (!v(pct).eq(all)) return { state: 'wrong', expected: all };
      return pct.direction === -1 ? { state: 'ok', expected: all } : { state: 'wrong-direction', expected: all };
    },
    solve: (target) => (target === pct ? all : undefined),
    formula: (v) => `${digits(v(now), now)} ÷ 上年数 − 1 = −100%`,
  };
}
