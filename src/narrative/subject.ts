import type { Book } from '../tables/types';
import type { Facts } from './facts';

/** 单位 or 部门: what the user said (fact `称谓`), else as the book's own titles and notes say. */
export function subjectOf(book: Book, facts: Facts = {}): '单位' | '部门' {
  const stated = facts['称谓'];
  if (stated === '单位' || stated === '部门') return stated;
  const text = `${book.name}${book.tables.map((t) => t.title + t.notes.join('')).join('')}`;
  const says = (word: string): number =>
    text.match(new RegExp(`本表反映${word}|本${word}|${word}(?:决算|预算|收支|收入|支出)`, 'g'))?.length ?? 0;
  return says('部门') > says('单位') ? '部门' : '单位';
}

/** 省级, 市级, 县级, 区级: what the user said (fact `级次`), else from the unit's name; 本级 where neither tells. */
export function levelOf(book: Book, facts: Facts = {}): string {
  const stated = facts['级次']?.trim();
  if (stated) return stated;
  const name = book.organisation ?? '';
  const place = name
    .replace(/^.{2,3}(?:省|自治区)(?=.+[市州盟县区旗])/, '')
    .replace(/^.{2,4}[市州盟](?=.+[县区旗市])/, '');
  const level = /^.{1,6}?(省|自治区|市|州|盟|县|区|旗)/.exec(place)?.[1];
  return level === undefined ? '本级' : `${level === '自治区' ? '自治区' : level}级`;
}
