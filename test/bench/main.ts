import { readFileSync } from 'fs';
import { basename } from 'path';
import { readWorkbook } from '../../src/hosts/file';
import type { WorkbookSnapshot } from '../../src/workbook';
import { layOut, VARIANTS } from '../support/layouts/layout';
import { fuzzLayouts } from './layoutFuzz';
import { benchMultiple, seeded } from './multiple';
import { figuresOf, MutationBench, MUTATIONS, type MutationFigures, type MutationOutcome } from './mutation';
import { cleanBook, SLIPS, trySlips, type SlipOutcome } from './slips';

/**
 * Prints what the check finds, as figures: `node <bundle> [--quick] [--every N] [--changes] FILE…` with clean books. Every amount in an equation changed in ten ways, one at a
 * time, then many at once; the errors that units make, kind by kind; the same figures in every layout.
 */
async function main(args: string[]): Promise<void> {
  const at = args.indexOf('--every');
  const isQuick = args.includes('--quick') || at >= 0;
  const every = at >= 0 ? Number(args[at + 1]) : isQuick ? 37 : 1;
  const files = args.filter((a) => a.endsWith('.xlsx'));
  const books = await Promise.all(files.map((file) => readWorkbook(readFileSync(file), basename(file))));
  printMutations(books, every);
  if (args.includes('--changes')) return;
  const drawn = VARIANTS.map((v) => layOut(v, 1, { isWild: false, grain: 10_000 }).snapshot);
  printSlips([...books, ...drawn], isQuick ? 1 : 6);
  printLayouts(isQuick ? 1 : 12);
}

function printMutations(books: readonly WorkbookSnapshot[], every: number): void {
  console.log('## 逐格改动（每个参加等式的金额，十种改法，一次一处）');
  const all: MutationOutcome[] = [];
  for (const book of books) {
    const bench = MutationBench.of(book);
    const outcomes = bench
      .cases()
      .filter((_, i) => i % every === 0)
      .map((one) => bench.try(one));
    all.push(...outcomes);
    console.log(`${book.name}: ${mutationLine(figuresOf(outcomes))}`);
    for (const errors of [2, 10, 50, 200]) {
      const m = benchMultiple(bench, errors, 5, seeded(errors));
      console.log(
        `  同时 ${errors} 处：指对 ${percent(m.named)}，每次 ${m.findingsPerRun.toFixed(1)} 条，${m.msPerRun.toFixed(0)} ms`,
      );
    }
  }
  for (const mutation of MUTATIONS)
    console.log(`${mutation}: ${mutationLine(figuresOf(all.filter((o) => o.mutation === mutation)))}`);
  console.log(`合计：${mutationLine(figuresOf(all))}`);
}

function mutationLine(f: MutationFigures): string {
  const share = (n: number): string => percent(n / f.beyond);
  return `${f.cases} 次改动，超出尾差 ${f.beyond}，发现 ${share(f.found)}，指对单元格 ${share(f.culprit)}，只报一条 ${share(f.single)}`;
}

function printSlips(books: readonly WorkbookSnapshot[], count: number): void {
  console.log(`\n## 单位常犯的差错（${books.length} 本账册，每种每本最多 ${count} 次）`);
  const byKind = new Map(SLIPS.map((kind) => [kind, [] as SlipOutcome[]]));
  for (const book of books) {
    const clean = cleanBook(book);
    SLIPS.forEach((kind, i) => byKind.get(kind)!.push(...trySlips(clean, kind, count, i + 1)));
  }
  const all = [...byKind.values()].flat();
  for (const [kind, outcomes] of byKind) if (outcomes.length > 0) console.log(`${kind.name}: ${slipLine(outcomes)}`);
  console.log(`合计：${slipLine(all.filter((o) => o.kind.severity !== 'info'))}`);
}

function slipLine(outcomes: readonly SlipOutcome[]): string {
  if (outcomes.every((o) => o.kind.severity === 'info'))
    return `${outcomes.length} 次，误报 ${outcomes.filter((o) => o.findings.length > 0).length} 次`;
  const own = outcomes.filter((o) => o.isFindable);
  const share = (is: (o: SlipOutcome) => boolean): string => percent(own.filter(is).length / own.length);
  return `${outcomes.length} 次，各表有矛盾的 ${own.length}，发现 ${share((o) => o.isFound)}，指对 ${share((o) => o.isCulprit)}，只报一条 ${share((o) => o.isFound && o.extras === 0)}`;
}

function printLayouts(seeds: number): void {
  const f = fuzzLayouts(seeds);
  console.log(`\n## 各地版式（${VARIANTS.length} 种，每种随机重排 ${seeds} 次）`);
  console.log(
    `金额全部读对 ${percent(f.read / f.books)}，没有误报错误 ${percent(f.honest / f.books)}（${f.books} 本）`,
  );
  console.log(`改错一个金额，指对单元格 ${percent(f.named / f.changed)}（${f.changed} 本）`);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}

void main(process.argv.slice(2));
