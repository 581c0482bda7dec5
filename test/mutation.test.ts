import { readFileSync } from 'fs';
import { join } from 'path';
import { readWorkbook } from '../src/hosts/file';
import { benchMultiple, seeded } from './bench/multiple';
import { figuresOf, MutationBench } from './bench/mutation';

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

  test('twenty wrong cells at once are told apart', () => {
    const { named, findingsPerRun } = benchMultiple(bench, 20, 3, seeded(1));
    expect(named).toBeGreaterThan(0.9);
    expect(findingsPerRun).toBeLessThan(22);
  });
});
