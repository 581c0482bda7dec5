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

/** Shares below this are small slices. */
const SMALL = 0.06;

/** Where the first slice starts (degrees clockwise from the top) so that small slices point right, where labels one under another have room. */
export function firstSliceAngle(values: readonly number[]): number {
  const total = values.reduce((a, b) => a + b, 0);
  let [x, y, at] = [0, 0, 0];
  for (const value of values) {
    const share = total > 0 ? value / total : 0;
    const middle = (at + share / 2) * 2 * Math.PI;
    at += share;
    if (share > SMALL) continue;
    x += Math.cos(middle);
    y += Math.sin(middle);
  }
  if (Math.hypot(x, y) < 1e-9) return 0;
  return Math.round((90 - (Math.atan2(y, x) * 180) / Math.PI + 720) % 360) % 360;
}
