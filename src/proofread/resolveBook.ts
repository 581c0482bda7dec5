import { Decimal } from '../amount';
import { fiscalTotals, generalSpending, grandTotals, NO_PRIOR, type Quantity } from '../charts';
import type { Book, Table, TableKindId } from '../tables/types';
import type { CellRef } from '../workbook';
import {
  budgetPlaces,
  conceptPlaces,
  nameOf,
  placesOf,
  SANGONG,
  sanGongOf,
  saysGeneral,
  type Place,
} from './bookPlaces';
import type { Concept } from './concepts';
import type { Ground } from './ground';
import type { Claim, Frame } from './model';
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
  /** For 'unit': the power of ten of 元 that makes the digits right. */
  readonly exponent?: number;
  /** The other figures that it may have been meant to be, where they differ: the text must tell which. */
  readonly others?: readonly BookCheck[];
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
      const places = placesOf(frame, own, book);
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
    if (check.state === 'ok' || check.state === 'slack' || check.state === 'unit') yield check;
    else if (claim.value.lt(check.expected) && check.expected.gte(10) && isOneSlip(claim.value, check.expected)) yield { ...check, state: 'near' }; // prettier-ignore
  }
}

/** An amount against the figures it may mean: the one that it equals, or comes nearest to. */
export function compare(claim: Claim, places: readonly Place[], ground: Ground): BookCheck {
  const yuan = claim.value.times(tenTo(claim.exponent));
  const slack = ground.precision.slack(claim).times(tenTo(claim.exponent));
  const checks = places.map(({ found, where }): BookCheck => {
    const right = found.value.times(10_000);
    const gap = yuan.minus(right).abs();
    const expected = right
      .div(tenTo(claim.exponent))
      .toDecimalPlaces(ground.precision.usual(claim), Decimal.ROUND_HALF_UP);
    const base = { claim, expected, cells: found.cells, where };
    if (gap.lte(slack)) return { ...base, state: 'ok' };
    if (gap.lte(slack.times(2))) return { ...base, state: 'slack' };
    const unit = unitSlip(claim, right, ground);
    return unit ? { ...base, state: 'unit', exponent: unit.exponent } : { ...base, state: 'wrong' };
  });
  const right = checks.find((c) => c.state === 'ok') ?? checks.find((c) => c.state === 'slack');
  if (right) return right;
  // Of several figures that it may mean, the one that a slip of the hand leads to.
  const near = checks.filter((c) => c.state === 'unit' || isOneSlip(claim.value, c.expected));
  const [first, ...rest] = near.length > 0 ? near : checks;
  const others = rest.filter((c) => !c.expected.eq(first!.expected));
  return others.length > 0 ? { ...first!, others } : first!;
}

/** 完成预算 of 三公, whose table prints both numbers. */
function completion(pct: Claim, frame: Frame, book: Book): BookCheck[] {
  const key = frame.concept && SANGONG[frame.concept];
  if (!key || book.kind !== '决算' || pct.mention.isApproximate) return [];
  const sanGong = sanGongOf(book, saysGeneral(frame));
  const [budget, actual] = [sanGong.budget[key], sanGong.actual[key]];
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
    // The published change may go back to another figure of last year: only agreement is certain, and a slip of the hand.
    const right = difference.abs().div(unit).toDecimalPlaces(ground.precision.usual(change));
    const isUnit = unitSlip(change, difference.abs(), ground) !== undefined;
    if (gap.gt(slack.times(4)) && (isUnit || isOneSlip(change.value, right)) && change.value.gte(10)) {
      out.push({
        claim: change, state: isUnit ? 'unit' : 'wrong', expected: right, cells: [...now.cells, ...before.cells], where: '本年决算数与上年决算数之差',
      }); // prettier-ignore
    }
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
