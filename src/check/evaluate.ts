import {
  Decimal,
  judgeGap,
  roundHalfUp,
  shiftBetween,
  toDecimal,
  toMillionths,
  unitExponent,
  type EquationVerdict,
  type RoundedTerm,
  type Unit,
} from '../amount';
import type { BoundEquation, BoundTerm } from '../rules';

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
  return [...bound.left, ...bound.right].find((t) => t.figure.form === 'error' || t.figure.form === 'text');
}

/** Nothing but blanks and zeros: not worth counting as a pass. */
export function isVoid(bound: BoundEquation): boolean {
  return bound.left.every((t) => t.figure.value === 0) && bound.right.every((t) => t.figure.value === 0);
}

export function unitOf(bound: BoundEquation): Unit {
  let unit = bound.left[0]!.figure.unit;
  for (const t of bound.left) if (unitExponent(t.figure.unit) > unitExponent(unit)) unit = t.figure.unit;
  for (const t of bound.right) if (unitExponent(t.figure.unit) > unitExponent(unit)) unit = t.figure.unit;
  return unit;
}

/** Value of a term in a unit, exact. */
export function valueIn(term: BoundTerm, unit: Unit): Decimal {
  const shift = shiftBetween(term.figure.unit, unit);
  const value = toDecimal(term.figure.value);
  return shift === 0 ? value : value.times(new Decimal(10).pow(shift));
}

export function sideValue(terms: readonly BoundTerm[], unit: Unit): Decimal {
  return terms.reduce((sum, t) => sum.plus(valueIn(t, unit).times(t.sign)), new Decimal(0));
}

/** Evaluates an equation: exact gap, then the rounding bands; equal stored values are compared once more as they are shown. */
export function evaluate(bound: BoundEquation): Evaluated {
  const unit = unitOf(bound);
  const gap = gapOf(bound, unit);
  let verdict = judge(bound, gap, unit);
  if (verdict === '一致' && bound.relation === '=' && !shownEqual(bound, unit)) verdict = '尾差（显示值）';
  return { bound, unit, gap, verdict };
}

/** The verdict that a gap has in this equation. */
export function judge(bound: BoundEquation, gap: Decimal, unit: Unit): EquationVerdict {
  if (gap.isZero()) return '一致';
  if (bound.relation === '≥' && gap.isPositive()) return '一致';
  if (bound.relation === '≤' && gap.isNegative()) return '一致';
  const verdict = judgeGap(gap, roundedTerms(bound, unit));
  return bound.relation !== '=' && verdict !== '不符' ? '一致' : verdict;
}

function gapOf(bound: BoundEquation, unit: Unit): Decimal {
  let sum = 0;
  for (const [terms, side] of [
    [bound.left, 1],
    [bound.right, -1],
  ] as const) {
    for (const t of terms) {
      const scaled = t.figure.unit === unit ? toMillionths(t.figure.value) : undefined;
      if (scaled === undefined || Math.abs(sum) > Number.MAX_SAFE_INTEGER / 2) return slowGap(bound, unit);
      sum += side * t.sign * scaled;
    }
  }
  return sum === 0 ? ZERO : new Decimal(sum).div(1_000_000);
}

const ZERO = new Decimal(0);

function slowGap(bound: BoundEquation, unit: Unit): Decimal {
  return sideValue(bound.left, unit).minus(sideValue(bound.right, unit));
}

function roundedTerms(bound: BoundEquation, unit: Unit): RoundedTerm[] {
  const out: RoundedTerm[] = [];
  for (const t of [...bound.left, ...bound.right]) {
    if (t.figure.value === 0) continue;
    const shift = shiftBetween(t.figure.unit, unit);
    const decimals = Math.max(t.figure.storedDecimals, t.figure.shownDecimals) - shift;
    out.push({ decimals: Math.max(0, Math.min(6, decimals)), unit: t.figure.unit });
  }
  return out;
}

function shownEqual(bound: BoundEquation, unit: Unit): boolean {
  const all = [...bound.left, ...bound.right];
  if (!all.some((t) => t.figure.storedDecimals > t.figure.shownDecimals)) return true;
  const coarsest = Math.min(
    ...all.filter((t) => t.figure.value !== 0).map((t) => t.figure.shownDecimals - shiftBetween(t.figure.unit, unit)),
  );
  const shown = (terms: readonly BoundTerm[]): Decimal =>
    terms.reduce((sum, t) => {
      const own = roundHalfUp(t.figure.value, t.figure.shownDecimals);
      return sum.plus(own.times(new Decimal(10).pow(shiftBetween(t.figure.unit, unit))).times(t.sign));
    }, ZERO);
  return shown(bound.left).minus(shown(bound.right)).abs().lt(new Decimal(10).pow(-coarsest));
}
