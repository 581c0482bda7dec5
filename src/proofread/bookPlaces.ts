import {
  basicSpending,
  fiscalClasses,
  fiscalSources,
  fiscalTotals,
  generalSpending,
  generalStructure,
  generalSubjects,
  grandTotals,
  incomeStructure,
  NO_PRIOR,
  quantity,
  read,
  sanGongActual,
  sanGongBudget,
  spendingStructure,
  yearSpending,
  type NamedQuantity,
  type Quantity,
} from '../charts';
import { functional } from '../classification';
import type { Book, TableKindId } from '../tables/types';
import type { Concept } from './concepts';
import { classCodeOf } from './ground';
import type { AccountPath, Claim, Frame } from './model';
import { nameKey } from './normalise';
import { onceABook } from './onceABook';
import { sideOf, wordsBefore } from './wordsBefore';

/** A figure of the tables that a number of the text may mean. */
export interface Place {
  readonly found: Quantity;
  /** Name of the 附表 and of the row. */
  readonly where: string;
}

/** Where in the tables a frame's own amount stands. */
export function placesOf(frame: Frame, own: Claim, book: Book): readonly Place[] {
  if (frame.path) return accountPlaces(frame, book);
  if (frame.concept) {
    const known = conceptPlaces(frame.concept, book, saysGeneral(frame));
    return known.length > 0 ? known : namedPlaces(own, book);
  }
  const named = [...sidePlaces(own, book), ...namedPlaces(own, book)];
  if (named.length > 0) return named;
  const code = /^(?:general|fiscal|expense|total)$/.test(frame.line.section.topic) ? classCodeOf(frame) : undefined;
  return code ? classPlaces(code, frame, book) : [];
}

const place = (where: string, found: Quantity | undefined): Place[] =>
  found && !found.isBlank ? [{ where, found }] : [];
export const nameOf = (book: Book, kind: TableKindId): string => book.table(kind)?.name ?? '附表';

/** 「收入预算」, 「支出预算」 of a whole unit. */
function sidePlaces(own: Claim, book: Book): Place[] {
  const side = book.kind === '预算' && own.line.section.zone !== 'attachment' ? sideOf(own) : undefined;
  if (side === undefined) return [];
  const isIncome = side === '收入';
  const totals = grandTotals(book, NO_PRIOR);
  const [list, year] = isIncome ? (['YS.SR', '本年收入合计'] as const) : (['YS.ZC', '本年支出合计'] as const);
  const ofYear = isIncome ? read(book, 'YS.SZ', 'IT', 'inAmt') : read(book, 'YS.SZ', 'OT', 'outAmt');
  return [
    ...place(`${nameOf(book, 'YS.SZ')}${side}总计`, isIncome ? totals.income : totals.outlay),
    ...place(`${nameOf(book, 'YS.SZ')}${year}`, ofYear),
    ...place(`${nameOf(book, list)}合计`, read(book, list, 'TOTAL', 'total')),
  ];
}

/** What the tables of a section's subject print under the very name that the text says. */
function namedPlaces(own: Claim, book: Book): readonly Place[] {
  const { topic, zone } = own.line.section;
  const key = plainName(wordsBefore(own));
  if (key.length < 4 || zone === 'attachment' || !book.kind) return [];
  const of = (kind: TableKindId, what: string, parts: () => readonly NamedQuantity[]): readonly Place[] =>
    onceABook(book, `named ${what}`, () => byPlainName(nameOf(book, kind), parts())).get(key) ?? [];
  const isBudget = book.kind === '预算';
  const income = of(isBudget ? 'YS.SR' : 'JS.SZ', 'income', () => incomeStructure(book).parts);
  const fiscal = of(isBudget ? 'YS.CZ' : 'JS.CZ', 'fiscal', () => [...fiscalSources(book), ...fiscalClasses(book)]);
  if (topic === 'income') return income;
  if (topic === 'fiscal') return fiscal.length > 0 ? fiscal : income;
  if (topic === 'total') return [...income, ...fiscal];
  if (topic === 'expense') return of(isBudget ? 'YS.ZC' : 'JS.ZC', 'expense', () => spendingStructure(book).parts);
  return topic === 'general' ? of(isBudget ? 'YS.YB' : 'JS.YB', 'general', () => generalStructure(book).parts) : [];
}

