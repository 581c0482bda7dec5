import { Decimal, decimalsOf, formatDecimals, parseAmount, toDecimal } from '../../../amount';
import type { Cell } from '../../../workbook';

/** A percentage as it stands in its cell: 13.92 with two decimals. */
export interface PrintedRate {
  readonly value: Decimal;
  readonly decimals: number;
  /** As the user sees it: `13.92%`. */
  readonly text: string;
}

/**
 * Reads a percentage: a fraction shown as percentage (0.1392 as 13.92%), the number 13.92, or such a text. Plain numbers are taken as they
 * stand when `isFraction` is false and times 100 when it is true. Undefined for blanks, dashes, words and errors.
 */
export function readRate(cell: Cell | undefined, isFraction: boolean): PrintedRate | undefined {
  if (!cell || cell.value === null || cell.error !== undefined) return undefined;
  if (typeof cell.value === 'string') {
    const m = /^(.+?)\s*([%％])?$/.exec(cell.value.trim());
    const parsed = m ? parseAmount(m[1]!) : undefined;
    return parsed && printed(new Decimal(parsed.value), parsed.decimals);
  }
  if (typeof cell.value !== 'number') return undefined;
  const shown = formatDecimals(cell.format);
  if (cell.format?.includes('%')) {
    const decimals = Math.max(0, (shown ?? 4) - 2);
    return printed(toDecimal(cell.value).times(100).toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP), decimals);
  }
  const scale = isFraction ? 100 : 1;
  const own = Math.min(decimalsOf(cell.value), shown ?? 6) - (isFraction ? 2 : 0);
  const decimals = Math.max(0, Math.min(4, Math.max(own, isFraction ? 0 : Math.min(2, shown ?? 0))));
  return printed(toDecimal(cell.value).times(scale).toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP), decimals);
}

function printed(value: Decimal, decimals: number): PrintedRate {
  return { value, decimals, text: `${value.toFixed(decimals)}%` };
}
