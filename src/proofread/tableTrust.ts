import type { Evaluated } from '../check';
import type { BoundTerm } from '../rules/types';
import type { Book, Table } from '../tables/types';
import { formatRef } from '../workbook';
import type { DocumentSheet } from './document';
import type { PrintedPlaces } from './printedPlaces';
import type { DocumentTableUse } from './types';

/** Of the equations of a table itself so many must hold; a table cut wrongly keeps hardly any. */
const MOST_HOLD = 0.75;
const MANY = 4;

/**
 * Whether a recognised table is used: all of it was found, no number of it was left outside a column, and its own arithmetic
 * holds, at least three of four equations within rounding, or, where it has fewer than four, all but one.
 */
export function trustIn(
  table: Table,
  sheet: DocumentSheet,
  evaluated: readonly Evaluated[],
): Pick<DocumentTableUse, 'used' | 'reason'> {
  if (sheet.strays > 0)
    return { used: false, reason: `有 ${sheet.strays} 个数字分不清属于哪一列，没有使用，请对照原表` };
  if (sheet.isIncomplete) return { used: false, reason: '后面还有接不上的表格，可能没有读全，没有使用，请对照原表' };
  if (table.isEmpty) return { used: true, reason: '空表' };
  const touching = evaluated.filter((e) => terms(e).some((t) => isOf(table, t)) && says(e));
  const own = touching.filter((e) => terms(e).every((t) => isOf(table, t)));
  const held = own.filter(holds).length;
  const failed = own.length - held;
  if (own.length === 0) {
    const agreed = touching.filter(holds).length;
    if (agreed < touching.length * MOST_HOLD)
      return { used: false, reason: '与其他附表多处不符，可能没有读准，没有使用，请对照原表' };
    return { used: true, reason: agreed > 0 ? '与其他附表相符' : '表内没有可以验算的合计，只用来印证' };
  }
  const isSound = own.length >= MANY ? held >= own.length * MOST_HOLD : failed <= 1 && touching.some(holds);
  if (isSound) return { used: true, reason: failed === 0 ? `表内 ${held} 个等式成立` : `表内 ${held} 个等式成立，${failed} 个不成立` }; // prettier-ignore
  return {
    used: false,
    reason: `表内 ${own.length} 个等式有 ${failed} 个不成立，可能没有读准，没有使用，请对照原表`,
  };
}

/** Few faults of one cell break more equations than this. */
const FEW = 3;
const SMALL_SHARE = 0.05;

/** So many of its equations fail that the cause may be how it was read: a column that was not seen. */
export function isShaken(table: Table, evaluated: readonly Evaluated[]): boolean {
  const own = evaluated.filter((e) => says(e) && terms(e).every((t) => isOf(table, t)));
  const failed = own.filter((e) => !holds(e)).length;
  return failed > FEW && failed > own.length * SMALL_SHARE;
}

const terms = ({ bound }: Evaluated): BoundTerm[] => [...bound.left, ...bound.right];
const isOf = (table: Table, { figure }: BoundTerm): boolean =>
  figure.ref.sheet === table.sheet && figure.ref.row >= table.area.top && figure.ref.row <= table.area.bottom;
/** An equation of noughts says nothing, nor does one that is only a bound. */
const says = (e: Evaluated): boolean => e.bound.relation === '=' && terms(e).some((t) => t.figure.value !== 0);
const holds = (e: Evaluated): boolean => e.verdict !== '不符' && e.verdict !== '可疑';

/**
 * In how many equations that hold exactly a cell takes part, for cells that are not 0 and were read without a guess. One bears
 * the cell out; a number that slipped into a neighbouring column may still fit the sum of its row, hardly a second equation.
 */
export function supportOfCells(
  evaluated: readonly Evaluated[],
  book: Book,
  places: PrintedPlaces,
): ReadonlyMap<string, number> {
  // Of two tables of one kind nobody knows which one the text speaks of.
  const twice = new Set(book.tables.filter((t) => book.tables.some((o) => o !== t && o.kind === t.kind)).map((t) => t.sheet)); // prettier-ignore
  const support = new Map<string, number>();
  for (const e of evaluated) {
    if (!says(e) || e.verdict !== '一致') continue;
    for (const { figure } of terms(e)) {
      const { ref } = figure;
      if (figure.value === 0 || twice.has(ref.sheet) || places.of(ref) === undefined || places.isDoubtful(ref))
        continue;
      const key = formatRef(ref);
      support.set(key, (support.get(key) ?? 0) + 1);
    }
  }
  return support;
}

/** Cells of equations that fail. */
export function failingCells(evaluated: readonly Evaluated[]): ReadonlySet<string> {
  return new Set(evaluated.filter((e) => !holds(e)).flatMap((e) => terms(e).map((t) => formatRef(t.figure.ref))));
}
