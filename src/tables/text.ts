import { normaliseName } from '../classification';

/** A label without spaces, in one spelling of brackets. */
export const squash = normaliseName;

/** A label without its numbering: 「二十一、」「（一）」「1.」「①」 and the words 其中／加／减. */
export function stripNumbering(label: string): string {
  let text = squash(label);
  for (let i = 0; i < 3; i++) {
    const next = text
      .replace(/^(?:\([一二三四五六七八九十百]+\)|[一二三四五六七八九十百]+、|\(\d{1,2}\)|\d{1,2}、|[①-⑳])/, '')
      .replace(/^(?:其中|加|减)[:：]/, '');
    if (next === text) break;
    text = next;
  }
  return text;
}

export function isMemoLabel(label: string): boolean {
  return /^其中[:：]?/.test(stripLeadingNumber(squash(label)));
}

function stripLeadingNumber(text: string): string {
  return text.replace(/^(?:\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+、|\d{1,2}、)/, '');
}

/** 合计, 总计, 本年支出合计, 收入总计 … */
export function isTotalLabel(label: string): boolean {
  return /^(?:本年)?(?:收入|支出|收支|部门|单位|全部)?(?:总计|合计)$/.test(squash(label));
}

/** 注：…, 备注：…, 说明：… under a table. */
export function isNote(text: string): boolean {
  return (
    /^\(?(?:注|备注|说明|附注|注释)\d*[:：、]/.test(squash(text)) ||
    /此表为空|本表(?:为空|无数据)|故本表/.test(squash(text))
  );
}

/** Classification code: 3, 5, 7 or 9 digits. Gives the digits, or '' for anything else. */
export function asCode(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined || typeof value === 'boolean') return '';
  const text = String(value).normalize('NFKC').replace(/\s/g, '');
  return /^[1-9]\d{2}(?:\d{2}){0,3}$/.test(text) ? text : '';
}

/** Two digits of a 款 or 项 column (`5`, `05`). */
export function asPart(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined || typeof value === 'boolean') return '';
  const text = String(value).normalize('NFKC').replace(/\s/g, '');
  return /^\d{1,2}$/.test(text) ? text.padStart(2, '0') : '';
}
