import { Decimal } from '../../amount';
import type { Claim } from '../model';
import type { Fuzzy } from '../recompute';
import { tenTo } from '../tenTo';
import type { Values } from './constraint';
import type { Precision } from './precision';

/** A claim as a fuzzy amount in 元. */
export function fuzzy(c: Claim, v: Values, p: Precision): Fuzzy {
  const unit = tenTo(c.exponent);
  const value = v(c);
  // What is tried for an amount in a wrong unit has more decimals than are printed, and is as sure as they say.
  const isFiner = value.decimalPlaces() > p.decimals(c);
  const slack = isFiner ? tenTo(-value.decimalPlaces()).div(2) : p.slack(c);
  return { value: value.times(unit), slack: slack.times(unit) };
}

/** The same where it is set against an amount in a smaller unit: of 「1.1亿元」 beside 「3016.53万元」 only one decimal is known. */
export function coarse(c: Claim, other: Claim | undefined, v: Values, p: Precision): Fuzzy {
  const found = fuzzy(c, v, p);
  if (!other || other.exponent >= c.exponent) return found;
  return { value: found.value, slack: tenTo(c.exponent - c.decimals).div(2) };
}

/** An amount of 元 in the unit of a claim, at the last place that counts there. */
export function inUnitOf(target: Claim, yuan: Decimal, p: Precision): Decimal {
  return yuan.div(tenTo(target.exponent)).toDecimalPlaces(p.decimals(target), Decimal.ROUND_HALF_UP);
}

/** A value as its claim prints it. */
export const digits = (d: Decimal, c: Claim): string =>
  d.eq(c.mention.value) ? c.mention.value.toFixed(c.mention.decimals) : d.toString();
