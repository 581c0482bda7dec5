import type { Book } from '../tables/types';

const read = new WeakMap<Book, Map<string, unknown>>();

/**
 * What is read from the tables for one number of a text is read for many: it is read once a book.
 *
 * @param what names it among all that is read from a book this way
 */
export function onceABook<T>(book: Book, what: string, readIt: () => T): T {
  let known = read.get(book);
  if (!known) read.set(book, (known = new Map<string, unknown>()));
  if (!known.has(what)) known.set(what, readIt());
  return known.get(what) as T;
}
