import type { Claim } from '../model';
import { rememberPrinted } from '../printed';
import { checkShare, type Fuzzy } from '../recompute';
import type { Constraint, Values } from './constraint';
import type { Precision } from './precision';
import { digits, fuzzy, inUnitOf } from './terms';

/** pct = now ÷ (now − change) × 100, the budget being known only by what was over or under it. */
export function completionByChange(pct: Claim, now: Claim, change: Claim, p: Precision): Constraint {
  const budget = (v: Values): Fuzzy => {
    const n = fuzzy(now, v, p);
    const d = fuzzy(change, v, p);
    return { value: n.value.minus(d.value.times(change.direction ?? 1)), slack: n.slack.plus(d.slack) };
  };
  return {
    type: 'completion',
    claims: [pct, now, change],
    owner: pct,
    sure: true,
    check: rememberPrinted((v) => {
      const { state, expected } = checkShare(v(pct), pct.decimals, fuzzy(now, v, p), budget(v));
      return { state, expected };
    }),
    solve(target, v) {
      const n = fuzzy(now, v, p).value;
      const r = v(pct).div(100);
      const sign = change.direction ?? 1;
      if (target === pct) {
        const b = budget(v).value;
        return b.isZero() ? undefined : n.div(b).times(100).toDecimalPlaces(pct.decimals);
      }
      if (r.isZero() || r.eq(1)) return undefined;
      if (target === change) return inUnitOf(change, n.minus(n.div(r)).times(sign), p);
      return inUnitOf(now, fuzzy(change, v, p).value.times(sign).times(r).div(r.minus(1)), p);
    },
    formula(v) {
      const [n, d] = [digits(v(now), now), digits(v(change), change)];
      const b = budget(v).value;
      const exact = b.isZero() ? '' : ` = ${fuzzy(now, v, p).value.div(b).times(100).toDecimalPlaces(Math.max(pct.decimals, 2)).toString()}%`; // prettier-ignore
      return `${n} ÷ (${n} ${change.direction === -1 ? '+' : '−'} ${d})${exact}`;
    },
  };
}
