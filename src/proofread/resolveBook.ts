import { Decimal } from '../amount';
import {
  basicSpending,
  fiscalTotals,
  generalSpending,
  grandTotals,
  NO_PRIOR,
  quantity,
  read,
  sanGongActual,
  sanGongBudget,
  yearSpending,
  type Quantity,
} from '../charts';
import { functional } from '../classification';
import type { Book, Table, TableKindId } from '../tables/types';
import type { CellRef } from '../workbook';
import type { Concept } from './concepts';
import { classCodeOf, type Ground } from './ground';
import type { Claim, Frame } from './model';
import { nameKey } from './normalise';
import { isOneSlip } from './recompute';
import { unitSlip } from './unitSlip';
import { tenTo } from './tenTo';

/** A claim against cells of the book. */
export interface BookCheck {
  readonly claim: Claim;
  /** 'near': one slip of the hand from a figure that it usually equals. */
  readonly state: 'ok' | 'slack' | 'wrong' | 'unit' | 'near';
  /** In the claim's unit. */
  readonly expected: Decimal;
  readonly cells: readonly CellRef[];
  /** Name of the 附表 and of the row. */
  readonly where: string;
  readonly formula?: string;
}

interface Place {
  readonly found: Quantity;
  readonly where: string;
}

/**
 * Resolves amounts to {附表, 行, 列} by meaning and compares. A figure that several tables print is right when it equals
 * any of them; nothing is said of figures that no table has.
 */
export function resolveBook(ground: Ground, book: Book): BookCheck[] {
  const out: BookCheck[] = [];
  if (book.year !== undefined && ground.year !== undefined && book.year !== ground.year) return out;
  if (book.kind !== undefined && ground.kind !== undefined && book.kind !== ground.kind) return out;
  const done = new Set<Claim>();
  for (const frame of ground.extraction.frames) {
    if (frame.aside || frame.line.section.zone === 'intro') continue;
    const own = ground.own(frame);
    if (own && !done.has(own) && !own.mention.isApproximate) {
      const places = placesOf(frame, book, ground);
      const check = places.length > 0 ? compare(own, places, ground) : undefined;
      const isMain = frame.line.section.zone !== 'attachment';
      if (check && (check.state === 'ok' || check.state === 'slack' || isMain)) {
        done.add(own);
        out.push(check);
      }
    }
    for (const budget of frame.amounts) {
      if (budget === own || !/^(?:年初预算|全年预算|预算)$/.test(budget.phase ?? '')) continue;
      const places = budgetPlaces(frame, book);
      // Tables print one budget; which one a text means is for it to say.
      const check = places.length > 0 ? compare(budget, places, ground) : undefined;
      if (check && check.state === 'ok') out.push(check);
    }
    for (const pct of frame.completions) out.push(...completion(pct, frame, book));
  }
  out.push(...changes(ground, book), ...running(ground, book));
  return out;
}

/** 机关运行经费 of a 决算, whose tables print no figure of that name, against 公用经费合计: equal, or one slip apart. */
function* running(ground: Ground, book: Book): Iterable<BookCheck> {
  const place = book.kind === '决算' ? conceptPlaces('gen.public', book)[0] : undefined;
  if (!place) return;
  for (const claim of ground.figures.get('running') ?? []) {
    const check = compare(claim, [place], ground);
    if (check.state === 'ok' || check.state === 'slack') yield check;
    else if (claim.value.lt(check.expected) && check.expected.gte(10) && isOneSlip(claim.value, check.expected)) yield { ...check, state: 'near' }; // prettier-ignore
  }
}

function compare(claim: Claim, places: readonly Place[], ground: Ground): BookCheck {
  const yuan = claim.value.times(tenTo(claim.exponent));
  const slack = ground.precision.slack(claim).times(tenTo(claim.exponent));
  const checks = places.map(({ found, where }): BookCheck => {
    const right = found.value.times(10_000);
    const gap = yuan.minus(right).abs();
    const expected = right
      .div(tenTo(claim.exponent))
      .toDecimalPlaces(ground.precision.decimals(claim), Decimal.ROUND_HALF_UP);
    const base = { claim, expected, cells: found.cells, where };
    if (gap.lte(slack)) return { ...base, state: 'ok' };
    if (gap.lte(slack.times(2))) return { ...base, state: 'slack' };
    return { ...base, state: unitSlip(claim, right, ground) ? 'unit' : 'wrong' };
  });
  return checks.find((c) => c.state === 'ok') ?? checks.find((c) => c.state === 'slack') ?? checks[0]!;
}

/** Where in the tables a frame's own amount stands. */
function placesOf(frame: Frame, book: Book, ground: Ground): Place[] {
  if (frame.path) return accountPlaces(frame, book);
  if (frame.concept) return conceptPlaces(frame.concept, book, saysGeneral(frame));
  const code = /^(?:general|fiscal|expense|total)$/.test(frame.line.section.topic) ? classCodeOf(frame) : undefined;
  return code ? classPlaces(code, frame, book) : ground.kind ? [] : [];
}

const place = (where: string, found: Quantity | undefined): Place[] =>
  found && !found.isBlank ? [{ where, found }] : [];
const nameOf = (book: Book, kind: TableKindId): string => book.table(kind)?.name ?? '附表';

function classPlaces(code: string, frame: Frame, book: Book): Place[] {
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
  const { topic } = frame.line.section;
  return topic === 'general'
    ? [...general, ...fiscal]
    : topic === 'fiscal'
      ? [...fiscal, ...general]
      : [...all, ...fiscal];
}

