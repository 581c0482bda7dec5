import { readFileSync } from 'fs';
import { basename } from 'path';
import { readWorkbook } from '../../src/hosts/file';
import { benchMultiple, seeded } from './multiple';
import { figuresOf, MutationBench, MUTATIONS, type MutationFigures, type MutationOutcome } from './mutation';

/**
 * Prints the mutation bench over clean books: `node <bundle> [--every N] FILE…`. Every numeric cell in an equation is changed in ten
 * ways, one at a time; then many cells at once.
 */
async function main(args: string[]): Promise<void> {
  const at = args.indexOf('--every');
  const every = at < 0 ? 1 : Number(args.splice(at, 2)[1]);
  const all: MutationOutcome[] = [];
  for (const file of args) {
    const bench = MutationBench.of(await readWorkbook(readFileSync(file), basename(file)));
    const outcomes = bench
      .cases()
      .filter((_, i) => i % every === 0)
      .map((one) => bench.try(one));
    all.push(...outcomes);
    console.log(`${basename(file)}: ${line(figuresOf(outcomes))}`);
    for (const errors of [2, 10, 50, 200]) {
      const m = benchMultiple(bench, errors, 5, seeded(errors));
      console.log(
        `  同时 ${errors} 处：指对 ${percent(m.named)}，每次 ${m.findingsPerRun.toFixed(1)} 条，${m.msPerRun.toFixed(0)} ms`,
      );
    }
  }
  for (const mutation of MUTATIONS)
    console.log(`${mutation}: ${line(figuresOf(all.filter((o) => o.mutation === mutation)))}`);
  console.log(`合计：${line(figuresOf(all))}`);
}

function line(f: MutationFigures): string {
  const share = (n: number): string => percent(n / f.beyond);
  return `${f.cases} 次改动，超出尾差 ${f.beyond}，发现 ${share(f.found)}，指对单元格 ${share(f.culprit)}，只报一条 ${share(f.single)}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}

void main(process.argv.slice(2));
