import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { generatedPart, indexPage, pageName, SECTIONS } from '../scripts/rulePage';
import { checkBook, type Finding, type Report } from '../src/check';
import { RULES } from '../src/rules';
import { recognise } from '../src/tables';
import { formatRef } from '../src/workbook';
import { textBook } from './support/textBook';

/** Every rule has a page, every page a rule; what the pages say of the rules is current, and their examples are true. */
const PAGES = join(__dirname, '..', 'docs', 'rules');
const read = (file: string): string => readFileSync(join(PAGES, file), 'utf8');

test('a page for every rule, a rule for every page, a line in the index for both', () => {
  const files = readdirSync(PAGES).filter((f) => f !== 'README.md');
  expect(files.sort()).toEqual(RULES.map(pageName).sort());
  expect(read('README.md')).toBe(indexPage());
  expect(new Set(RULES.map((r) => r.id)).size).toBe(RULES.length);
});

interface Example {
  readonly kind: '通过' | '不通过' | '上年';
  readonly cell: string | undefined;
  readonly name: string | undefined;
  readonly text: string;
}

function examplesOf(page: string): Example[] {
  return [...page.matchAll(/```附表 (通过|不通过|上年)(?: (\S+![A-Z]+\d+))?(?: 册名=(\S+))?\n([\s\S]*?)```/g)].map(
    (m) => ({
      kind: m[1] as Example['kind'],
      cell: m[2],
      name: m[3],
      text: m[4]!,
    }),
  );
}

function check({ text, name }: Example, prior: Example | undefined): Report {
  const snapshot = textBook(text, name);
  const priorBook = prior && recognise(textBook(prior.text, prior.name));
  return checkBook(recognise(snapshot), snapshot, priorBook ? { priorBook } : {});
}

const isAbout = (finding: Finding, id: string): boolean =>
  finding.rule === id || finding.consequences.some((c) => c.rule === id);

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const page = read(pageName(rule));
  const examples = examplesOf(page);
  const prior = examples.find((e) => e.kind === '上年');

  test('its page is complete, and its generated part current (else run scripts/rule-pages.mjs)', () => {
    expect(page).toContain(generatedPart(rule));
    const parts = page.split(/^(?=## )/m);
    for (const heading of SECTIONS) {
      const body = parts.find((p) => p.startsWith(`${heading}\n`));
      expect(body?.slice(heading.length).trim()).toBeTruthy();
    }
    expect(examples.map((e) => e.kind)).toEqual(expect.arrayContaining(['通过', '不通过']));
  });

  // An example of two or three tables is no whole set: BS-07 speaks of it in its own example only.
  test('the passing example passes', () => {
    for (const example of examples.filter((e) => e.kind === '通过')) {
      const found = check(example, prior).findings.filter((f) => f.rule !== 'BS-07' || id === 'BS-07');
      expect(found.map((f) => `${f.rule} ${formatRef(f.cell)} ${f.message}`)).toEqual([]);
    }
  });

  test('the failing example fails by this rule, at the cell it says', () => {
    for (const example of examples.filter((e) => e.kind === '不通过')) {
      const { findings } = check(example, prior);
      const own = findings.filter((f) => isAbout(f, id));
      expect(own.map((f) => formatRef(f.cell))).toContain(example.cell);
      expect(own.map((f) => f.message).join('\n')).not.toMatch(/undefined|NaN/);
    }
  });
});
