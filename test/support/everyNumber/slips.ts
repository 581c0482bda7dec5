import { Decimal } from '../../../src/amount';
import type { Place, PlaceKind } from './places';

/** What the hand does to a number or a word. */
export type SlipKind =
  | '错一位' | '两位颠倒' | '小数点移位' | '多一位' | '单位' | '缺%' | '方向词' | '比较词' | '年份' | '日期' | '图号' | '科目名称' | '漏项'; // prettier-ignore

export interface Slip {
  readonly kind: SlipKind;
  readonly place: Place;
  /** The changed text, and where the change stands in it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const OPPOSITE: Readonly<Record<string, string>> = {
  增加: '减少', 减少: '增加', 增长: '下降', 下降: '增长', 大于: '小于', 小于: '大于',
}; // prettier-ignore
const UNITS: Readonly<Record<string, string>> = { 万元: '元', 元: '万元', 亿元: '万元' };

/** Every slip of a place, each with the whole text that it makes. `turn` chooses which digit is hit. */
export function slipsAt(text: string, place: Place, turn: number): Slip[] {
  const made: Slip[] = [];
  const put = (kind: SlipKind, from: number, to: number, words: string, end = from + words.length): void => {
    if (text.slice(from, to) === words) return;
    made.push({ kind, place, text: text.slice(0, from) + words + text.slice(to), start: place.start, end });
  };
  const { start, end, unit } = place;
  const isNumber = (['金额', '百分比', '个数'] as readonly PlaceKind[]).includes(place.kind);
  if (isNumber) {
    const whole = (kind: SlipKind, words: string | undefined): void => {
      if (words !== undefined && !isRounding(text, place, words)) put(kind, start, end, words, start + words.length);
    };
    whole('错一位', oneDigit(place.text, turn));
    whole('两位颠倒', swapped(place.text, turn));
    if (place.kind !== '个数') whole('小数点移位', shifted(place.text, turn % 2 === 0 ? 1 : -1));
    whole('多一位', doubled(place.text, turn));
    if (place.kind === '金额' && Number(place.text) !== 0) put('单位', end, end + unit.length, UNITS[unit] ?? unit);
    if (place.kind === '百分比') put('缺%', end, end + 1, '', end);
  }
  if (place.kind === '方向') put('方向词', start, end, OPPOSITE[place.text]!);
  if (place.kind === '比较' && place.text !== '持平') put('比较词', start, end, OPPOSITE[place.text]!);
  if (place.kind === '年份')
    for (const by of [-1, 1]) put('年份', start, end, String(Number(place.text) + by));
  if (place.kind === '日期') {
    const [month = '', day = ''] = place.text.split('月');
    put('日期', start, end, turn % 2 === 0 || day === '底' ? `${month === '12' ? 11 : 12}月${day}` : `${month}月30日`);
  }
  if (place.kind === '图号') put('图号', start, end, String(Number(place.text) + 1));
  if (place.kind === '科目名称') {
    const at = start + 1 + (turn % Math.max(1, place.text.length - 2));
    if (turn % 2 === 0 && place.text.length > 2) put('科目名称', at, at + 1, '', end - 1);
    else put('科目名称', at, at + 1, '业', end);
  }
  return made;
} // prettier-ignore

/**
 * Whether a changed number is still the right one as printed: one unit of the second decimal is rounding, and so is a percentage as far as the
 * amount before it, known to 0.005, leaves it open.
 */
function isRounding(text: string, place: Place, changed: string): boolean {
  const right = new Decimal(place.text.replaceAll(',', ''));
  const gap = right.minus(changed.replaceAll(',', '')).abs();
  const amount =
    place.kind === '百分比' ? /([\d.]+)万元，[^，。；\d]*$/.exec(text.slice(0, place.start))?.[1] : undefined;
  const spread = amount && Number(amount) > 0 ? right.times('0.012').div(amount) : new Decimal(0);
  return gap.lte(spread.plus('0.01'));
}

const digitsOf = (text: string): number[] => [...text].flatMap((d, i) => (/\d/.test(d) ? [i] : []));

function oneDigit(text: string, turn: number): string {
  const places = digitsOf(text);
  const at = places[turn % places.length]!;
  const digit = (Number(text[at]) + 3 + (turn % 4)) % 10;
  // A number does not begin with a nought that it did not have.
  const right = at === 0 && digit === 0 && text.length > 1 && text[1] !== '.' ? 1 : digit;
  return text.slice(0, at) + String(right) + text.slice(at + 1);
}

function swapped(text: string, turn: number): string | undefined {
  const places = digitsOf(text);
  for (let n = 0; n + 1 < places.length; n++) {
    const i = (turn + n) % (places.length - 1);
    const [a, b] = [places[i]!, places[i + 1]!];
    if (text[a] === text[b] || (a === 0 && text[b] === '0')) continue;
    const chars = [...text];
    [chars[a], chars[b]] = [text[b]!, text[a]!];
    return chars.join('');
  }
  return undefined;
}

function shifted(text: string, by: number): string | undefined {
  const value = new Decimal(text.replaceAll(',', ''));
  return value.isZero() ? undefined : value.times(by > 0 ? 10 : '0.1').toString();
}

function doubled(text: string, turn: number): string | undefined {
  const whole = text.split('.')[0]!;
  if (whole === '0') return undefined;
  const at = turn % whole.length;
  return text.slice(0, at) + text[at]! + text.slice(at);
}

const LIST = /(?:其中[：，]|以下方面：|决算中，|包括：)/;

/** The text without one of the parts of each list: 「A 1万元；B 2万元；C 3万元」, and without one of its numbered paragraphs. */
export function omissionsOf(text: string): Slip[] {
  const made: Slip[] = [];
  for (const m of text.matchAll(/[^\n。]+/g)) {
    const opener = /^注：/.test(m[0]) ? null : LIST.exec(m[0]);
    if (!opener) continue;
    // 「收入包括：A、B；支出包括：C、D」 are two lists with their parts behind 、.
    const isPlain = opener[0] === '包括：';
    const parts = isPlain ? /[^；：、]*\d万元(?=[、；]|$)/g : /[^；]*\d[^；]*(?=；|$)/g;
    const from = m.index + opener.index + opener[0].length;
    const all = [...m[0].slice(opener.index + opener[0].length).matchAll(parts)];
    for (const part of all) {
      const amount = /\d[\d.]*(?=万元|辆)/.exec(part[0]);
      // What stands alone behind 「包括：」 is not one of several.
      const isAlone = /：$/.test(text.slice(0, from + part.index)) && text[from + part.index + part[0].length] !== '、';
      if (all.length < 2 || (isPlain && isAlone) || !amount || Number(amount[0]) === 0) continue;
      const at = from + part.index;
      const end = at + part[0].length;
      const isFirst = /[：，]/.test(text[at - 1]!) || at === from;
      made.push(omission(text, isFirst ? at : at - 1, isFirst ? end + 1 : end, m.index, m.index + m[0].length));
    }
  }
  for (const m of text.matchAll(/\n\d+\.[^\n]*（项）：支出决算为([\d.]+)万元[^\n]*/g)) {
    // The list begins with the paragraph that has its total.
    const head = text.lastIndexOf('其中：\n', m.index);
    if (Number(m[1]) !== 0)
      made.push(omission(text, m.index, m.index + m[0].length, text.lastIndexOf('\n', head) + 1, m.index + 1));
  }
  return made;
}

function omission(text: string, from: number, to: number, start: number, end: number): Slip {
  const place: Place = { kind: '漏项', start: from, end: to, text: text.slice(from, to), unit: '' };
  return {
    kind: '漏项',
    place,
    text: text.slice(0, from) + text.slice(to),
    start,
    end: Math.max(start + 1, end - (end > to ? to - from : 0)),
  };
}
