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

/** The amount as a decimal number: 15 significant digits, at most 6 decimals. */
export function toDecimal(value: number): Decimal {
  if (!Number.isFinite(value)) return new Decimal(0);
  return new Decimal(Number(value.toPrecision(15))).toDecimalPlaces(6);
}

/** Whole millionths of an amount, or undefined when the amount is too large for exact integers. */
export function toMillionths(value: number): number | undefined {
  const scaled = Math.round(value * SCALE);
  return Math.abs(scaled) <= LIMIT / 4 ? scaled : undefined;
}

export interface SignedAmount {
  readonly value: number;
  readonly sign: 1 | -1;
}

/** Exact sum of amounts with their signs. */
export function exactSum(terms: readonly SignedAmount[]): Decimal {
  let sum = 0;
  for (const t of terms) {
    const scaled = toMillionths(t.value);
    if (scaled === undefined || Math.abs(sum) > LIMIT / 2) return slowSum(terms);
    sum += t.sign * scaled;
  }
  return new Decimal(sum).div(SCALE);
}

/** The same through decimal.js alone; kept as the reference. */
export function slowSum(terms: readonly SignedAmount[]): Decimal {
  return terms.reduce((sum, t) => sum.plus(toDecimal(t.value).times(t.sign)), new Decimal(0));
}

/** Sum in millionths as a plain number when that is exact, else undefined. For the hot path of the checker. */
export function fastSum(terms: readonly SignedAmount[]): number | undefined {
  let sum = 0;
  for (let i = 0; i < terms.length; i++) {
    const t = terms[i]!;
    const scaled = Math.round(t.value * SCALE);
    sum += t.sign * scaled;
    if (!(Math.abs(scaled) <= LIMIT / 4) || Math.abs(sum) > LIMIT / 2) return undefined;
  }
  return sum;
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
