import { Decimal } from '../../amount';
import type { Claim } from '../model';
import { rememberPrinted } from '../printed';
import { tenTo } from '../tenTo';
import type { Constraint, Outcome, Values } from './constraint';
import type { Precision } from './precision';
import { digits, fuzzy, inUnitOf } from './terms';

/** An amount with the rate it changed by; without one it has not changed. */
export interface Changed {
  readonly now: Claim;
  readonly pct?: Claim;
}

/** Last year's amounts that the rates of the parts lead back to make up the one that the rate of the whole leads back to. */
export function priorsConstraint(
  whole: Required<Changed>,
  parts: readonly Changed[],
  p: Precision,
  sure: boolean,
): Constraint {
  // prettier-ignore
  const rate = (c: Claim, v: Values): Decimal => (v(c).isNegative() ? v(c) : v(c).times(c.direction ?? 1)).div(100);
  const range = ({ now, pct }: Changed, v: Values): readonly [Decimal, Decimal] | undefined => {
    const { value, slack } = fuzzy(now, v, p);
    if (!pct) return [value.minus(slack), value.plus(slack)];
    const half = tenTo(-pct.decimals - 2).div(2);
    const [low, high] = [rate(pct, v).minus(half).plus(1), rate(pct, v).plus(half).plus(1)];
    return low.lte(0) ? undefined : [value.minus(slack).div(high), value.plus(slack).div(low)];
  };
  const likely = ({ now, pct }: Changed, v: Values): Decimal => {
    const { value } = fuzzy(now, v, p);
    return pct ? value.div(rate(pct, v).plus(1)) : value;
  };
  const sum = (v: Values): Decimal => parts.reduce((s, part) => s.plus(likely(part, v)), new Decimal(0));
  const pct = whole.pct;
  const outcome = (v: Values): Outcome => {
    const all = range(whole, v);
    const each = parts.map((part) => range(part, v));
    if (!all || each.some((r) => r === undefined)) return { state: 'zero-base' };
    const bound = (i: 0 | 1): Decimal => each.reduce((s, r) => s.plus(r![i]), new Decimal(0));
    const expected = resultOf(v);
    const isOk = bound(0).lte(all[1]) && bound(1).gte(all[0]);
    return isOk ? { state: 'ok', expected } : { state: 'wrong', expected };
  };
  const resultOf = (v: Values): Decimal | undefined => {
    const before = sum(v);
    if (before.lte(0)) return undefined;
    const result = fuzzy(whole.now, v, p).value.div(before).minus(1).times(100);
    return result.times(pct.direction ?? 1).toDecimalPlaces(pct.decimals, Decimal.ROUND_HALF_UP);
  };
  return {
    type: 'rate',
    claims: [pct, whole.now, ...parts.flatMap((x) => (x.pct ? [x.now, x.pct] : [x.now]))],
    owner: pct,
    sure,
    isSoft: true,
    because: '按各项增减率推算的上年数之和',
    check: rememberPrinted(outcome),
    solve(target, v) {
      if (target === pct) return resultOf(v);
      const part = parts.find((x) => x.pct === target);
      if (!part) return undefined;
      const before = likely(whole, v).minus(sum(v)).plus(likely(part, v));
      if (before.lte(0)) return undefined;
      const result = fuzzy(part.now, v, p)
        .value.div(before)
        .minus(1)
        .times(100)
        .times(target.direction ?? 1);
      return result.toDecimalPlaces(target.decimals, Decimal.ROUND_HALF_UP);
    },
    formula(v) {
      const unit = (d: Decimal): string => inUnitOf(whole.now, d, p).toString();
      const terms = parts.map((x) => unit(likely(x, v))).join(' + ');
      const result = resultOf(v);
      const tail = result === undefined ? '' : `，${digits(v(whole.now), whole.now)} ÷ ${unit(sum(v))} − 1 = ${result.times(pct.direction ?? 1).toString()}%`; // prettier-ignore
      return `按各项增减率推算，上年各项为${terms} = ${unit(sum(v))}${tail}`;
    },
  };
}
