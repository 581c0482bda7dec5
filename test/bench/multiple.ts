import { runChecks } from '../../src/check';
import { formatRef, sameRef } from '../../src/workbook';
import { bookOver, isBeyondBand, typeOver, type MutationBench, type MutationCase } from './mutation';

export interface MultipleFigures {
  /** Cells mutated at once. */
  readonly errors: number;
  readonly runs: number;
  /** Share of the mutated cells that a finding names, 0…1. */
  readonly named: number;
  readonly findingsPerRun: number;
  readonly msPerRun: number;
}

/** Many wrong cells at once, drawn at random: how many are still named, and how long that takes. */
export function benchMultiple(
  bench: MutationBench,
  errors: number,
  runs: number,
  random: () => number,
): MultipleFigures {
  const cases = bench.cases().filter((c) => c.now !== null && isBeyondBand(bench.clean, c));
  let named = 0;
  let findings = 0;
  let ms = 0;
  for (let run = 0; run < runs; run++) {
    const chosen = draw(cases, errors, random);
    const snapshot = typeOver(bench.snapshot, chosen);
    const book = bookOver(bench.book, snapshot, chosen);
    const started = performance.now();
    const { report } = runChecks(book, snapshot);
    ms += performance.now() - started;
    const told = report.findings.filter((f) => f.severity !== 'info');
    findings += told.length;
    named += chosen.filter((c) => told.some((f) => sameRef(f.cell, c.ref))).length;
  }
  return { errors, runs, named: named / (errors * runs), findingsPerRun: findings / runs, msPerRun: ms / runs };
}

function draw(cases: readonly MutationCase[], count: number, random: () => number): MutationCase[] {
  const byCell = new Map<string, MutationCase>();
  while (byCell.size < count) {
    const one = cases[Math.floor(random() * cases.length)]!;
    byCell.set(formatRef(one.ref), one);
  }
  return [...byCell.values()];
}

/** A repeatable stream of numbers in [0, 1). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
