import type { Amounts } from '../tables';

/** What the bare numbers of a sum say. `ask`: they do not add up, or are not the whole truth; then its figures must be read. */
export type SumState = 'nothing' | 'sound' | 'ask';

/** Amounts in whole millionths, as stored and as shown (`Amounts`). */
export type BareNumbers = Pick<Amounts, 'millionths' | 'shown'>;

/** As in `addMillionths`: sums beyond are not exact. */
const LARGEST = Number.MAX_SAFE_INTEGER / 2;

/**
 * Does an amount equal the sum of others? In whole millionths (`Amounts.millionths`), so the answer is exact.
 *
 * @param own where the amount stands
 * @param parts where those stand that are added, counted from `base`
 * @returns `nothing` when all of them are nothing, `sound` when they add up
 */
export function sumState(millionths: Float64Array, own: number, parts: readonly number[], base: number): SumState {
  let gap = millionths[own]!;
  let isNothing = gap === 0;
  for (let i = 0; i < parts.length; i++) {
    const part = millionths[base + parts[i]!]!;
    if (part === 0) continue;
    isNothing = false;
    gap -= part;
    if (!(Math.abs(gap) <= LARGEST)) return 'ask';
  }
  if (gap !== 0) return 'ask';
  return isNothing ? 'nothing' : 'sound';
}

/** The same for the amounts as they are stored and again as they are shown. */
export function sumStateOf({ millionths, shown }: BareNumbers, own: number, parts: readonly number[], base: number): SumState {
  const state = sumState(millionths, own, parts, base);
  return state === 'sound' && shown !== millionths && sumState(shown, own, parts, base) === 'ask' ? 'ask' : state;
} // prettier-ignore
