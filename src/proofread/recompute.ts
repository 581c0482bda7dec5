import { Decimal } from '../amount';
import { tenTo } from './tenTo';

/**
 * Arithmetic of the third verb. Every number is taken as what it stands for: an amount printed with two decimals is
 * anything within half a unit of its last place, so a percentage is right when some such operands give it.
 */

export type PercentState = 'ok' | 'truncated' | 'off-by-one' | 'wrong' | 'zero-base';

export interface PercentCheck {
  readonly state: PercentState;
  /** Half-up at the printed decimals; undefined when the base is 0. */
  readonly expected: Decimal | undefined;
  readonly exact: Decimal | undefined;
}

const HUNDRED = new Decimal(100);

function judge(printed: Decimal, decimals: number, exact: Decimal, part: Fuzzy, whole: Fuzzy): PercentCheck {
  const expected = exact.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
  if (printed.eq(expected)) return { state: 'ok', expected, exact };
  const unit = tenTo(-decimals);
  const half = unit.div(2);
  const [low, high] = quotientBounds(part, whole) ?? [exact, exact];
  if (printed.plus(half).gte(low) && printed.minus(half).lte(high)) return { state: 'ok', expected, exact };
  if (printed.eq(exact.toDecimalPlaces(decimals, Decimal.ROUND_DOWN))) return { state: 'truncated', expected, exact };
  const isClose = printed.minus(expected).abs().lte(unit);
  return { state: isClose ? 'off-by-one' : 'wrong', expected, exact };
}

/** A positive quantity with half a unit of its last place. */
export interface Fuzzy {
  readonly value: Decimal;
  readonly slack: Decimal;
}

/** part / whole as a percentage. */
export function checkShare(printed: Decimal, decimals: number, part: Fuzzy, whole: Fuzzy): PercentCheck {
  if (whole.value.isZero()) return { state: 'zero-base', expected: undefined, exact: undefined };
  const exact = part.value.div(whole.value).times(HUNDRED);
  return judge(printed, decimals, exact, part, whole);
}

/**
 * Rate of change as a signed percentage. `change` is signed; the base is `previous` where the text gives it, else
 * now − change.
 */
export function checkRate(
  printed: Decimal,
  decimals: number,
  now: Fuzzy,
  change: Fuzzy | undefined,
  previous: Fuzzy | undefined,
): PercentCheck {
  const base: Fuzzy = previous ?? { value: now.value.minus(change!.value), slack: now.slack.plus(change!.slack) };
  const delta: Fuzzy = change ?? { value: now.value.minus(previous!.value), slack: now.slack.plus(previous!.slack) };
  if (base.value.abs().lte(base.slack.times('0.999')))
    return { state: 'zero-base', expected: undefined, exact: undefined };
  const size: Fuzzy = { value: base.value.abs(), slack: base.slack };
  const exact = delta.value.div(size.value).times(HUNDRED);
  return judge(printed, decimals, exact, delta, size);
}

/** Lowest and highest quotient of two positive quantities in percent; undefined when the divisor may be nothing. */
function quotientBounds(part: Fuzzy, whole: Fuzzy): readonly [Decimal, Decimal] | undefined {
  const least = whole.value.minus(whole.slack);
  if (least.lte(0)) return undefined;
  const most = whole.value.plus(whole.slack);
  const low = part.value.minus(part.slack);
  const high = part.value.plus(part.slack);
  return [
    low.div(low.isNegative() ? least : most).times(HUNDRED),
    high.div(high.isNegative() ? most : least).times(HUNDRED),
  ];
}

/** What a budget must have been for `actual` to complete `rate` percent of it: lowest, likely and highest value. */
export function impliedBudget(
  actual: Fuzzy,
  rate: Decimal,
  rateSlack: Decimal,
): readonly [Decimal, Decimal, Decimal] | undefined {
  if (rate.lte(rateSlack)) return undefined;
  return [
    actual.value.minus(actual.slack).div(rate.plus(rateSlack)).times(HUNDRED),
    actual.value.div(rate).times(HUNDRED),
    actual.value.plus(actual.slack).div(rate.minus(rateSlack)).times(HUNDRED),
  ];
}

/**
 * Values that differ from a printed number by one slip of the hand: a digit wrong, two neighbours swapped, a digit too
 * many or too few, the point one place off.
 */
export function slipsOf(text: string): Decimal[] {
  const found = new Set<string>();
  const plain = text.replaceAll(',', '');
  const add = (s: string): void => {
    if (/^\d+(\.\d+)?$/.test(s) && s !== plain) found.add(canonical(s));
  };
  for (let i = 0; i < plain.length; i++) {
    const ch = plain[i]!;
    if (ch === '.') continue;
    const [left, right] = [plain.slice(0, i), plain.slice(i + 1)];
    for (let d = 0; d <= 9; d++) add(left + String(d) + right);
    add(left + right);
    const next = plain[i + 1] === '.' ? i + 2 : i + 1;
    const other = plain[next];
    if (other !== undefined) add(left + other + plain.slice(i + 1, next) + ch + plain.slice(next + 1));
  }
  for (const power of [-2, -1, 1, 2]) add(new Decimal(plain).times(tenTo(power)).toString());
  found.delete(new Decimal(plain).toString());
  return [...found].map((s) => new Decimal(s));
}

/** Digits without zeros that say nothing: 007.50 → 7.5. */
function canonical(digits: string): string {
  const whole = digits.replace(/^0+(?=\d)/, '');
  return whole.includes('.') ? whole.replace(/\.?0+$/, '') : whole;
}

/** Whether one slip of the hand turns one number into the other (see {@link slipsOf}). */
export function isOneSlip(printed: Decimal, right: Decimal): boolean {
  return slipsOf(right.toString()).some((v) => v.eq(printed)) || slipsOf(printed.toString()).some((v) => v.eq(right));
}