function byPlainName(table: string, parts: readonly NamedQuantity[]): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const p of parts) {
    const key = plainName(p.name);
    places.set(key, [...(places.get(key) ?? []), ...place(`${table}“${p.name}”`, p)]);
  }
  return places;
}

const plainName = (name: string): string =>
  nameKey(name)
    .replace(/^.*20\d\d年(?:度)?/, '')
    .replace(/^(?:其中)?(?:本年|当年)?/, '');

function classPlaces(code: string, frame: Frame, book: Book): readonly Place[] {
  const { general, fiscal, all } = onceABook(book, `class ${code}`, () => placesOfClass(code, book));
  const { topic } = frame.line.section;
  if (topic === 'general') return [...general, ...fiscal];
  return topic === 'fiscal' ? [...fiscal, ...general] : [...all, ...fiscal];
}

/** A 类 in the tables of 一般公共预算, of 财政拨款 and of all money. */
function placesOfClass(code: string, book: Book): Record<'general' | 'fiscal' | 'all', readonly Place[]> {
  const budget = book.kind === '预算';
  const yb = budget ? 'YS.YB' : 'JS.YB';
  const cz = budget ? 'YS.CZ' : 'JS.CZ';
  const sz = budget ? 'YS.SZ' : 'JS.SZ';
  const label = `“${functional.name(code, book.year) ?? code}”`;
  const general = [
    ...place(`${nameOf(book, yb)}${label}`, budget ? read(book, yb, code, 'cur') : undefined),
    ...place(`${nameOf(book, yb)}${label}`, read(book, yb, code, 'total')),
  ];
  const fiscal = [
    ...place(`${nameOf(book, cz)}${label}`, read(book, cz, `F${code}`, 'outTotal')),
    ...place(`${nameOf(book, cz)}${label}`, read(book, cz, `F${code}`, 'outGen')),
  ];
  const all = place(`${nameOf(book, sz)}${label}`, read(book, sz, `F${code}`, 'outAmt'));
  return { general, fiscal, all };
}

function accountPlaces(frame: Frame, book: Book): readonly Place[] {
  const { path, level } = frame;
  if (!path || !level) return [];
  if (level === '类') {
    const code = classCodeOf(frame);
    return code ? classPlaces(code, frame, book) : [];
  }
  const what = `${level} ${path.类 ?? ''}/${path.款 ?? ''}/${path.项 ?? ''}`;
  return onceABook(book, what, () => placesOfAccount(path, level, book));
}

function placesOfAccount(path: AccountPath, level: '款' | '项', book: Book): Place[] {
  const length = level === '款' ? 5 : 7;
  const table = book.table(book.kind === '预算' ? 'YS.YB' : 'JS.YB');
  if (!table) return [];
  const upper = path.类 ? functional.codesOf(path.类).filter((c) => c.length === 3) : [];
  const middle = path.款 ? functional.codesOf(path.款).filter((c) => c.length === 5) : [];
  const fits = (code: string): boolean =>
    (upper.length === 0 || upper.some((u) => code.startsWith(u))) &&
    (length === 5 || middle.length === 0 || middle.some((m) => code.startsWith(m)));
  const name = path[level]!;
  const byCode = functional.codesOf(name).filter((c) => c.length === length && fits(c));
  // Rows are found by code, or by the very name the table prints.
  const rows = table.rows.filter(
    (r) =>
      r.code?.length === length && (byCode.includes(r.code) || (fits(r.code) && nameKey(r.label) === nameKey(name))),
  );
  if (rows.length > 1) {
    // Tables of several units print a 科目 for each of them.
    const codes = new Set(rows.map((r) => r.code));
    return codes.size === 1 ? generalSubjects(book).filter((s) => s.code === rows[0]!.code).flatMap((s) => place(`${table.name}“${name}”`, s)) : []; // prettier-ignore
  }
  if (rows.length === 0) return [];
  const row = rows[0]!;
  return ['cur', 'total', 'basic', 'proj'].flatMap((column) =>
    table.hasColumn(column) ? place(`${table.name}“${name}”`, quantity(table.figure(row, column))) : [],
  );
}

