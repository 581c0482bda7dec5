import { readFileSync } from 'fs';
import { join } from 'path';
import { readWorkbook } from '../src/hosts/file';
import { benchMultiple, seeded } from './bench/multiple';
import { figuresOf, MutationBench } from './bench/mutation';
import { cleanBook, SLIPS, trySlips } from './bench/slips';

/** The mutation bench over every 37th case of the clean books; `node scripts/bench-mutation.mjs` runs them all. */
const BOOKS = ['四川省医疗保障局机关-2024预算', '宣汉县医疗保障局-2020决算', '四川省医疗保险异地结算中心-2020决算'];

describe.each(BOOKS)('%s', (name) => {
  let bench: MutationBench;
  beforeAll(async () => {
    bench = MutationBench.of(
      await readWorkbook(readFileSync(join(__dirname, '..', 'samples', `${name}.xlsx`)), `${name}.xlsx`),
    );
  });

  test('a wrong cell beyond the rounding band is found, named, and told once', () => {
    const outcomes = bench
      .cases()
      .filter((_, i) => i % 37 === 0)
      .map((one) => bench.try(one));
    const { beyond, found, culprit, single } = figuresOf(outcomes);
    expect(beyond).toBeGreaterThan(100);
    expect(found).toBe(beyond);
    expect(culprit / beyond).toBeGreaterThan(0.97);
    expect(single / beyond).toBeGreaterThan(0.97);
  });

  test('the errors that units make are found, named, and told once; what is right is left alone', () => {
    const clean = cleanBook(bench.snapshot);
    const outcomes = SLIPS.flatMap((kind, i) => trySlips(clean, kind, 1, i + 1));
    const wrong = outcomes.filter((o) => o.kind.severity !== 'info' && o.isFindable);
    expect(wrong.length).toBeGreaterThan(35);
    // A local seven-digit code under another name, a code column that contradicts its 类 and 款 columns: nothing in the book tells.
    const silent = wrong.filter((o) => !o.isFound).map((o) => o.kind.name);
    expect(silent.filter((name) => !/^(?:科目编码|填了别的科目的名称)/.test(name))).toEqual([]);
    expect(silent.length).toBeLessThan(3);
    expect(wrong.filter((o) => o.isCulprit).length / wrong.length).toBeGreaterThan(0.9);
    expect(wrong.filter((o) => o.extras === 0).length / wrong.length).toBeGreaterThan(0.9);
    expect(outcomes.filter((o) => o.kind.severity === 'info').flatMap((o) => o.findings)).toEqual([]);
  });

  test('twenty wrong cells at once are told apart', () => {
    const { named, findingsPerRun } = benchMultiple(bench, 20, 3, seeded(1));
    expect(named).toBeGreaterThan(0.9);
    expect(findingsPerRun).toBeLessThan(22);
  });
});
