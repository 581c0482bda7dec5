import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const SRC = path.join(__dirname, '../src');

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\./.test(name))
  .map((name) => [name, readFileSync(path.join(SRC, name), 'utf8')] as const);

/** What Office forbids, or what would leave traces in the user's book; each with what the code would look like. */
test.each<[string, RegExp]>([
  ['a dialog of the browser', /(?<![.\w])(?:window\.)?(?:alert|confirm|prompt)\(/],
  ['a change of the address', /history\.(?:push|replace)State/],
  ['protecting or unprotecting', /\.(?:unprotect|protect)\(/],
  ['copying a sheet', /(?:sheet|worksheet)\.copy\(/i],
])('no code of ours asks for %s', (_, pattern) => {
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter(([, text]) => pattern.test(text)).map(([name]) => name)).toEqual([]);
});
