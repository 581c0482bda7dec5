import type { Book } from '../../tables/types';
import { add, read, type NamedQuantity, type Quantity } from './quantity';

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

const KINDS = { 决算: ['JS.SG', 'JS.JJSG'], 预算: ['YS.SG', 'YS.JJSG'] } as const;
const COLUMNS = {
  actual: ['aT', 'aOut', 'aCar', 'aBuy', 'aRun', 'aRec'],
  planned: ['bT', 'bOut', 'bCar', 'bBuy', 'bRun', 'bRec'],
  budget: ['total', 'out', 'car', 'buy', 'run', 'rec'],
} as const;

/** Amounts of 一般公共预算 and of 政府性基金 together: what a text calls 财政拨款 (JS-X-17). */
function block(book: Book, columns: keyof typeof COLUMNS, isGeneralOnly: boolean): SanGong {
  const kinds = KINDS[book.kind ?? '决算'].slice(0, isGeneralOnly ? 1 : 2);
  if (!book.table(kinds[0]!)) return NONE;
  const row = columns === 'budget' ? 'TOTAL' : 'DATA';
  const [total, abroad, car, purchase, running, reception] = COLUMNS[columns].map((key) =>
    add(...kinds.map((kind) => read(book, kind, row, key))),
  );
  return { total, abroad, car, purchase, running, reception };
}

/**
 * 决算数 (for 预算 books: the budget itself) of 财政拨款.
 * @param isGeneralOnly of 一般公共预算 alone
 */
export function sanGongActual(book: Book, isGeneralOnly = false): SanGong {
  return block(book, book.kind === '预算' ? 'budget' : 'actual', isGeneralOnly);
}

/** 预算数 of the 决算 table. */
export function sanGongBudget(book: Book, isGeneralOnly = false): SanGong {
  return book.kind === '预算' ? NONE : block(book, 'planned', isGeneralOnly);
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
