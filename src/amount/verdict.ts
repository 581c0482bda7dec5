import type { Decimal } from './exact';
import { SCALE } from './exact';
import type { Unit } from './unit';

/** Outcome of one equation. 一致 passes; the others are findings. */
export type EquationVerdict = '一致' | '尾差' | '尾差（显示值）' | '可疑' | '不符';

/** One cell of an equation as far as rounding is concerned. */
export interface RoundedTerm {
  /** Decimals that count as its own last place (in the equation's unit). */
  readonly decimals: number;
  readonly unit: Unit;
}

/** Largest gaps, in millionths of the equation's unit, that are still 一致, 尾差 and 可疑; beyond is 不符. */
export interface Bands {
  readonly equal: number;
  readonly residue: number;
  readonly suspect: number;
}

const EXACT: Bands = { equal: 0, residue: 0, suspect: 0 };

/**
 * The three bands of DESIGN §4 (after XBRL Calculations 1.1, bounded by simulation) for an equation over these cells.
 *
 * @param terms every cell of the equation, both sides, blank ones left out
 */
export function bandsOf(terms: readonly RoundedTerm[]): Bands {
  let coarsest = 6;
  for (const t of terms) coarsest = Math.min(coarsest, t.decimals);
  let count = 0;
  let areAllYuan = true;
  for (const t of terms) {
    if (t.decimals !== coarsest) continue;
    count++;
    if (t.unit !== '元') areAllYuan = false;
  }
  if (count === 0 || (coarsest >= 2 && areAllYuan)) return EXACT;
  const place = SCALE / 10 ** coarsest;
  // Six decimals are where stored doubles are cut off: nobody rounded there, so their dust is no residue.
  if (coarsest === 6) return { equal: count / 2, residue: count / 2, suspect: count / 2 };
  if (count === 1 && terms.length > 1) return { equal: place / 2, residue: place, suspect: place };
  if (count === 2) return { equal: 0, residue: place, suspect: place };
  const interval = count / 2;
  const honest = Math.max(1, Math.min(3.3 * Math.sqrt(count / 12), interval));
  return { equal: 0, residue: honest * place, suspect: Math.max(honest, interval) * place };
}

/** The verdict of a gap given in millionths of the equation's unit. */
export function judgeMillionths(gap: number, bands: Bands): Exclude<EquationVerdict, '尾差（显示值）'> {
  const size = Math.abs(gap);
  if (size <= bands.equal) return '一致';
  if (size <= bands.residue) return '尾差';
  return size <= bands.suspect ? '可疑' : '不符';
}

/**
 * Judges the gap of an equation by its bands.
 *
 * @param gap left − right on stored values, in the equation's unit
 * @param terms every cell of the equation, blank ones left out
 */
export function judgeGap(gap: Decimal, terms: readonly RoundedTerm[]): EquationVerdict {
  return judgeMillionths(gap.times(SCALE).toNumber(), bandsOf(terms));
}
