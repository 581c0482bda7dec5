import type { Book } from '../../tables/types';
import { basicSpending } from './basic';
import { priorFigure, standardPriorFigures, type PriorFigures } from './prior';
import { add, read, type Quantity } from './quantity';
import { sanGongActual, sanGongBudget } from './sanGong';
import { generalSubjects, incomeStructure, spendingStructure } from './structure';
import { fiscalTotals, generalSpending, grandTotals, yearSpending } from './totals';

/** Amounts that a unit's own wording can name. The order is that of the documentation. */
export const FIGURE_NAMES = [
  '收入总计',
  '支出总计',
  '收入合计',
  '支出合计',
  '财政拨款收入',
  '上级补助收入',
  '事业收入',
  '经营收入',
  '附属单位上缴收入',
  '其他收入',
  '上年结转',
  '基本支出',
  '项目支出',
  '上缴上级支出',
  '经营支出',
  '对附属单位补助支出',
  '财政拨款收入总计',
  '财政拨款支出总计',
  '财政拨款支出',
  '一般公共预算支出',
  '政府性基金支出',
  '国有资本经营支出',
  '一般公共预算基本支出',
  '人员经费',
  '公用经费',
  '三公经费',
  '因公出国费',
  '公务用车费',
  '公务用车购置费',
  '公务用车运行费',
  '公务接待费',
  '三公经费预算',
] as const;

export type FigureName = (typeof FIGURE_NAMES)[number];

/** Names of income in the tables of either kind that a figure name stands for. */
const INCOME: Readonly<Partial<Record<FigureName, RegExp>>> = {
  财政拨款收入: /财政拨款|^(?:一般公共预算|政府性基金预算|国有资本经营预算)拨款/,
  上级补助收入: /^上级补助收入/,
  事业收入: /^事业收入/,
  经营收入: /^(?:事业单位)?经营收入/,
  附属单位上缴收入: /^附属单位上缴/,
  其他收入: /^其他收入/,
  上年结转: /^上年结转/,
};

const OUTLAY: Readonly<Partial<Record<FigureName, RegExp>>> = {
  基本支出: /^基本支出/,
  项目支出: /^项目支出/,
  上缴上级支出: /^上缴上级/,
  经营支出: /^(?:事业单位)?经营支出/,
  对附属单位补助支出: /^对附属单位/,
};

/** An amount of this year by its name; undefined when the book has no table that says it. */
export function namedFigure(book: Book, name: FigureName): Quantity | undefined {
  const income = INCOME[name];
  if (income) return partsOf(incomeStructure(book), income);
  const outlay = OUTLAY[name];
  if (outlay) return partsOf(spendingStructure(book), outlay);
  const none: PriorFigures = { figures: {} };
  const fiscal = book.kind === '预算' ? 'YS.CZ' : 'JS.CZ';
  switch (name) {
    case '收入总计':
      return grandTotals(book, none).income;
    case '支出总计':
      return grandTotals(book, none).outlay;
    case '收入合计':
      return incomeStructure(book).whole;
    case '支出合计':
      return yearSpending(book);
    case '财政拨款收入总计':
      return fiscalTotals(book, none).income;
    case '财政拨款支出总计':
      return fiscalTotals(book, none).outlay;
    case '财政拨款支出':
      return read(book, fiscal, 'OT', 'outTotal') ?? read(book, fiscal, 'OG', 'outTotal');
    case '一般公共预算支出':
      return generalSpending(book, none).now;
    case '政府性基金支出':
      return fundSpending(book, ['YS.JJ', 'JS.JJ'], 'outFund');
    case '国有资本经营支出':
      return fundSpending(book, ['YS.GZ', 'JS.GZZC', 'JS.GZ'], 'outCap');
    case '一般公共预算基本支出':
      return basicSpending(book).total;
    case '人员经费':
      return basicSpending(book).personnel;
    case '公用经费':
      return basicSpending(book).operating;
    case '三公经费':
      return sanGongActual(book).total;
    case '因公出国费':
      return sanGongActual(book).abroad;
    case '公务用车费':
      return sanGongActual(book).car;
    case '公务用车购置费':
      return sanGongActual(book).purchase;
    case '公务用车运行费':
      return sanGongActual(book).running;
    case '公务接待费':
      return sanGongActual(book).reception;
    case '三公经费预算':
      return sanGongBudget(book).total;
    default:
      return undefined;
  }
}

