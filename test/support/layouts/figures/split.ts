import type { Random } from '../random';

/** Splits a sum into `count` positive whole parts of `grain`, all exact. */
export function split(random: Random, total: number, count: number, grain: number): number[] {
  const units = Math.floor(total / grain);
  const parts = Math.max(1, Math.min(count, units));
  if (total <= 0) return [];
  const cuts = new Set<number>();
  while (cuts.size < parts - 1) cuts.add(random.int(1, units - 1));
  const edges = [0, ...[...cuts].sort((a, b) => a - b), units];
  const out = edges.slice(1).map((e, i) => (e - edges[i]!) * grain);
  out[out.length - 1]! += total - units * grain;
  return out;
}

/** A random amount between `low` and `high` 元, in 分, a multiple of `grain`. */
export function amount(random: Random, low: number, high: number, grain: number): number {
  const exponent = Math.log(low) + random.next() * (Math.log(high) - Math.log(low));
  return Math.max(grain, Math.round((Math.exp(exponent) * 100) / grain) * grain);
}
