import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { raceProcesses, type NamedProcess, type ProcessCost } from './processes';

/** Two folders of one kind of books: what the larger one costs more is the price of its books, the rest is that of starting. */
export interface BatchCost {
  readonly few: number;
  readonly many: number;
  /** By number of threads. */
  readonly ofFew: ReadonlyMap<number, readonly ProcessCost[]>;
  readonly ofMany: ReadonlyMap<number, readonly ProcessCost[]>;
}

/** Checks folders of copies of the sample books by the command line, over 1, 2, … threads in turn. */
export function raceBatch(root: string, few: number, many: number, jobs: readonly number[], rounds: number): BatchCost {
  const folder = mkdtempSync(join(tmpdir(), 'fubiao-books-'));
  try {
    const samples = readdirSync(join(root, 'samples')).filter((f) => f.endsWith('.xlsx') && !f.includes('已核对'));
    const copy = (count: number): string => {
      const own = join(folder, String(count));
      mkdirSync(own);
      for (let i = 0; i < count; i++)
        copyFileSync(join(root, 'samples', samples[i % samples.length]!), join(own, `单位${i + 1}.xlsx`));
      return own;
    };
    const folders = [few, many].map(copy);
    const processes = jobs.flatMap((n) =>
      folders.map((own, i): NamedProcess => ({ name: `${n}/${i}`, args: ['bin/fubiao.mjs', 'check', own, '--jobs', String(n)] })),
    ); // prettier-ignore
    const costs = raceProcesses(processes, rounds, root);
    const of = (i: number): ReadonlyMap<number, readonly ProcessCost[]> =>
      new Map(jobs.map((n) => [n, costs.get(`${n}/${i}`)!]));
    return { few, many, ofFew: of(0), ofMany: of(1) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
