import type { Book, Table } from '../tables';
import type { Condition } from './types';

/** Does the condition of a rule hold for this book? Undefined when the tables that would tell are not there. */
export function holds(condition: Condition, book: Book): boolean | undefined {
  switch (condition) {
    case 'only-fiscal':
      return onlyFiscal(book);
    case 'not-only-fiscal': {
      const only = onlyFiscal(book);
      return only === undefined ? undefined : !only;
    }
    case 'only-general': {
      const only = onlyFiscal(book);
      const fiscal = book.table('YS.CZ') ?? book.table('JS.CZ');
      if (!fiscal || only === undefined) return only;
      return only && isZero(fiscal, ['G2', 'G3', 'GB2', 'GB3'], 'inAmt');
    }
    case 'basic-is-current': {
      const table = book.table('YS.CZJJ');
      return table && ['cenGenBasic', 'carGenBasic'].every((column) => isZero(table, ['TOTAL'], column));
    }
  }
}

/**
 * No 上级补助, 事业, 经营, 附属, 其他 income, no 使用非财政拨款结余, and 结转 of 财政拨款 only: the 结转 lines agree, or the grand totals do (so that a
 * slip in one of them does not silence the rule that would find it).
 */
function onlyFiscal(book: Book): boolean | undefined {
  const all = book.table('JS.SZ') ?? book.table('YS.SZ');
  const fiscal = book.table('JS.CZ') ?? book.table('YS.CZ');
  if (!all) return undefined;
  if (!isZero(all, ['I4', 'I5', 'I6', 'I7', 'I8', 'I9', 'IU'], 'inAmt') || hasOtherIncome(all)) return false;
  if (!fiscal) return undefined;
  const of = (table: Table, key: string): number => table.at(key, 'inAmt')?.value ?? 0;
  const total = of(fiscal, 'GG') || of(fiscal, 'GT') + of(fiscal, 'GB');
  return isSame(of(all, 'IB'), of(fiscal, 'GB')) || isSame(of(all, 'IG'), total);
}

/** A line of income that no kind of income is known by. */
function hasOtherIncome(table: Table): boolean {
  return table.rows.some(
    (r) => r.key.startsWith('#') && r.role === 'detail' && (table.figure(r, 'inAmt')?.value ?? 0) !== 0,
  );
}

/** Equal but for rounding, and for a difference of unit (one table in 元, the other in 万元). */
function isSame(a: number, b: number): boolean {
  return [a, a * 10_000, a / 10_000].some((x) => Math.abs(x - b) < 0.02);
}

function isZero(table: Table, keys: readonly string[], column: string): boolean {
  return keys.every((key) => (table.at(key, column)?.value ?? 0) === 0);
}
