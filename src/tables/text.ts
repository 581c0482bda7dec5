import { normaliseName } from '../classification';
import { remembered } from './remembered';

const MOST_REMEMBERED = 50_000;
const squashed = new Map<string, string>();
/** Nothing to be done: most labels are Chinese characters only. */
const PLAIN = /^[\u4e00-\u9fff]*$/;

/**
 * A label without spaces and invisible characters, in one spelling of brackets, digits and dots. Remembered, because the same few
 * hundred labels occur again and again in a book.
 */
export function squash(text: string): string {
  if (PLAIN.test(text)) return text;
  const known = squashed.get(text);
  if (known !== undefined) return known;
  if (squashed.size >= MOST_REMEMBERED) squashed.clear();
  const clean = normaliseName(/[①-⑳\u2e80-\u2eff\u00ad\u200b-\u200f\u2060]/.test(text) ? plainCharacters(text) : text);
  squashed.set(text, clean);
  return clean;
}

/** Radicals that PDF converters leave in place of the characters; NFKC does not know them. */
const RADICALS: Readonly<Record<string, string>> = {
  '⺠': '民', '⻁': '虎', '⻄': '西', '⻅': '见', '⻆': '角', '⻉': '贝', '⻋': '车', '⻓': '长', '⻔': '门', '⻘': '青', '⻚': '页', '⻛': '风', '⻝': '食', '⻢': '马', '⻥': '鱼', '⻩': '黄', '⻬': '齐', '⻮': '齿', '⻰': '龙',
}; // prettier-ignore

function plainCharacters(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200f\u2060]/g, '')
    .replace(/[\u2e80-\u2eff]/g, (ch) => RADICALS[ch] ?? ch)
    .replace(/[①-⑳]/g, (ch) => `(${ch.charCodeAt(0) - 0x245f})`);
}

const NUMBERING =
  /^(?:\([一二三四五六七八九十百]+\)|[一二三四五六七八九十百]+(?:、|\.)|第[一二三四五六七八九十]+部分|\(\d{1,2}\)|\d{1,2}(?:、|\)))/;

/** A label without its numbering 「二十一、」「（一）」「1.」「①」 and the words 其中／加／减 before it. */
export const stripNumbering = remembered((label: string): string => {
  let text = squash(label);
  for (let i = 0; i < 4; i++) {
    const next = text.replace(NUMBERING, '').replace(/^(?:其中|加|减)[:：]/, '');
    if (next === text) break;
    text = next;
  }
  return text;
});

/** Depth of the numbering of a label: 1 「一、」, 2 「（一）」, 3 「1.」, 4 「（1）」; 0 for none. */
export const numberingLevel = remembered((label: string): 0 | 1 | 2 | 3 | 4 => {
  const text = squash(label).replace(/^(?:其中|加|减)[:：]/, '');
  if (/^[一二三四五六七八九十百]+、/.test(text)) return 1;
  if (/^\([一二三四五六七八九十百]+\)/.test(text)) return 2;
  if (/^\d{1,2}、/.test(text)) return 3;
  return /^(?:\(\d{1,2}\)|\d{1,2}\))/.test(text) ? 4 : 0;
});

/** A 其中 line: part of the line above it, not added again. */
export const isMemoLabel = remembered((label: string): boolean => /^其中/.test(squash(label).replace(NUMBERING, '')));

/** 合计, 总计, 本年支出合计, 收入总计 … */
export const isTotalLabel = remembered((label: string): boolean =>
  /^(?:本年)?(?:收入|支出|收支|部门|单位|全部)?(?:总计|合计|总合计)(?:数|\(.{0,6}\))?[:：]?$/.test(squash(label)),
);

/** 注：…, 备注：…, 说明：… under a table, and sentences that say why a table is empty. */
export const isNote = remembered((text: string): boolean => {
  const clean = squash(text);
  return (
    /^\(?(?:注|备注|说明|附注|注释|填表说明)\d*[:：、]/.test(clean) ||
    /(?:此|本)表(?:为空|无数据|无内容)|(?:此|本)项无内容|为空表/.test(clean)
  );
});

/** Classification code: 3, 5, 7 or 9 digits. Gives the digits, or '' for anything else. */
export function asCode(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined || typeof value === 'boolean') return '';
  if (typeof value === 'number') return isCodeText(String(value)) ? String(value) : '';
  return codeInText(value);
}

const codeInText = remembered((value: string): string => {
  const text = squash(value).replace(/^[[(【]|[\])】]$/g, '');
  return isCodeText(text) ? text : '';
});

function isCodeText(text: string): boolean {
  return /^[1-9]\d{2}(?:\d{2}){0,3}$/.test(text);
}

/** Two digits of a 款 or 项 column (`5`, `05`). */
export function asPart(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined || typeof value === 'boolean') return '';
  const text = squash(String(value));
  return /^\d{1,2}$/.test(text) ? text.padStart(2, '0') : '';
}
