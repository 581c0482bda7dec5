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
