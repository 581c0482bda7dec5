import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NO_PRIOR, priorFromJson } from '../src/charts';
import { readDocument } from '../src/hosts/document';
import { readWorkbook } from '../src/hosts/file';
import { narrate, toText, type NarrateInput } from '../src/narrative';
import { proofread, readText, type ProofreadReport } from '../src/proofread';
import { narrativeDocument } from '../src/report/docx';
import { recognise, type Book } from '../src/tables';
import { allFacts } from './support/allFacts';
import { layOut, VARIANTS } from './support/layouts/layout';

/**
 * What we write, read back by our own proofreading: nothing is found but what is still to be filled in. Of books whose
 * amounts are rounded the sums may be off by rounding, and only that may be said.
 */
const SAMPLES = ['四川省医疗保险异地结算中心-2020决算', '宣汉县医疗保障局-2020决算', '四川省医疗保障局机关-2024预算'];

const open = async (name: string): Promise<Book> =>
  recognise(await readWorkbook(readFileSync(join(__dirname, '..', 'samples', `${name}.xlsx`)), `${name}.xlsx`));
const fixture = (name: string, part: string): unknown =>
  JSON.parse(readFileSync(join(__dirname, 'fixtures', 'published', `${name}.${part}.json`), 'utf8'));

/** Findings other than 【待填】; roundings of sums only where the book is rounded. */
function said(report: ProofreadReport, isRounded = false): string[] {
  return report.findings
    .filter((f) => f.verdict !== '模板残留' && !(isRounded && f.verdict === '尾差' && f.severity === 'info'))
    .map((f) => f.message);
}

describe.each(SAMPLES)('%s', (name) => {
  let book: Book;
  let inputs: Record<string, NarrateInput> = {};
  beforeAll(async () => {
    book = await open(name);
    const prior = priorFromJson(fixture(name, 'prior'));
    inputs = {
      'nothing filled in': {},
      'as published': { prior, facts: fixture(name, 'facts') as Record<string, string> },
      'all filled in': { facts: allFacts(book) },
      'trailing zeros': { prior, facts: allFacts(book), options: { trailingZeros: true } },
    };
  });

  test.each(['nothing filled in', 'as published', 'all filled in', 'trailing zeros'])('%s: as text', (how) => {
    const document = readText(toText(narrate(book, inputs[how])));
    expect(said(proofread(document, book))).toEqual([]);
    expect(said(proofread(document))).toEqual([]);
  });

  test.each(['nothing filled in', 'as published', 'all filled in'])(
    '%s: as .docx with its charts and 附表',
    async (how) => {
      const { prior = NO_PRIOR, facts = {} } = inputs[how]!;
      const bytes = await narrativeDocument(book, narrate(book, inputs[how]), { prior, facts, tables: true });
      const document = await readDocument({ name: '情况说明.docx', bytes });
      expect(document.figures.length).toBeGreaterThan(3);
      expect(said(proofread(document, book))).toEqual([]);
      expect(said(proofread(document))).toEqual([]);
    },
    60_000,
  );

  test('all filled in: nothing is left to be filled in', () => {
    expect(proofread(readText(toText(narrate(book, inputs['all filled in']))), book).findings).toEqual([]);
  });
});

test.each(VARIANTS.map((v) => [v.id, v] as const))('%s: made-up books in any layout', (_, variant) => {
  for (const [seed, grain] of [[3, 10_000], [4, 10_000], [5, 1]] as const) {
    const book = recognise(layOut(variant, seed, { isWild: seed % 2 === 0, grain }).snapshot);
    for (const input of [{}, { facts: allFacts(book) }]) {
      const document = readText(toText(narrate(book, input)));
      expect({ seed, said: said(proofread(document, book), true) }).toEqual({ seed, said: [] });
      expect({ seed, said: said(proofread(document), true) }).toEqual({ seed, said: [] });
    }
  }
}); // prettier-ignore
