import { Decimal } from '../../amount';
import type { Book } from '../../tables/types';
import { priorFigure, type PriorFigures } from './prior';
import { add, read, type Quantity } from './quantity';

/** 收入 and 支出 of one thing, this year and last year; undefined where nobody says. */
export interface TwoYears {
  readonly income: Quantity | undefined;
  readonly outlay: Quantity | undefined;
  readonly priorIncome: Quantity | undefined;
  readonly priorOutlay: Quantity | undefined;
  /** How last year's figure was found, when that needs saying. */
  readonly priorNote?: string;
}

/** A cell that was really filled in; a blank 上年决算数 is no figure. */
const filled = (q: Quantity | undefined): Quantity | undefined => (q && !q.isBlank ? q : undefined);

/** 收、支总计 of the whole unit (收入支出决算总表, 单位收支总表). */
export function grandTotals(book: Book, prior: PriorFigures): TwoYears {
  if (book.kind === '预算') {
    const last = priorFigure(prior, '收支总表.收支总计');
    return {
      income: filled(read(book, 'YS.SZ', 'IG', 'inAmt')) ?? read(book, 'YS.SZ', 'IT', 'inAmt'),
      outlay: filled(read(book, 'YS.SZ', 'OG', 'outAmt')) ?? read(book, 'YS.SZ', 'OT', 'outAmt'),
      priorIncome: last,
      priorOutlay: last,
    };
  }
  return {
    income: read(book, 'JS.SZ', 'IG', 'inAmt'),
    outlay: read(book, 'JS.SZ', 'OG', 'outAmt'),
    priorIncome: filled(read(book, 'JS.SZ', 'IG', 'inPrior')) ?? priorFigure(prior, '收入支出决算总表.收入总计'),
    priorOutlay: filled(read(book, 'JS.SZ', 'OG', 'outPrior')) ?? priorFigure(prior, '收入支出决算总表.支出总计'),
  };
}

/** 财政拨款收、支总计 (财政拨款收入支出决算总表, 财政拨款收支预算总表). */
export function fiscalTotals(book: Book, prior: PriorFigures): TwoYears {
  if (book.kind === '预算') {
    const last = priorFigure(prior, '财政拨款收支总表.收支总计');
    return {
      income:
        filled(read(book, 'YS.CZ', 'GG', 'inAmt')) ??
        add(read(book, 'YS.CZ', 'GT', 'inAmt'), read(book, 'YS.CZ', 'GB', 'inAmt')),
      outlay:
        filled(read(book, 'YS.CZ', 'OG', 'outTotal')) ??
        add(read(book, 'YS.CZ', 'OT', 'outTotal'), read(book, 'YS.CZ', 'OE', 'outTotal')),
      priorIncome: last,
      priorOutlay: last,
    };
  }
  const now = { income: read(book, 'JS.CZ', 'GG', 'inAmt'), outlay: read(book, 'JS.CZ', 'OG', 'outTotal') };
  const printed = {
    priorIncome:
      filled(read(book, 'JS.CZ', 'GG', 'inPrior')) ?? priorFigure(prior, '财政拨款收入支出决算总表.收入总计'),
    priorOutlay:
      filled(read(book, 'JS.CZ', 'OG', 'outPrior')) ?? priorFigure(prior, '财政拨款收入支出决算总表.支出总计'),
  };
  if (printed.priorIncome || printed.priorOutlay) return { ...now, ...printed };
  return { ...now, ...allFiscalLastYear(book) };
}

/**
 * 财政拨款收入支出决算总表 hardly ever prints 上年决算数. But when the 上年决算数 of 收入支出决算总表 are all 财政拨款
 * (I1+I2+I3 = 总计, nothing else brought in), its 总计 is also the 财政拨款 总计, on both sides.
 */
function allFiscalLastYear(book: Book): Pick<TwoYears, 'priorIncome' | 'priorOutlay' | 'priorNote'> {
  const total = filled(read(book, 'JS.SZ', 'IG', 'inPrior'));
  const fiscal = add(...['I1', 'I2', 'I3'].map((row) => filled(read(book, 'JS.SZ', row, 'inPrior'))));
  const outlay = filled(read(book, 'JS.SZ', 'OG', 'outPrior'));
  if (!total || !fiscal || !outlay || !total.value.eq(fiscal.value) || !outlay.value.eq(total.value))
    return { priorIncome: undefined, priorOutlay: undefined };
  return {
    priorIncome: total,
    priorOutlay: outlay,
    priorNote: '上年财政拨款收、支总计取自收入支出决算总表的上年决算数：其上年收入全部为财政拨款。',
  };
}

/** 一般公共预算财政拨款支出 of this year and last; for 预算 the 当年拨款. */
export function generalSpending(
  book: Book,
  prior: PriorFigures,
): { readonly now: Quantity | undefined; readonly prior: Quantity | undefined } {
  if (book.kind === '预算') {
    return {
      now: filled(read(book, 'YS.YB', 'TOTAL', 'cur')) ?? read(book, 'YS.YB', 'TOTAL', 'total'),
      prior: priorFigure(prior, '一般公共预算支出表.当年财政拨款'),
    };
  }
  return {
    now: read(book, 'JS.YB', 'TOTAL', 'total') ?? read(book, 'JS.CZ', 'OT', 'outGen'),
    prior: filled(read(book, 'JS.YB', 'TOTAL', 'prior')) ?? priorFigure(prior, '一般公共预算财政拨款支出决算表.合计'),
  };
}

/** 本年支出合计 (支出决算表, else 收入支出决算总表). */
export function yearSpending(book: Book): Quantity | undefined {
  return book.kind === '预算'
    ? (read(book, 'YS.ZC', 'TOTAL', 'total') ?? read(book, 'YS.SZ', 'OT', 'outAmt'))
    : (read(book, 'JS.ZC', 'TOTAL', 'total') ?? read(book, 'JS.SZ', 'OT', 'outAmt'));
}

/** Year before the book's, as words use it. */
export function priorYear(book: Book, prior: PriorFigures): number | undefined {
  return book.year === undefined ? prior.year : book.year - 1;
}

/** An amount is there and is not nought. */
export function isAmount(q: Quantity | undefined): q is Quantity {
  return q !== undefined && !q.value.isZero();
}

export const ZERO = new Decimal(0);
