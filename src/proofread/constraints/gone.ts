import { Decimal } from '../../amount';
import type { Claim } from '../model';
import type { Constraint } from './constraint';
import { digits } from './terms';

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
