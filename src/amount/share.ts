import { Decimal } from './exact';

export type RateVerdict = '一致' | '截尾' | '不符' | '基数为零';

/** part / whole × 100, half-up at the given decimals; undefined when whole is 0. */
export function share(part: Decimal, whole: Decimal, decimals = 2): Decimal | undefined {
  if (whole.isZero()) return undefined;
  return part.div(whole).times(100).toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
}

/** (now − before) / |before| × 100, half-up; undefined when before is 0. */
export function changeRate(now: Decimal, before: Decimal, decimals = 2): Decimal | undefined {
  if (before.isZero()) return undefined;
  return now.minus(before).div(before.abs()).times(100).toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
}

/** 决算 / 预算 × 100, half-up; undefined when the budget is 0. */
export function completionRate(actual: Decimal, budget: Decimal, decimals = 2): Decimal | undefined {
  return share(actual, budget, decimals);
}

/**
 * Lowest and highest ratio × 100 that numerator and denominator allow within half a unit of their last place.
 * `slack` is half a unit of the coarser amount (0.005 for 万元 with two decimals). Positive denominators only.
 */
export function ratioBounds(part: Decimal, whole: Decimal, slack: Decimal): readonly [Decimal, Decimal] | undefined {
  const low = whole.minus(slack);
  if (low.lte(0)) return undefined;
  const corners = [part.minus(slack), part.plus(slack)].flatMap((p) => [p.div(low), p.div(whole.plus(slack))]);
  return [Decimal.min(...corners).times(100), Decimal.max(...corners).times(100)];
}

/**
 * Judges a printed percentage against part / whole (DESIGN §4): right if it is the half-up value or reachable from operands
 * within half a unit of their last place; 截尾 if it is the truncated value; else 不符.
 */
export function judgeShare(
  printed: Decimal,
  printedDecimals: number,
  part: Decimal,
  whole: Decimal,
  slack: Decimal,
): { readonly verdict: RateVerdict; readonly expected: Decimal | undefined } {
  const expected = share(part, whole, printedDecimals);
  if (!expected) return { verdict: '基数为零', expected };
  if (printed.eq(expected)) return { verdict: '一致', expected };
  const bounds = ratioBounds(part, whole, slack);
  const half = new Decimal(10).pow(-printedDecimals).div(2);
  if (bounds && printed.plus(half).gte(bounds[0]) && printed.minus(half).lte(bounds[1]))
    return { verdict: '一致', expected };
  const truncated = part.div(whole).times(100).toDecimalPlaces(printedDecimals, Decimal.ROUND_DOWN);
  return { verdict: printed.eq(truncated) ? '截尾' : '不符', expected };
}
