import type { Decimal } from '../../amount';
import type { Claim } from '../model';
import { rememberPrinted } from '../printed';
import { tenTo } from '../tenTo';
import type { Constraint, Values } from './constraint';
import type { Precision } from './precision';
import { digits, fuzzy, inUnitOf } from './terms';

/** change = now − previous. */
export function deltaConstraint(
  change: Claim,
  now: Claim,
  previous: Claim,
  p: Precision,
  sure: boolean,
  sign: number = change.direction ?? 1,
): Constraint {
  const difference = (v: Values): Decimal => fuzzy(now, v, p).value.minus(fuzzy(previous, v, p).value);
  return {
    type: 'delta',
    claims: [change, now, previous],
    owner: change,
    sure,
    check: rememberPrinted((v) => {
      const d = difference(v).times(sign);
      const unit = tenTo(change.exponent);
      const gap = v(change).times(unit).minus(d);
      const expected = inUnitOf(change, d.abs(), p);
      const tolerance = fuzzy(change, v, p)
        .slack.plus(fuzzy(now, v, p).slack)
        .plus(fuzzy(previous, v, p).slack);
      if (gap.isZero()) return { state: 'ok', expected };
      if (d.isNegative() && v(change).times(unit).minus(d.abs()).abs().lte(tolerance))
        return { state: 'wrong-direction', expected };
      if (gap.abs().lte(tolerance)) return { state: 'slack', expected, gap: gap.div(unit) };
      return { state: 'wrong', expected, gap: gap.div(unit) };
    }),
    solve(target, v) {
      const d = v(change).times(tenTo(change.exponent)).times(sign);
      if (target === change) {
        const right = difference(v).times(sign);
        return right.isNegative() ? undefined : inUnitOf(change, right, p);
      }
      if (target === now) return inUnitOf(now, fuzzy(previous, v, p).value.plus(d), p);
      return inUnitOf(previous, fuzzy(now, v, p).value.minus(d), p);
    },
    formula: (v) =>
      difference(v).isNegative()
        ? `${digits(v(previous), previous)} − ${digits(v(now), now)} = ${inUnitOf(change, difference(v).abs(), p).toString()}`
        : `${digits(v(now), now)} − ${digits(v(previous), previous)} = ${inUnitOf(change, difference(v), p).toString()}`,
  };
}
