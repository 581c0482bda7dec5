import { Decimal, formatDecimals, toDecimal } from '../../amount';

/**
 * The number a cell shows, rounded as Excel rounds it: half away from zero on the decimal digits (42.315 → 42.32), which
 * binary arithmetic gets wrong. Formats that show no fixed decimals (General, dates, 1/3, 1E+05) leave it as it is.
 */
export function roundAsShown(value: number, format: string | undefined): number {
  if (!format || !Number.isFinite(value) || Math.abs(value) >= 1e15 || /\/|E[+-]/i.test(format)) return value;
  const decimals = formatDecimals(format);
  if (decimals === undefined) return value;
  // Excel keeps 15 digits: what lies beyond them is noise of the arithmetic, not an amount.
  const digits = toDecimal(value).toSignificantDigits(15, Decimal.ROUND_HALF_UP);
  return digits.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP).toNumber();
}
