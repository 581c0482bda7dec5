import {
  addMillionths,
  bandsOf,
  Decimal,
  fromMillionths,
  judgeMillionths,
  SCALE,
  shiftBetween,
  slowSum,
  unitExponent,
  type Bands,
  type EquationVerdict,
  type RoundedTerm,
  type SignedAmount,
  type Unit,
} from '../amount';
import type { BoundEquation, BoundTerm, Relation } from '../rules';

/** An equation with its outcome. Amounts are in `unit`, the coarsest unit of its terms. */
export interface Evaluated {
  readonly bound: BoundEquation;
  readonly unit: Unit;
  /** left − right. */
  readonly gap: Decimal;
  readonly verdict: EquationVerdict;
}

/** Amounts that no equation can be judged with: a formula that failed, words in an amount cell. */
export function unreadableTerm(bound: BoundEquation): BoundTerm | undefined {
  if (bound.soundIn) return undefined;
  return bound.left.find(isUnreadable) ?? bound.right.find(isUnreadable);
}

function isUnreadable(term: BoundTerm): boolean {
  return term.figure.form === 'error' || term.figure.form === 'text';
}

/** Nothing but blanks and zeros: not worth counting as a pass. */
export function isVoid(bound: BoundEquation): boolean {
  if (bound.soundIn) return false;
  return bound.left.every((t) => t.figure.value === 0) && bound.right.every((t) => t.figure.value === 0);
}

export function unitOf(bound: BoundEquation): Unit {
  let unit = bound.left[0]!.figure.unit;
  for (const terms of [bound.left, bound.right])
    for (const t of terms)
      if (t.figure.unit !== unit && unitExponent(t.figure.unit) > unitExponent(unit)) unit = t.figure.unit;
  return unit;
}

/** Exact value of one side in a unit. */
export function sideValue(terms: readonly BoundTerm[], unit: Unit): Decimal {
  let sum = 0;
  for (const { figure, sign } of terms)
    sum = addMillionths(sum, figure.value, sign, figure.unit === unit ? 0 : shiftBetween(figure.unit, unit));
  return Number.isNaN(sum) ? slowSum(terms.map((t) => inUnit(t, unit, 1))) : fromMillionths(sum);
}

/** Evaluates an equation: exact gap, then the rounding bands; equal stored values are compared once more as they are shown. */
export function evaluate(bound: BoundEquation): Evaluated {
  if (bound.soundIn) return { bound, unit: bound.soundIn, gap: ZERO, verdict: '一致' };
  const unit = unitOf(bound);
  const micro = gapMillionths(bound, unit);
  const gap = micro === 0 ? ZERO : Number.isNaN(micro) ? slowGap(bound, unit) : fromMillionths(micro);
  let verdict: EquationVerdict = gap.isZero()
    ? '一致'
    : judge(bound.relation, Number.isNaN(micro) ? gap.times(SCALE).toNumber() : micro, bandsFor(bound, unit));
  if (verdict === '一致' && bound.relation === '=' && !shownEqual(bound, unit)) verdict = '尾差（显示值）';
  return { bound, unit, gap, verdict };
}

const ZERO = new Decimal(0);

/** The verdict that a gap, in millionths of the equation's unit, has under its relation. */
export function judge(relation: Relation, gap: number, bands: Bands): ReturnType<typeof judgeMillionths> {
  if (gap === 0 || (relation === '≥' && gap > 0) || (relation === '≤' && gap < 0)) return '一致';
  const verdict = judgeMillionths(gap, bands);
  return relation !== '=' && verdict !== '不符' ? '一致' : verdict;
}

/** left − right in millionths of the unit, or NaN when that is not exact in a double. */
export function gapMillionths(bound: BoundEquation, unit: Unit): number {
  let sum = 0;
  for (const t of bound.left)
    sum = addMillionths(sum, t.figure.value, t.sign, t.figure.unit === unit ? 0 : shiftBetween(t.figure.unit, unit));
  for (const t of bound.right)
    sum = addMillionths(
      sum,
      t.figure.value,
      t.sign === 1 ? -1 : 1,
      t.figure.unit === unit ? 0 : shiftBetween(t.figure.unit, unit),
    );
  return sum;
}

/** The same through decimal.js. */
export function slowGap(bound: BoundEquation, unit: Unit): Decimal {
  return slowSum([...bound.left.map((t) => inUnit(t, unit, 1)), ...bound.right.map((t) => inUnit(t, unit, -1))]);
}

function inUnit(term: BoundTerm, unit: Unit, side: 1 | -1): SignedAmount {
  const { value, unit: own } = term.figure;
  return { value, sign: (term.sign * side) as 1 | -1, shift: own === unit ? 0 : shiftBetween(own, unit) };
}

/** The rounding bands of an equation: what counts is the last place of its own non-zero cells, unless its rule sets a tolerance. */
export function bandsFor(bound: BoundEquation, unit: Unit): Bands {
  if (bound.tolerance !== undefined) {
    const most = bound.tolerance * SCALE;
    return { equal: most, residue: most, suspect: most };
  }
  const rounded: RoundedTerm[] = [];
  for (const terms of [bound.left, bound.right])
    for (const { figure } of terms) {
      if (figure.value === 0) continue;
      const decimals = Math.max(figure.storedDecimals, figure.shownDecimals) - shiftBetween(figure.unit, unit);
      rounded.push({ decimals: Math.max(0, Math.min(6, decimals)), unit: figure.unit });
    }
  return bandsOf(rounded);
}

/** Do the amounts, each rounded as its cell shows it, still satisfy the equation within their own last place? */
function shownEqual(bound: BoundEquation, unit: Unit): boolean {
  if (!bound.left.some(hidesDecimals) && !bound.right.some(hidesDecimals)) return true;
  let coarsest = 6;
  for (const terms of [bound.left, bound.right])
    for (const { figure } of terms)
      if (figure.value !== 0) coarsest = Math.min(coarsest, figure.shownDecimals - shiftBetween(figure.unit, unit));
  let gap = 0;
  for (const [terms, side] of [
    [bound.left, 1],
    [bound.right, -1],
  ] as const)
    for (const t of terms) {
      const shown = shownValue(t.figure.value, t.figure.shownDecimals);
      gap += side * t.sign * shown * 10 ** shiftBetween(t.figure.unit, unit);
    }
  return Math.abs(gap) < 0.999 * 10 ** -coarsest;
}

function hidesDecimals({ figure }: BoundTerm): boolean {
  return figure.storedDecimals > figure.shownDecimals;
}

/** Half-up at the shown decimals, as Excel shows it. */
export function shownValue(value: number, decimals: number): number {
  const place = 10 ** decimals;
  const size = Math.abs(value) * place;
  const whole = Math.round(size);
  // Only near a half do the digits beyond the 15 that Excel keeps decide.
  const isClear = size < 1e13 && Math.abs(size - whole) < 0.49;
  return (Math.sign(value) * (isClear ? whole : Math.round(Number(size.toPrecision(15))))) / place;
}