/** “三公” of 一般公共预算 alone; a text that says 财政拨款 means those of 政府性基金 too. */
export function saysGeneral(frame: Frame): boolean {
  return /一般公共/.test(frame.item) || /一般公共/.test(frame.line.section.heading);
}

/** Where the tables print a figure that every 情况说明 speaks of. */
export function conceptPlaces(concept: Concept, book: Book, isGeneralOnly = false): readonly Place[] {
  return onceABook(book, `${concept} ${isGeneralOnly}`, () => placesOfConcept(concept, book, isGeneralOnly));
}

function placesOfConcept(concept: Concept, book: Book, isGeneralOnly: boolean): Place[] {
  const budget = book.kind === '预算';
  const sz: TableKindId = budget ? 'YS.SZ' : 'JS.SZ';
  const cz: TableKindId = budget ? 'YS.CZ' : 'JS.CZ';
  const zc: TableKindId = budget ? 'YS.ZC' : 'JS.ZC';
  const jb: TableKindId = budget ? 'YS.JB' : 'JS.JB';
  const sg: TableKindId = budget ? 'YS.SG' : 'JS.SG';
  const yb: TableKindId = budget ? 'YS.YB' : 'JS.YB';
  const at = (kind: TableKindId, what: string, found: Quantity | undefined): Place[] =>
    place(`${nameOf(book, kind)}${what}`, found);
  const line = (row: string, what: string): Place[] => at(sz, what, read(book, sz, row, 'inAmt'));
  const san = sanGongOf(book, isGeneralOnly).actual;
  // A blank beside a total that is filled in means none.
  const ofSanGong = (what: string, found: Quantity | undefined): Place[] =>
    at(sg, what, found && san.total?.isBlank === false ? { ...found, isBlank: false } : found);
  switch (concept) {
    case 'total.both': {
      const t = grandTotals(book, NO_PRIOR);
      return [...at(sz, '收入总计', t.income), ...at(sz, '支出总计', t.outlay)];
    }
    case 'total.income':
      return at(sz, '收入总计', grandTotals(book, NO_PRIOR).income);
    case 'total.expense':
      return at(sz, '支出总计', grandTotals(book, NO_PRIOR).outlay);
    case 'fiscal.both': {
      const t = fiscalTotals(book, NO_PRIOR);
      return [...at(cz, '收入总计', t.income), ...at(cz, '支出总计', t.outlay)];
    }
    case 'fiscal.income':
      return at(cz, '收入总计', fiscalTotals(book, NO_PRIOR).income);
    case 'fiscal.expense':
      return at(cz, '支出总计', fiscalTotals(book, NO_PRIOR).outlay);
    case 'income.year':
      return line('IT', '本年收入合计');
    case 'income.general':
      return line('I1', '一般公共预算财政拨款收入');
    case 'income.fund':
      return line('I2', '政府性基金收入');
    case 'income.capital':
      return line('I3', '国有资本经营收入');
    case 'income.upper':
      return line('I4', '上级补助收入');
    case 'income.business':
      return line('I5', '事业收入');
    case 'income.operating':
      return line('I6', '经营收入');
    case 'income.subordinate':
      return line('I7', '附属单位上缴收入');
    case 'income.other':
      return line('I8', '其他收入');
    case 'income.carry':
      return [...line('IB', '上年结转'), ...at(cz, '上年结转', read(book, cz, 'GB', 'inAmt'))];
    case 'income.account':
      return line('I9', '财政专户管理资金收入');
    case 'expense.year':
      return at(zc, '本年支出合计', yearSpending(book));
    case 'expense.basic':
      return at(zc, '基本支出', read(book, zc, 'TOTAL', 'basic'));
    case 'expense.project':
      return at(zc, '项目支出', read(book, zc, 'TOTAL', 'proj'));
    case 'expense.up':
      return at(zc, '上缴上级支出', read(book, zc, 'TOTAL', 'up'));
    case 'expense.operating':
      return at(zc, '经营支出', read(book, zc, 'TOTAL', 'oper'));
    case 'expense.subordinate':
      return at(zc, '对附属单位补助支出', read(book, zc, 'TOTAL', 'sub'));
    case 'gen.total':
      return [
        ...at(yb, '合计', generalSpending(book, NO_PRIOR).now),
        ...at(yb, '合计', read(book, yb, 'TOTAL', 'total')),
      ];
    case 'gen.basic':
      return [
        ...at(jb, '合计', basicSpending(book).total),
        ...at(yb, '基本支出', read(book, yb, 'TOTAL', 'basic')),
        ...at(jb, '合计', read(book, jb, 'TOTAL', 'total')),
      ];
    case 'gen.project':
      return at(yb, '项目支出', read(book, yb, 'TOTAL', 'proj'));
    case 'gen.personnel':
      return at(jb, '人员经费', basicSpending(book).personnel);
    case 'gen.public':
      return at(jb, '公用经费', basicSpending(book).operating);
    case 'sg.total':
      return ofSanGong('合计', san.total);
    case 'sg.abroad':
      return ofSanGong('因公出国（境）费', san.abroad);
    case 'sg.car':
      return ofSanGong('公务用车购置及运行维护费', san.car);
    case 'sg.buy':
      return ofSanGong('公务用车购置费', san.purchase);
    case 'sg.run':
      return ofSanGong('公务用车运行维护费', san.running);
    case 'sg.reception':
      return ofSanGong('公务接待费', san.reception);
    case 'fund.total':
      return at(budget ? 'YS.JJ' : 'JS.JJ', '合计', read(book, budget ? 'YS.JJ' : 'JS.JJ', 'TOTAL', 'total'));
    case 'capital.total':
      return at(budget ? 'YS.GZ' : 'JS.GZZC', '合计', read(book, budget ? 'YS.GZ' : 'JS.GZZC', 'TOTAL', 'total'));
    case 'running':
      return budget ? at(sg, '机关运行经费', quantity(book.table('YS.SG')?.at('TOTAL', 'org'))) : [];
    default:
      return [];
  }
}

/** “三公” of a book, 预算数 and 决算数; of 一般公共预算 alone or of all 财政拨款. */
export function sanGongOf(
  book: Book,
  isGeneralOnly: boolean,
): Record<'budget' | 'actual', ReturnType<typeof sanGongActual>> {
  return onceABook(book, `三公 ${isGeneralOnly}`, () => ({
    budget: sanGongBudget(book, isGeneralOnly),
    actual: sanGongActual(book, isGeneralOnly),
  }));
}

export const SANGONG: Partial<Record<Concept, 'total' | 'abroad' | 'car' | 'purchase' | 'running' | 'reception'>> = {
  'sg.total': 'total', 'sg.abroad': 'abroad', 'sg.car': 'car', 'sg.buy': 'purchase', 'sg.run': 'running', 'sg.reception': 'reception',
}; // prettier-ignore

export function budgetPlaces(frame: Frame, book: Book): Place[] {
  const key = frame.concept && SANGONG[frame.concept];
  return key && book.kind === '决算'
    ? place(`${nameOf(book, 'JS.SG')}预算数`, sanGongOf(book, saysGeneral(frame)).budget[key])
    : [];
}