/** Spending of one fund: its own table, else the summary; the table there and empty is nought. */
export function fundSpending(
  book: Book,
  kinds: readonly Parameters<Book['table']>[0][],
  column: 'outFund' | 'outCap',
): Quantity | undefined {
  const present = kinds.filter((kind) => book.table(kind));
  const own = present.map((kind) => read(book, kind, 'TOTAL', 'total')).find((q) => q !== undefined);
  const summary = read(book, book.kind === '预算' ? 'YS.CZ' : 'JS.CZ', 'OT', column);
  return own ?? summary ?? add(...present.map((kind) => read(book, kind, 'DATA', 'total')));
}

function partsOf(
  {
    parts,
    whole,
  }: { readonly parts: readonly (Quantity & { readonly name: string })[]; readonly whole: Quantity | undefined },
  names: RegExp,
): Quantity | undefined {
  const exact = parts.filter((p) => p.name === '财政拨款收入' && names.test(p.name));
  const found = add(...(exact.length > 0 ? exact : parts.filter((p) => names.test(p.name))));
  // A table that lists its sources and does not list this one has none of it.
  return found ?? (whole && { ...whole, value: whole.value.minus(whole.value), isBlank: true });
}

/** Last year's amounts of the figures that the standard text compares too, so that they need not be given twice. */
const SHARED: Readonly<Partial<Record<FigureName, readonly [决算: string, 预算: string]>>> = {
  收入总计: ['收入支出决算总表.收入总计', '收支总表.收支总计'],
  支出总计: ['收入支出决算总表.支出总计', '收支总表.收支总计'],
  财政拨款收入总计: ['财政拨款收入支出决算总表.收入总计', '财政拨款收支总表.收支总计'],
  财政拨款支出总计: ['财政拨款收入支出决算总表.支出总计', '财政拨款收支总表.收支总计'],
  一般公共预算支出: ['一般公共预算财政拨款支出决算表.合计', '一般公共预算支出表.当年财政拨款'],
  三公经费: ['“三公”经费支出决算表.合计', '“三公”经费支出预算表.合计'],
  因公出国费: ['“三公”经费支出决算表.因公出国（境）费', '“三公”经费支出预算表.因公出国（境）费'],
  公务用车费: ['“三公”经费支出决算表.公务用车购置及运行费', '“三公”经费支出预算表.公务用车购置及运行费'],
  公务接待费: ['“三公”经费支出决算表.公务接待费', '“三公”经费支出预算表.公务接待费'],
};

/** Key of last year's amount of a named figure. */
export function priorKeyOf(name: FigureName, kind: Book['kind']): string {
  return SHARED[name]?.[kind === '预算' ? 1 : 0] ?? `数.${name}`;
}

/** Last year's amount of a named figure, or undefined when nobody gave it. */
export function priorOfFigure(prior: PriorFigures, name: FigureName, kind: Book['kind']): Quantity | undefined {
  return priorFigure(prior, priorKeyOf(name, kind));
}

/**
 * The figures of last year's recognised book, in the form that a file has: those of the standard text and charts, of the
 * named figures and of each 项.
 */
export function priorFromBook(last: Book): PriorFigures {
  const standard = standardPriorFigures(last);
  const figures: Record<string, string> = {};
  for (const name of FIGURE_NAMES) {
    const found = namedFigure(last, name);
    if (found) figures[priorKeyOf(name, last.kind)] = found.value.toString();
  }
  for (const s of generalSubjects(last)) if (s.level === '项') figures[`项.${s.code}`] = s.value.toString();
  return { ...standard, figures: { ...figures, ...standard.figures } };
}
