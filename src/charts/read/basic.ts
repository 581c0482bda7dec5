import { isPersonnelCode } from '../../classification';
import type { Book, Row, Table } from '../../tables/types';
import { add, bareLabel, quantity, read, type Quantity } from './quantity';

/** 一般公共预算基本支出: its two halves and what they are spent on. */
export interface BasicSpending {
  readonly total: Quantity | undefined;
  readonly personnel: Quantity | undefined;
  readonly operating: Quantity | undefined;
  /** Names of the economic 款 that hold an amount, in printed order. */
  readonly personnelItems: readonly string[];
  readonly operatingItems: readonly string[];
}

/**
 * Reads both layouts of the table: the list (合计/人员经费/公用经费 columns) and the side-by-side form
 * (amounts in one column, 人员经费合计 and 公用经费合计 below).
 */
export function basicSpending(book: Book): BasicSpending {
  const kind = book.kind === '预算' ? 'YS.JB' : 'JS.JB';
  const table = book.table(kind);
  const total =
    book.kind === '预算'
      ? read(book, 'YS.ZC', 'TOTAL', 'basic')
      : (read(book, 'JS.YB', 'TOTAL', 'basic') ?? read(book, 'JS.ZC', 'TOTAL', 'basic'));
  if (!table) return { total, personnel: undefined, operating: undefined, personnelItems: [], operatingItems: [] };
  const isList = table.hasColumn('pers');
  const own = isList ? quantity(table.at('TOTAL', 'total')) : undefined;
  return {
    total: (book.kind === '预算' ? (own ?? total) : (total ?? own)) ?? undefined,
    personnel: isList
      ? quantity(table.at('TOTAL', 'pers'))
      : (quantity(table.at('PT', 'amt')) ?? sumOfClasses(table, true)),
    operating: isList
      ? quantity(table.at('TOTAL', 'pub'))
      : (quantity(table.at('OT', 'amt')) ?? sumOfClasses(table, false)),
    personnelItems: items(table, isList ? 'pers' : 'amt', true),
    operatingItems: items(table, isList ? 'pub' : 'amt', false),
  };
}

const codeOf = (row: Row): string | undefined => row.code ?? (/^\d{3,}$/.test(row.key) ? row.key : undefined);

function sumOfClasses(table: Table, personnel: boolean): Quantity | undefined {
  return add(
    ...table.rows.flatMap((row) => {
      const code = codeOf(row);
      return code?.length === 3 && isPersonnelCode(code) === personnel ? [quantity(table.figure(row, 'amt'))] : [];
    }),
  );
}

function items(table: Table, column: string, personnel: boolean): string[] {
  return table.rows.flatMap((row) => {
    const code = codeOf(row);
    if (code?.length !== 5 || (column === 'amt' && isPersonnelCode(code) !== personnel)) return [];
    const found = quantity(table.figure(row, column));
    return found && !found.value.isZero() ? [bareLabel(row.label)] : [];
  });
}
