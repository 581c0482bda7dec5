import { Decimal, toDecimal } from './exact';

/** 1234.5 → `1,234.50` with the given decimals; a trailing residue beyond them is kept (`310.9227`). */
export function formatAmount(value: Decimal | number, decimals = 2): string {
  const d = value instanceof Decimal ? value : toDecimal(value);
  const places = Math.max(decimals, Math.min(6, d.decimalPlaces()));
  const [whole, fraction] = d.abs().toFixed(places).split('.') as [string, string?];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return (d.isNegative() && !d.isZero() ? '-' : '') + grouped + (fraction ? `.${fraction}` : '');
}

/** Plain decimal string for JSON: `-1234.5`. */
export function plain(value: Decimal | number): string {
  return (value instanceof Decimal ? value : toDecimal(value)).toString();
}

/** Amount as Chinese running text writes it: no thousands separators, no trailing zeros: `102.4`, `413.32`. */
export function proseAmount(value: Decimal | number, maxDecimals = 2): string {
  const d = value instanceof Decimal ? value : toDecimal(value);
  return d.toDecimalPlaces(maxDecimals, Decimal.ROUND_HALF_UP).toString();
}

export interface ParsedAmount {
  readonly value: number;
  readonly decimals: number;
}

/**
 * Reads an amount from a text cell: thousands commas, full-width digits, blanks, ￥, brackets for negatives, − and －.
 * Gives undefined for anything that is not wholly a number.
 */
export function parseAmount(text: string): ParsedAmount | undefined {
  let s = text
    .normalize('NFKC')
    .replace(/[\s\u3000,，]/g, '')
    .replace(/^[¥￥]/, '')
    .replace(/[−–—﹣－]/g, '-');
  const bracket = /^\((.+)\)$/.exec(s);
  if (bracket) s = `-${bracket[1]}`;
  const m = /^([+-]?)(\d+)(?:\.(\d*))?$/.exec(s);
  if (!m) return undefined;
  return { value: Number(s), decimals: m[3]?.length ?? 0 };
}

/** Dashes that stand for nothing: `-`, `—`, `——`, `－`, `/`. */
export function isDash(text: string): boolean {
  return /^[-–—―−－_/／\s]+$/.test(text);
}
