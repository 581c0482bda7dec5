import Decimal from 'decimal.js';

/**
 * Exact sums of spreadsheet numbers.
 *
 * A cell holds a double whose last bits are dust of earlier arithmetic (310.93000000000006). Excel itself shows and
 * compares 15 significant digits, and no budget table is kept finer than 分, that is 10⁻⁶ 万元. So an amount is
 * the double rounded to 6 decimals, and a sum of amounts is a sum of whole millionths: exact as long as it stays
 * below 2⁵³ millionths (90 亿). Larger sums go through decimal.js; a property test holds both to the same answer.
 */
export const SCALE = 1_000_000;
const LIMIT = Number.MAX_SAFE_INTEGER;

Decimal.set({ precision: 40, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -30, toExpPos: 40 });

export { Decimal };

/** Up to here 15 significant digits hold six decimals. */
const SHORT = 1e9;

/**
 * The amount in whole millionths, or NaN where a double does not tell them for certain (10 亿 and more, halves of a millionth): then it must go
 * through decimal.js.
 */
export function certainMillionths(value: number): number {
  const scaled = value * SCALE;
  const whole = Math.round(scaled);
  return Math.abs(value) < SHORT && Math.abs(scaled - whole) < 0.4 ? whole : NaN;
}

/** Whole millionths as a decimal number. */
export function fromMillionths(millionths: number): Decimal {
  // The quotient is the double nearest to a number of at most 15 digits, and is printed as that number.
  return Math.abs(millionths) < 1e15 ? new Decimal(millionths / SCALE) : new Decimal(millionths).div(SCALE);
}

/** The amount as a decimal number: 15 significant digits, at most 6 decimals. */
export function toDecimal(value: number): Decimal {
  if (value === 0) return new Decimal(0);
  const millionths = certainMillionths(value);
  return millionths ? new Decimal(millionths / SCALE) : slowDecimal(value);
}

/** The same through decimal.js alone. */
export function slowDecimal(value: number): Decimal {
  if (!Number.isFinite(value)) return new Decimal(0);
  return new Decimal(Number(value.toPrecision(15))).toDecimalPlaces(6);
}

/**
 * Adds an amount to a sum of whole millionths. `shift` is the power of ten that takes the amount to the sum's unit (元 → 万元: −4).
 * Gives NaN, which every later addition keeps, when the result would not be exact: then the sum must go through decimal.js.
 */
export function addMillionths(sum: number, value: number, sign: 1 | -1, shift = 0): number {
  let scaled = Math.round(value * SCALE);
  if (shift !== 0) scaled = shift < 0 ? scaled / 10 ** -shift : scaled * 10 ** shift;
  if (!Number.isInteger(scaled) || Math.abs(scaled) > LIMIT / 4) return NaN;
  const next = sum + sign * scaled;
  return Math.abs(next) > LIMIT / 2 ? NaN : next;
}

export interface SignedAmount {
  readonly value: number;
  readonly sign: 1 | -1;
  /** Power of ten that takes it to the sum's unit. */
  readonly shift?: number;
}

/** Exact sum of amounts with their signs. */
export function exactSum(terms: readonly SignedAmount[]): Decimal {
  let sum = 0;
  for (const t of terms) sum = addMillionths(sum, t.value, t.sign, t.shift);
  return Number.isNaN(sum) ? slowSum(terms) : fromMillionths(sum);
}

/** The same through decimal.js alone. */
export function slowSum(terms: readonly SignedAmount[]): Decimal {
  return terms.reduce((sum, t) => {
    const value = slowDecimal(t.value).times(t.sign);
    return sum.plus(t.shift ? value.times(new Decimal(10).pow(t.shift)) : value);
  }, new Decimal(0));
}

/** Number of decimals an amount really has, 0…6. */
export function decimalsOf(value: number): number {
  const scaled = Math.round(value * SCALE);
  if (!Number.isFinite(scaled) || Math.abs(scaled) > LIMIT) return toDecimal(value).decimalPlaces();
  let decimals = 6;
  let rest = scaled;
  while (decimals > 0 && rest % 10 === 0) {
    rest /= 10;
    decimals--;
  }
  return decimals;
}

/** Half-up rounding, away from zero at the half, as Excel's display does. */
export function roundHalfUp(value: Decimal | number, decimals: number): Decimal {
  const d = value instanceof Decimal ? value : toDecimal(value);
  return d.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
}
