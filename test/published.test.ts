import { readFileSync } from 'fs';
import { join } from 'path';
import Decimal from 'decimal.js';
import { readWorkbook } from '../src/hosts/file';
import { narrate, toJson, type SectionJson } from '../src/narrative';
import { priorFromJson } from '../src/charts';
import { recognise } from '../src/tables';

/**
 * Our 情况说明 against the published ones: every number of theirs that is right must be in ours, in the same section; where
 * theirs is wrong ours must be the right one. Facts and last year's figures are taken from the published text.
 */
interface Claim {
  readonly id: string;
  readonly section: string;
  readonly quote: string;
  readonly value: string;
  readonly unit: string;
  readonly kind: string;
  readonly verdict: string;
  readonly correctedValue: string | null;
}

const fixture = (name: string, part: string): unknown =>
  JSON.parse(readFileSync(join(__dirname, 'fixtures', 'published', `${name}.${part}.json`), 'utf8'));

async function written(name: string): Promise<SectionJson[]> {
  const book = recognise(
    await readWorkbook(readFileSync(join(__dirname, '..', 'samples', `${name}.xlsx`)), `${name}.xlsx`),
  );
  return toJson(
    narrate(book, {
      facts: fixture(name, 'facts') as Record<string, string>,
      prior: priorFromJson(fixture(name, 'prior')),
      options: { groupTotals: name.startsWith('宣汉') },
    }),
  );
}

/** A slot says the number, at the decimals that the published text prints (it writes 52.1% where we write 52.1, 88.9 where we write 88.89). */
function says(section: SectionJson | undefined, value: string, unit: string): boolean {
  const wanted = new Decimal(value);
  const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);
  const isUnit = (slot: { unit: string }): boolean =>
    slot.unit === unit || unit.includes(slot.unit) || slot.unit.includes(unit);
  return (section?.slots ?? []).some(
    (s) =>
      isNumber(s.value) &&
      isUnit(s) &&
      new Decimal(s.value).toDecimalPlaces(wanted.decimalPlaces(), Decimal.ROUND_HALF_UP).eq(wanted),
  );
}

/** Numbers that stand inside facts given as words (“轿车5辆，越野车1辆”), not as slots of their own. */
function inFacts(section: SectionJson | undefined, claim: Claim): boolean {
  return (section?.slots ?? []).some((s) => s.unit === '' && s.text.includes(claim.value));
}

const BOOKS = ['四川省医疗保险异地结算中心-2020决算', '宣汉县医疗保障局-2020决算', '四川省医疗保障局机关-2024预算'];

const counts: Record<string, string> = {};

/** Right only for the wrong 464.12 that it is the growth of; ours speaks of 58.16. */
const OF_WRONG_AMOUNT = ['003.jg.rate'];

describe.each(BOOKS)('%s', (name) => {
  const claims = (fixture(name, 'claims') as { claims: Claim[] }).claims;
  let sections: SectionJson[] = [];
  const section = (claim: Claim): SectionJson | undefined => sections.find((s) => s.section === claim.section);
  beforeAll(async () => {
    sections = await written(name);
  });

  test('every right number of the published text is in ours', () => {
    const right = claims.filter((c) => c.verdict === 'ok');
    const lost = right.filter((c) => !says(section(c), c.value, c.unit) && !inFacts(section(c), c));
    counts[name] = sections
      .map((s) => `${s.section} ${right.filter((c) => c.section === s.section && !lost.includes(c)).length}`)
      .join('，');
    expect(lost.map((c) => `${c.id} ${c.quote}`)).toEqual([]);
  });

  test('where the published number is wrong, ours is the right one', () => {
    const wrong = claims.filter(
      (c) =>
        c.verdict !== 'ok' &&
        c.verdict !== 'cannot-check' &&
        c.correctedValue &&
        /^-?[\d.]+$/.test(c.correctedValue) &&
        !OF_WRONG_AMOUNT.includes(c.id),
    );
    const lost = wrong.filter((c) => !says(section(c), c.correctedValue!, c.unit));
    expect(lost.map((c) => `${c.id} ${c.quote}`)).toEqual([]);
  });
});

test('how many numbers of the published texts are reproduced, a section each', () => {
  expect(counts).toEqual({
    '四川省医疗保险异地结算中心-2020决算':
      'js-1 3，js-2 3，js-3 5，js-4 3，js-5 22，js-6 1，js-7 16，js-8 1，js-9 1，js-10 12，js-terms 0',
    '宣汉县医疗保障局-2020决算':
      'js-1 5，js-2 3，js-3 5，js-4 4，js-5 24，js-6 1，js-7 12，js-8 1，js-9 1，js-10 1，js-terms 0',
    '四川省医疗保障局机关-2024预算': 'ys-1 11，ys-2 8，ys-3 20，ys-4 3，ys-5 10，ys-6 1，ys-7 1，ys-8 14，ys-terms 0',
  });
});

test('docs/narrative.md says the same counts', () => {
  const doc = readFileSync(join(__dirname, '..', 'docs', 'narrative.md'), 'utf8');
  const [centre, county, bureau] = BOOKS.map(
    (name) => new Map(counts[name]!.split('，').map((c) => c.split(' ') as [string, string])),
  );
  const rows = [...centre!.keys()]
    .filter((id) => id !== 'js-terms')
    .map((id) => [id, centre!.get(id)!, county!.get(id)!]);
  rows.push(...[...bureau!.keys()].filter((id) => id !== 'ys-terms').map((id) => [id, bureau!.get(id)!]));
  for (const [id, ...cells] of rows)
    expect(doc).toMatch(new RegExp(`^\\| ${id} .*\\| ${cells.join(' \\| ')} \\|$`, 'm'));
});
