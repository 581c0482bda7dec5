import {
  fiscalClasses,
  fiscalSources,
  generalStructure,
  incomeStructure,
  spendingStructure,
  type NamedQuantity,
} from '../charts';
import type { Decimal } from '../amount';
import type { Book } from '../tables/types';
import type { Ground } from './ground';
import type { Claim, PartList } from './model';
import type { Note } from './note';
import { shown } from './printed';
import { tenTo } from './tenTo';

/**
 * Parts that the tables have and a list of the text leaves out: a list that divides 收入, 支出 or 财政拨款 with a share for each part, all of them
 * right, but not reaching its total.
 *
 * @param isBlamed whether a claim has a finding already
 */
export function* omittedParts(ground: Ground, book: Book, isBlamed: (claim: Claim) => boolean): Iterable<Note> {
  if (book.year !== ground.year || book.kind !== ground.kind) return;
  for (const list of ground.extraction.lists) {
    const { head, items, line } = list;
    const total = head && ground.own(head);
    const frames = items.filter((f) => !f.bracketed && !f.aside);
    const amounts = frames.map((f) => ground.own(f));
    if (line.section.zone !== 'statement' || frames.length === 0 || amounts.some((a) => a === undefined)) continue;
    const isStructure = /包括/.test(list.opener) || frames.every((f) => f.shares.length > 0 && !f.shares[0]!.of);
    if (!isStructure || (total && isBlamed(total))) continue;
    const missing = missingOf(amounts as Claim[], total, structuresOf(list, book), ground);
    if (missing.length === 0) continue;
    const [first] = amounts as [Claim];
    const place = total && total.line === line ? total : first;
    const names = missing.map((p) => `${p.name}${p.value.toDecimalPlaces(2).toString()}万元`).join('、');
    yield {
      line: place.line, start: place.quoteStart, end: place.quoteEnd, kind: 'amount', verdict: '漏项', severity: 'warning', value: shown(place),
      unit: place.unit, message: `所列各项不全，附表中还有${names}`, cells: missing.flatMap((p) => p.cells),
    }; // prettier-ignore
  }
}

function structuresOf(list: PartList, book: Book): (readonly NamedQuantity[])[] {
  const { topic } = list.line.section;
  if (topic === 'income') return [incomeStructure(book).parts];
  if (topic === 'expense') return [spendingStructure(book).parts];
  if (topic === 'fiscal') return [fiscalSources(book), fiscalClasses(book)];
  if (topic === 'general') return [generalStructure(book).parts];
  return [];
}

/** The parts of the structure that hold something and that no amount of the list is; none where the list is of something else. */
function missingOf(
  amounts: readonly Claim[],
  total: Claim | undefined,
  structures: readonly (readonly NamedQuantity[])[],
  ground: Ground,
): NamedQuantity[] {
  for (const structure of structures) {
    const left = structure.filter((p) => !p.value.isZero());
    const isAll = amounts.every((a) => {
      const at = left.findIndex((p) => isSame(a, p.value, ground));
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    });
    if (!isAll || left.length === 0) continue;
    const whole = structure.reduce((sum, p) => sum.plus(p.value), structure[0]!.value.times(0));
    if (total && !isSame(total, whole, ground)) continue;
    return left;
  }
  return [];
}

function isSame(claim: Claim, right: Decimal, ground: Ground): boolean {
  const scale = tenTo(claim.exponent);
  return claim.value.times(scale).minus(right.times(10_000)).abs().lte(ground.precision.slack(claim).times(scale).times(4)); // prettier-ignore
}
