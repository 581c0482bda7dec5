import { Decimal, toDecimal } from './exact';
import { formatDecimals } from './numberFormat';

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

/** Formats of nothing but digits: `0`, `0.00`, `#,##0`, `#,##0.00`, perhaps with a blank behind. */
const PLAIN = /^(#,##)?0(?:\.(0+))?(?:_[ )])?$/;

/** A number as a format of nothing but digits shows it; undefined for any other format. */
export function plainlyShown(value: number, format: string | undefined): string | undefined {
  const plain = format === undefined ? undefined : PLAIN.exec(format);
  if (!plain || Math.abs(value) >= 1e15) return undefined;
  const fixed = toDecimal(roundAsShown(value, format)).toFixed(plain[2]?.length ?? 0);
  const text = /^-0(?:\.0*)?$/.test(fixed) ? fixed.slice(1) : fixed;
  return plain[1] ? text.replace(/\B(?=(?:\d{3})+(?:\.|$))(?<!\.\d*)/g, ',') : text;
}
