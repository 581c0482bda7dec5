import { Decimal } from './exact';
import type { Unit } from './unit';

/** Outcome of one equation. 一致 passes; the others are findings. */
export type EquationVerdict = '一致' | '尾差' | '尾差（显示值）' | '可疑' | '不符';

/** One cell of an equation as far as rounding is concerned. */
export interface RoundedTerm {
  /** Decimals that count as its own last place (in the equation's unit). */
  readonly decimals: number;
  readonly unit: Unit;
}

/**
 * Judges the gap of an equation by the three bands of DESIGN §4 (after XBRL Calculations 1.1, bounded by simulation).
 *
 * @param gap left − right on stored values, in the equation's unit
 * @param terms every cell of the equation, blank ones left out
 */
export function judgeGap(gap: Decimal, terms: readonly RoundedTerm[]): EquationVerdict {
  if (gap.isZero()) return '一致';
  let coarsest = 6;
  for (const t of terms) coarsest = Math.min(coarsest, t.decimals);
  const rounded = terms.filter((t) => t.decimals === coarsest);
  if (rounded.length === 0 || (coarsest >= 2 && rounded.every((t) => t.unit === '元'))) return '不符';
  const units = gap.abs().times(new Decimal(10).pow(coarsest)).toNumber();
  const count = rounded.length;
  if (count === 1 && terms.length > 1) return units <= 0.5 ? '一致' : units <= 1 ? '尾差' : '不符';
  if (count === 2) return units <= 1 ? '尾差' : '不符';
  const interval = count / 2;
  const honest = Math.max(1, Math.min(3.3 * Math.sqrt(count / 12), interval));
  if (units <= honest) return '尾差';
  return units <= interval ? '可疑' : '不符';
}
