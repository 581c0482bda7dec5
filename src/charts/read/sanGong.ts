import type { Book } from '../../tables/types';
import { quantity, type NamedQuantity, type Quantity } from './quantity';

/** The five amounts of “三公”经费. */
export interface SanGong {
  readonly total: Quantity | undefined;
  readonly abroad: Quantity | undefined;
  readonly car: Quantity | undefined;
  readonly purchase: Quantity | undefined;
  readonly running: Quantity | undefined;
  readonly reception: Quantity | undefined;
}

const NONE: SanGong = {
  total: undefined,
  abroad: undefined,
  car: undefined,
  purchase: undefined,
  running: undefined,
  reception: undefined,
};

function block(
  book: Book,
  kind: 'JS.SG' | 'YS.SG',
  row: string,
  keys: readonly [string, string, string, string, string, string],
): SanGong {
  const table = book.table(kind);
  if (!table) return NONE;
  const [total, abroad, car, purchase, running, reception] = keys.map((key) => quantity(table.at(row, key)));
  return { total, abroad, car, purchase, running, reception };
}

/** 决算数 (for 预算 books: the budget itself). */
export function sanGongActual(book: Book): SanGong {
  return book.kind === '预算'
    ? block(book, 'YS.SG', 'TOTAL', ['total', 'out', 'car', 'buy', 'run', 'rec'])
    : block(book, 'JS.SG', 'DATA', ['aT', 'aOut', 'aCar', 'aBuy', 'aRun', 'aRec']);
}

/** 预算数 of the 决算 table. */
export function sanGongBudget(book: Book): SanGong {
  return book.kind === '预算' ? NONE : block(book, 'JS.SG', 'DATA', ['bT', 'bOut', 'bCar', 'bBuy', 'bRun', 'bRec']);
}

/** The three parts that 图7 and the text name. */
export function sanGongParts(sg: SanGong): NamedQuantity[] {
  const parts: [string, Quantity | undefined][] = [
    ['因公出国（境）费', sg.abroad],
    ['公务用车购置及运行维护费', sg.car],
    ['公务接待费', sg.reception],
  ];
  return parts.flatMap(([name, q]) => (q ? [{ ...q, name }] : []));
}
