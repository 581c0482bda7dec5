import { formatAmount, toDecimal } from '../amount';

export const FONT = "SimSun, 'Songti SC', 'Noto Serif CJK SC', serif";
export const INK = '#262626';
export const RULE = '#595959';

export function escapeXml(text: string): string {
  return text.replace(
    /[&<>"']/g,
    (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' })[c]!,
  );
}

/** Width of a text in characters as wide as the font is high; Latin letters and digits count half. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, c) => sum + (c.codePointAt(0)! < 0x2e80 ? 0.55 : 1), 0);
}

/** Lines of at most `limit` full-width characters. */
export function wrap(text: string, limit: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const c of text) {
    if (line !== '' && textWidth(line + c) > limit) {
      lines.push(line);
      line = '';
    }
    line += c;
  }
  if (line) lines.push(line);
  return lines;
}

/** Position with at most one decimal, to keep the text short. */
export function at(n: number): string {
  return String(Math.round(n * 10) / 10);
}

/** An amount on a chart: thousands separators, two decimals. */
export function amountLabel(value: string): string {
  return formatAmount(toDecimal(Number(value)).toDecimalPlaces(2), 2);
}
