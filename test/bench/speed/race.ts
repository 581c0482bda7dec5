/** Something to be measured against others that do the same work. */
export interface Contender {
  readonly name: string;
  run(): unknown;
}

/** What a contender cost in each round: milliseconds of processor time of the whole process (GC threads too). */
export interface Costs {
  readonly name: string;
  readonly rounds: readonly number[];
}

/**
 * Runs the contenders in turn, round after round, so that whatever else the machine does hits them alike. Processor time is measured, not the clock:
 * on a shared machine the clock tells how busy the others are.
 * @param warmUps rounds before those that count
 */
export async function race(contenders: readonly Contender[], rounds: number, warmUps: number): Promise<Costs[]> {
  const costs = contenders.map(({ name }) => ({ name, rounds: [] as number[] }));
  for (let round = -warmUps; round < rounds; round++) {
    for (const [i, contender] of contenders.entries()) {
      globalThis.gc?.();
      const before = process.cpuUsage();
      await contender.run();
      const { user, system } = process.cpuUsage(before);
      if (round >= 0) costs[i]!.rounds.push((user + system) / 1000);
    }
  }
  return costs;
}

/** Runs quick work so often that it can be measured. */
export function repeated(times: number, run: () => unknown): () => Promise<void> {
  return async () => {
    for (let i = 0; i < times; i++) await run();
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** How often `a` holds `b`, as the median over rounds of the same moment. */
export function ratio(a: readonly number[], b: readonly number[]): number {
  return median(a.map((cost, i) => cost / b[i]!));
}

/** By what power the cost grows with the work: 1 is linear. */
export function exponent(work: readonly [number, number], cost: readonly [number, number]): number {
  return Math.log(cost[1] / cost[0]) / Math.log(work[1] / work[0]);
}
