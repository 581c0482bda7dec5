import { squash, type Book } from '../tables';
import type { CannotTell } from './types';

/** Last year's book if it is that: the same kind of report, the year before, the same unit. Otherwise why it is not used. */
export function usablePrior(
  book: Book,
  prior: Book | undefined,
): { readonly book: Book | undefined; readonly cannotTell: readonly CannotTell[] } {
  if (!prior) return { book: undefined, cannotTell: [] };
  const why = whyNot(book, prior);
  if (!why) return { book: prior, cannotTell: [] };
  return {
    book: undefined,
    cannotTell: [{ rule: 'JS-X-20', ruleTitle: '表中上年数 = 上年公开的数', table: prior.name, missing: why }],
  };
}

function whyNot(book: Book, prior: Book): string | undefined {
  if (prior.kind !== book.kind)
    return `给出的上年表是${prior.kind ?? '不明的报表'}，本册是${book.kind ?? '不明的报表'}`;
  if (book.year !== undefined && prior.year !== undefined && prior.year !== book.year - 1)
    return `给出的上年表是 ${prior.year} 年的，应为 ${book.year - 1} 年`;
  if (book.organisation && prior.organisation && squash(book.organisation) !== squash(prior.organisation))
    return `给出的上年表是“${prior.organisation}”的，本册是“${book.organisation}”`;
  return undefined;
}
