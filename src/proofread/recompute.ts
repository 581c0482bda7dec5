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

function judge(printed: Decimal, decimals: number, exact: Decimal, low: Decimal, high: Decimal): PercentCheck {
  const unit = tenTo(-decimals);
  const half = unit.div(2);
  const expected = exact.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
  const reachable = printed.plus(half).gte(low) && printed.minus(half).lte(high);
  if (printed.eq(expected) || reachable) return { state: 'ok', expected, exact };
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
  const bounds = quotientBounds(part, whole);
  return judge(printed, decimals, exact, bounds?.[0] ?? exact, bounds?.[1] ?? exact);
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
  const exact = delta.value.div(base.value.abs()).times(HUNDRED);
  const bounds = quotientBounds(delta, { value: base.value.abs(), slack: base.slack });
  return judge(printed, decimals, exact, bounds?.[0] ?? exact, bounds?.[1] ?? exact);
}

function quotientBounds(part: Fuzzy, whole: Fuzzy): readonly [Decimal, Decimal] | undefined {
  const low = whole.value.minus(whole.slack);
  if (low.lte(0)) return undefined;
  const ends = [part.value.minus(part.slack), part.value.plus(part.slack)];
  const corners = ends.flatMap((p) => [p.div(low), p.div(whole.value.plus(whole.slack))]);
  return [Decimal.min(...corners).times(HUNDRED), Decimal.max(...corners).times(HUNDRED)];
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
    if (/^\d+(\.\d+)?$/.test(s) && s !== plain) found.add(new Decimal(s).toString());
  };
  const digits = [...plain];
  digits.forEach((ch, i) => {
    if (ch === '.') return;
    for (let d = 0; d <= 9; d++) add([...digits.slice(0, i), String(d), ...digits.slice(i + 1)].join(''));
    add([...digits.slice(0, i), ...digits.slice(i + 1)].join(''));
    const next = digits[i + 1] === '.' ? i + 2 : i + 1;
    if (digits[next] !== undefined) {
      const swapped = [...digits];
      swapped[i] = digits[next]!;
      swapped[next] = ch;
      add(swapped.join(''));
    }
  });
  for (const power of [-2, -1, 1, 2]) add(new Decimal(plain).times(tenTo(power)).toString());
  found.delete(new Decimal(plain).toString());
  return [...found].map((s) => new Decimal(s));
}

/** Whether one slip of the hand turns one number into the other (see {@link slipsOf}). */
export function isOneSlip(printed: Decimal, right: Decimal): boolean {
  return slipsOf(right.toString()).some((v) => v.eq(printed)) || slipsOf(printed.toString()).some((v) => v.eq(right));
}
