/** Something to be measured against others that do the same work. */
export interface Contender {
  readonly name: string;
  /** What has to be there anew before each run and does not count. */
  prepare?(): unknown;
  run(): unknown;
}

/** What a contender cost in each round: milliseconds of processor time of the whole process (GC threads too) for one run. */
export interface Costs {
  readonly name: string;
  readonly rounds: readonly number[];
}

export interface RaceOptions {
  readonly rounds: number;
  /** Fewest rounds before those that count; there are more until nobody gets faster. */
  readonly warmUps: number;
  /** Processor time, in milliseconds, that a contender runs again and again for in its turn: quick work cannot be measured once. */
  readonly turn: number;
}

/** Warm-up rounds at most, as a multiple of the fewest. */
const MOST_WARM_UPS = 3;
/** Rounds that are compared with those before them. */
const WINDOW = 5;
/** What is faster than before by less counts as settled. */
const SETTLED = 0.95;

/**
 * Runs the contenders in turn, round after round, so that whatever else the machine does hits them alike. Processor time is measured, not the clock:
 * on a shared machine the clock tells how busy the others are. Garbage is left to V8: a collection forced between turns makes it forget the shapes of
 * objects and, with them, the code that it has optimised, so that nobody would ever be warm.
 */
export async function race(contenders: readonly Contender[], options: RaceOptions): Promise<Costs[]> {
  const { rounds, warmUps, turn } = options;
  const warm = contenders.map((): number[] => []);
  const round = async (costs: readonly number[][]): Promise<void> => {
    for (const [i, contender] of contenders.entries()) costs[i]!.push(await takeTurn(contender, turn));
  };
  while (warm[0]!.length < warmUps || (warm[0]!.length < warmUps * MOST_WARM_UPS && !warm.every(isSettled)))
    await round(warm);
  const costs = contenders.map((): number[] => []);
  for (let n = 0; n < rounds; n++) await round(costs);
  return contenders.map(({ name }, i) => ({ name, rounds: costs[i]! }));
}

/** Mean cost of a run over one turn. */
async function takeTurn({ prepare, run }: Contender, turn: number): Promise<number> {
  let cost = 0;
  let runs = 0;
  while (runs === 0 || cost < turn) {
    await prepare?.();
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    cost += (user + system) / 1000;
    runs++;
  }
  return cost / runs;
}

/** The last rounds are no faster than those before them; with too few to compare there is nothing to wait for. */
function isSettled(costs: readonly number[]): boolean {
  const last = costs.slice(-WINDOW);
  const before = costs.slice(-2 * WINDOW, -WINDOW);
  return before.length < WINDOW || median(last) >= median(before) * SETTLED;
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
