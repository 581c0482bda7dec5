import { failure } from './failures';

/** Errors that SheetJS knows by themselves. */
const OLD_ERRORS = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA)$/;
const DATE = /^-?\d{4,5}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/;

/**
 * Holds the value of a cell, `text.slice(from, to)`, to the type that its tag names. SheetJS takes what it can of a wrong one:
 * “1,234.5” becomes 1 and “NaN” an empty cell, and nobody would know. Throws `HostError`.
 *
 * @returns the error value of the cell if SheetJS does not know it
 */
export function checkValue(text: string, from: number, to: number, cellTag: string, part: string): string | undefined {
  const type = typeOf(cellTag);
  if (type === 'str' || type === 'inlineStr') return undefined;
  if (type === 'n') {
    if (isNumber(text, from, to)) return undefined;
  } else {
    const value = text.slice(from, to).trim();
    if (type === 'e' && value.startsWith('#')) return OLD_ERRORS.test(value) ? undefined : value;
    if (type === 's' && /^\d{1,9}$/.test(value)) return undefined;
    if (type === 'b' && /^(?:0|1|true|false)$/.test(value)) return undefined;
    if (type === 'd' && DATE.test(value)) return undefined;
  }
  throw failure.damagedPart(part, `${cellTag}${text.slice(from, Math.min(to, from + 40))}`);
}

function typeOf(cellTag: string): string {
  const m = /\st\s*=\s*["'](\w*)/.exec(cellTag);
  return m?.[1] ?? 'n';
}

/** True for a finite number as XML writes it, or nothing but blanks. */
function isNumber(text: string, from: number, to: number): boolean {
  let digits = 0;
  let marks = 0;
  let blanks = 0;
  for (let p = from; p < to; p++) {
    const c = text.charCodeAt(p);
    if (c >= 48 && c <= 57) digits++;
    else if (c === 46 || c === 45 || c === 43 || c === 69 || c === 101) marks++;
    else if (c === 32 || c === 10 || c === 13 || c === 9) blanks++;
    else return false;
  }
  if (marks === 0 && digits < 300) return digits + blanks === to - from && (digits > 0 || blanks > 0);
  return digits > 0 && Number.isFinite(Number(text.slice(from, to)));
}
