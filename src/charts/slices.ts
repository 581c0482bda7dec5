import { Decimal, share } from '../amount';
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

/** A slice as it is drawn: its name, its amount, and the percentage of the text (`73.08%`). */
export interface DrawnSlice {
  readonly name: string;
  readonly value: Decimal;
  readonly percent: string;
}

/**
 * The slices of a pie in the order they are drawn. The slice of the small categories has the share of their sum: the sum
 * of their rounded shares can be off by as many hundredths as there are categories.
 */
export function pieSlices(spec: ChartSpec): DrawnSlice[] {
  const amounts = (spec.series[0]?.points ?? []).map((p) => new Decimal(p.value ?? 0));
  const sum = (parts: readonly Decimal[]): Decimal => parts.reduce((a, b) => a.plus(b), new Decimal(0));
  const { kept, merged, mergedName } = drawnSlices(spec);
  const slices = kept.map((i) => ({
    name: spec.categories[i]!,
    value: amounts[i]!,
    percent: spec.percents?.[i] ?? '',
  }));
  if (merged.length === 0) return slices;
  const value = sum(merged.map((i) => amounts[i]!));
  const whole = spec.whole?.value ? new Decimal(spec.whole.value) : sum(amounts);
  return [...slices, { name: mergedName, value, percent: `${(share(value, whole) ?? new Decimal(0)).toString()}%` }];
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
