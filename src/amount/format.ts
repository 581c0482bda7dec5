import { certainMillionths, Decimal, SCALE, toDecimal } from './exact';

/** 1234.5 → `1,234.50` with the given decimals; a trailing residue beyond them is kept (`310.9227`). */
export function formatAmount(value: Decimal | number, decimals = 2): string {
  if (value === 0) return (NOUGHTS[decimals] ??= quickFormat(0, decimals));
  const millionths = typeof value === 'number' ? certainMillionths(value) : NaN;
  return Number.isNaN(millionths) || decimals > 6 ? slowFormat(value, decimals) : quickFormat(millionths, decimals);
}

/** Nought with so many decimals: most cells of most tables. */
const NOUGHTS: string[] = [];

function quickFormat(millionths: number, decimals: number): string {
  const size = Math.abs(millionths);
  const rest = size % SCALE;
  const fraction =
    rest === 0
      ? ''
      : String(rest + SCALE)
          .slice(1)
          .replace(ZEROS, '');
  const whole = grouped(String((size - rest) / SCALE));
  const shown = fraction.length < decimals ? fraction.padEnd(decimals, '0') : fraction;
  return `${millionths < 0 ? '-' : ''}${whole}${shown ? `.${shown}` : ''}`;
}

const ZEROS = /0+$/;

function grouped(whole: string): string {
  if (whole.length <= 3) return whole;
  let at = whole.length % 3 || 3;
  let text = whole.slice(0, at);
  for (; at < whole.length; at += 3) text += `,${whole.slice(at, at + 3)}`;
  return text;
}

function slowFormat(value: Decimal | number, decimals: number): string {
  const d = value instanceof Decimal ? value : toDecimal(value);
  const places = Math.max(decimals, Math.min(6, d.decimalPlaces()));
  const [whole, fraction] = d.abs().toFixed(places).split('.') as [string, string?];
  return (d.isNegative() && !d.isZero() ? '-' : '') + grouped(whole) + (fraction ? `.${fraction}` : '');
}

/** Plain decimal string for JSON: `-1234.5`. */
export function plain(value: Decimal | number): string {
  if (value === 0) return '0';
  const millionths = typeof value === 'number' ? certainMillionths(value) : 0;
  if (millionths) return String(millionths / SCALE);
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
