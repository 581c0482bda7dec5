import type { Unit } from '../../../src/amount';
import type { CellValue } from '../../../src/workbook';
import type { Random } from './random';

/** Habits of one book: how its texts and amounts are typed. */
export interface Style {
  readonly unit: Unit;
  readonly decimals: number;
  readonly amounts: 'number' | 'text' | 'commas' | 'full-width' | 'general';
  readonly zero: 'blank' | '0' | '-' | '—' | '——';
  readonly label: 'plain' | 'spaced' | 'full-width';
  readonly indent: 'none' | 'spaces' | 'full-width';
  readonly header: 'plain' | 'breaks' | 'spaces';
  readonly isMerged: boolean;
  readonly code: 'text' | 'number' | 'spaced-text' | 'full-width' | 'bracketed';
  /** Columns that some provinces add to lists by 科目. */
  readonly extra: 'none' | 'note' | 'share' | 'prior' | 'serial' | 'line';
  /** The header is printed again after this many rows of a list. */
  readonly pageRows?: number;
  readonly total: '合计' | '总计' | '支出合计' | '合计：';
  /** Amounts are formulas with their values. */
  readonly isFormula: boolean;
  /** A heading over all amount columns. */
  readonly topHead?: string;
  /** Unit in brackets behind the headers of amounts. */
  readonly headUnit?: string;
}

export const PLAIN_STYLE: Style = {
  unit: '万元', decimals: 2, amounts: 'number', zero: 'blank', label: 'plain', indent: 'none', header: 'plain', isMerged: true, code: 'text', extra: 'none', total: '合计', isFormula: false,
}; // prettier-ignore

export function randomStyle(random: Random, unit: Unit, decimals: number): Style {
  return {
    unit,
    decimals,
    amounts: random.chance(0.6) ? 'number' : random.pick(['text', 'commas', 'full-width', 'general'] as const),
    zero: random.pick(['blank', 'blank', '0', '-', '—', '——'] as const),
    label: random.pick(['plain', 'spaced', 'full-width'] as const),
    indent: random.pick(['none', 'spaces', 'full-width'] as const),
    header: random.pick(['plain', 'breaks', 'spaces'] as const),
    isMerged: random.chance(0.75),
    code: random.pick(['text', 'number', 'spaced-text', 'full-width', 'bracketed'] as const),
    extra: random.chance(0.5) ? 'none' : random.pick(['note', 'share', 'prior', 'serial', 'line'] as const),
    ...(random.chance(0.15) ? { pageRows: random.int(8, 20) } : {}),
    total: random.chance(0.7) ? '合计' : random.pick(['总计', '支出合计', '合计：'] as const),
    isFormula: random.chance(0.15),
    ...(random.chance(0.1) ? { topHead: random.pick(['本年数', '金额', '2020年度']) } : {}),
  };
}

const EXPONENT: Readonly<Record<Unit, number>> = { 元: 0, 千元: 3, 万元: 4, 百万元: 6, 亿元: 8 };

/** 分 as the number that is printed: in its unit, half-up at its decimals. */
export function printed(fen: number, style: Style): number {
  const places = EXPONENT[style.unit] + 2 - style.decimals;
  const step = 10 ** Math.max(0, places);
  const units = Math.sign(fen) * Math.floor((Math.abs(fen) + step / 2) / step);
  return Number((units / 10 ** style.decimals).toFixed(style.decimals));
}

/** The cell of an amount. */
export function amountCell(
  fen: number | undefined,
  style: Style,
): { readonly value: CellValue; readonly format?: string } {
  const value = printed(fen ?? 0, style);
  if (value === 0) return { value: { blank: null, '0': 0, '-': '-', '—': '—', '——': '——' }[style.zero] };
  const format = `#,##0.${'0'.repeat(style.decimals)}`;
  switch (style.amounts) {
    case 'number':
      return { value, format };
    case 'general':
      return { value };
    case 'text':
      return { value: value.toFixed(style.decimals) };
    case 'commas':
      return { value: grouped(value, style.decimals) };
    case 'full-width':
      return { value: wide(value.toFixed(style.decimals)) };
  }
}

function grouped(value: number, decimals: number): string {
  return value.toFixed(decimals).replace(/\B(?=(\d{3})+(?!\d)(?=.*\.))/g, ',');
}

function wide(text: string): string {
  return [...text].map((ch) => (ch === '.' ? '．' : String.fromCharCode(ch.charCodeAt(0) + 0xfee0))).join('');
}

/** 「合 计」「合　　计」 for short labels. */
export function spaced(text: string, style: Style): string {
  if (style.label === 'plain' || text.length > 7) return text;
  return [...text].join(style.label === 'spaced' ? ' ' : '　');
}

export function indented(text: string, level: number, style: Style): string {
  if (style.indent === 'none' || level === 0) return text;
  return (style.indent === 'spaces' ? '  ' : '　').repeat(level) + text;
}

/** A header text broken over lines or padded. */
export function headerText(text: string, style: Style): string {
  if (style.header === 'plain' || text.length < 3) return text;
  const middle = Math.ceil(text.length / 2);
  return style.header === 'breaks'
    ? `${text.slice(0, middle)}\n${text.slice(middle)}`
    : ` ${text.slice(0, middle)} ${text.slice(middle)}  `;
}

export function codeCell(code: string, style: Style): CellValue {
  switch (style.code) {
    case 'number':
      return Number(code);
    case 'spaced-text':
      return ` ${code} `;
    case 'full-width':
      return wide(code);
    case 'bracketed':
      return `[${code}]`;
    default:
      return code;
  }
}
