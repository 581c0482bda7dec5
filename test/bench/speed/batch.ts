import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { raceProcesses, type ProcessCost } from './processes';

export interface BatchCost {
  readonly books: number;
  readonly jobs: ReadonlyMap<number, readonly ProcessCost[]>;
}

/** Checks a folder of copies of the sample books by the command line, over 1, 2, … threads in turn. */
export function raceBatch(root: string, books: number, jobs: readonly number[], rounds: number): BatchCost {
  const folder = mkdtempSync(join(tmpdir(), 'fubiao-books-'));
  try {
    const samples = readdirSync(join(root, 'samples')).filter((f) => f.endsWith('.xlsx') && !f.includes('已核对'));
    for (let i = 0; i < books; i++)
      copyFileSync(join(root, 'samples', samples[i % samples.length]!), join(folder, `单位${i + 1}.xlsx`));
    const costs = raceProcesses(
      jobs.map((n) => ({ name: String(n), args: ['bin/fubiao.mjs', 'check', folder, '--jobs', String(n)] })),
      rounds,
      root,
    );
    return { books, jobs: new Map(jobs.map((n) => [n, costs.get(String(n))!])) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