function accountPlaces(frame: Frame, book: Book): Place[] {
  const { path, level } = frame;
  if (!path || !level) return [];
  if (level === '类') {
    const code = classCodeOf(frame);
    return code ? classPlaces(code, frame, book) : [];
  }
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
  if (rows.length !== 1) return [];
  const row = rows[0]!;
  return ['cur', 'total', 'basic', 'proj'].flatMap((column) =>
    table.hasColumn(column) ? place(`${table.name}“${name}”`, quantity(table.figure(row, column))) : [],
  );
}

/** “三公” of 一般公共预算 alone; a text that says 财政拨款 means those of 政府性基金 too. */
function saysGeneral(frame: Frame): boolean {
  return /一般公共/.test(frame.item) || /一般公共/.test(frame.line.section.heading);
}

function conceptPlaces(concept: Concept, book: Book, isGeneralOnly = false): Place[] {
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
  const san = sanGongActual(book, isGeneralOnly);
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
      return at(sg, '合计', san.total);
    case 'sg.abroad':
      return at(sg, '因公出国（境）费', san.abroad);
    case 'sg.car':
      return at(sg, '公务用车购置及运行维护费', san.car);
    case 'sg.buy':
      return at(sg, '公务用车购置费', san.purchase);
    case 'sg.run':
      return at(sg, '公务用车运行维护费', san.running);
    case 'sg.reception':
      return at(sg, '公务接待费', san.reception);
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

const SANGONG: Partial<Record<Concept, 'total' | 'abroad' | 'car' | 'purchase' | 'running' | 'reception'>> = {
  'sg.total': 'total', 'sg.abroad': 'abroad', 'sg.car': 'car', 'sg.buy': 'purchase', 'sg.run': 'running', 'sg.reception': 'reception',
}; // prettier-ignore

function budgetPlaces(frame: Frame, book: Book): Place[] {
  const key = frame.concept && SANGONG[frame.concept];
  return key && book.kind === '决算'
    ? place(`${nameOf(book, 'JS.SG')}预算数`, sanGongBudget(book, saysGeneral(frame))[key])
    : [];
}

/** 完成预算 of 三公, whose table prints both numbers. */
function completion(pct: Claim, frame: Frame, book: Book): BookCheck[] {
  const key = frame.concept && SANGONG[frame.concept];
  if (!key || book.kind !== '决算' || pct.mention.isApproximate) return [];
  const budget = sanGongBudget(book, saysGeneral(frame))[key];
  const actual = sanGongActual(book, saysGeneral(frame))[key];
  if (!budget || !actual || budget.value.isZero()) return [];
  const exact = actual.value.div(budget.value).times(100);
  const expected = exact.toDecimalPlaces(pct.decimals, Decimal.ROUND_HALF_UP);
  const cut = exact.toDecimalPlaces(pct.decimals, Decimal.ROUND_DOWN);
  const base = { claim: pct, expected, cells: [...actual.cells, ...budget.cells], where: nameOf(book, 'JS.SG'), formula: `${actual.value.toString()} ÷ ${budget.value.toString()} = ${expected.toString()}%` }; // prettier-ignore
  return [{ ...base, state: pct.value.eq(expected) ? 'ok' : pct.value.eq(cut) ? 'slack' : 'wrong' }];
}

/** Changes since last year where the tables print last year's figure. */
function changes(ground: Ground, book: Book): BookCheck[] {
  if (book.kind !== '决算') return [];
  const prior: Partial<Record<Concept, Quantity | undefined>> = {
    'total.both': grandTotals(book, NO_PRIOR).priorIncome,
    'total.income': grandTotals(book, NO_PRIOR).priorIncome,
    'total.expense': grandTotals(book, NO_PRIOR).priorOutlay,
    'fiscal.both': fiscalTotals(book, NO_PRIOR).priorIncome,
    'gen.total': generalSpending(book, NO_PRIOR).prior,
  };
  const out: BookCheck[] = [];
  for (const c of ground.extraction.comparisons) {
    if (c.aside || c.base !== 'year' || c.changes.length !== 1) continue;
    const frame = c.item === '' ? (c.near ?? c.paragraphHead) : undefined;
    const concept = c.concept ?? frame?.concept;
    const before = concept && prior[concept];
    const now = concept && conceptPlaces(concept, book)[0]?.found;
    const change = c.changes[0]!;
    if (!before || !now || change.mention.isApproximate) continue;
    const unit = tenTo(change.exponent);
    const difference = now.value.minus(before.value).times(10_000);
    const signed = change.value.times(unit).times(change.direction ?? 1);
    const slack = ground.precision.slack(change).times(unit);
    const gap = signed.minus(difference).abs();
    // The published change may go back to another figure of last year: only agreement is certain.
    if (gap.lte(slack.times(4))) {
      out.push({
        claim: change, state: gap.lte(slack.times(2)) ? 'ok' : 'slack', expected: difference.abs().div(unit).toDecimalPlaces(ground.precision.decimals(change)),
        cells: [...now.cells, ...before.cells], where: '上年决算数', formula: `${now.value.toString()} − ${before.value.toString()} = ${difference.div(unit).toString()}`,
      }); // prettier-ignore
    }
  }
  return out;
}

/** Whether a table is there with anything in it: for 「无政府性基金支出」. */
export function isNonZero(book: Book, kind: TableKindId): CellRef | undefined {
  const table: Table | undefined = book.table(kind);
  const total = table?.at('TOTAL', 'total');
  return total && total.form === 'number' && total.value !== 0 ? total.ref : undefined;
}
