import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCached } from './loadCached';

const folder = mkdtempSync(join(tmpdir(), 'fubiao-cached-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bundle = join(folder, 'bundle.cjs');
const kept = (): string[] => readdirSync(folder).filter((f) => f.endsWith('.cache'));

function write(answer: number, time: number): void {
  writeFileSync(bundle, `// 附表\nconst { basename } = require('node:path');\nmodule.exports = [${answer}, basename(__filename)];\n`);
  utimesSync(bundle, time, time);
} // prettier-ignore

test('a bundle is what it is, compiled anew or kept; a changed one is never taken from what was kept', () => {
  write(41, 1000);
  const first = loadCached(bundle);
  expect(first.exports).toEqual([41, 'bundle.cjs']);
  expect(kept()).toEqual([]);
  first.keep();
  const names = kept();
  expect(names).toHaveLength(1);
  const second = loadCached(bundle);
  expect(second.exports).toEqual([41, 'bundle.cjs']);
  second.keep();
  expect(kept()).toEqual(names);
  // As long as the one before: V8 itself would not notice.
  write(42, 2000);
  const third = loadCached(bundle);
  expect(third.exports).toEqual([42, 'bundle.cjs']);
  third.keep();
  expect(kept()).toHaveLength(1);
  expect(kept()).not.toEqual(names);
});

test('a damaged or unwritable cache is no hindrance', () => {
  write(43, 3000);
  loadCached(bundle).keep();
  writeFileSync(join(folder, kept()[0]!), 'no cache');
  const loaded = loadCached(bundle);
  expect(loaded.exports).toEqual([43, 'bundle.cjs']);
  loaded.keep();
  expect(loadCached(bundle).exports).toEqual([43, 'bundle.cjs']);
  rmSync(bundle);
  expect(() => loaded.keep()).not.toThrow();
});
