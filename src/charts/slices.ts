import type { ChartSpec } from './types';

/** Most slices that can be labelled side by side and told apart in print. */
const MOST_SLICES = 8;

export interface Slices {
  /** Categories drawn as slices of their own, in table order. */
  readonly kept: readonly number[];
  /** Small categories drawn together as one slice; none or at least two. */
  readonly merged: readonly number[];
  /** Name of the slice drawn for them. */
  readonly mergedName: string;
}

/** Which categories of a pie get a slice: up to eight all, beyond that the seven largest and one slice for the others. */
export function drawnSlices(spec: ChartSpec): Slices {
  const values = (spec.series[0]?.points ?? []).map((p) => Number(p.value ?? 0));
  const all = [...values.keys()];
  if (values.length <= MOST_SLICES) return { kept: all, merged: [], mergedName: '' };
  const largest = new Set([...all].sort((a, b) => values[b]! - values[a]! || a - b).slice(0, MOST_SLICES - 1));
  const merged = all.filter((i) => !largest.has(i));
  return { kept: all.filter((i) => largest.has(i)), merged, mergedName: `其余${merged.length}项` };
}
