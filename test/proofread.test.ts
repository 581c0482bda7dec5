import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { priorFromJson } from '../src/charts';
import { checkBook } from '../src/check';
import { readWorkbook } from '../src/hosts/file';
import { narrate, toText } from '../src/narrative';
import {
  asFindings,
  doubtedCells,
  findStatementSheet,
  proofread,
  readSheetText,
  readText,
  type ProofClaim,
} from '../src/proofread';
import { recognise, type Book } from '../src/tables';
import { formatRef, type WorkbookSnapshot } from '../src/workbook';
import { DOCUMENTS, printScore, readFixture, scoreProofread } from './support/proofreadScore';
import { STYLES, statementOf, unitFigures } from './support/statement';
import { afterChanges, confirmedNumbers } from './support/textSlips';

const samples = join(__dirname, '..', 'samples');
const snapshotOf = (name: string): Promise<WorkbookSnapshot> => readWorkbook(readFileSync(join(samples, name)), name);
const isSerious = (c: ProofClaim): boolean => c.severity === 'error' || c.severity === 'warning';

describe.each(DOCUMENTS)('$title', ({ title, book }) => {
  const { text, errata } = readFixture(title);

  test.each(['alone', 'with its tables'])(
    'every published error is found, and nothing right is accused: %s',
    async (how) => {
      const tables = how === 'alone' ? undefined : recognise(await snapshotOf(book));
      const score = scoreProofread(title, proofread(readText(text, title), tables), errata);
      expect(score.missed.map((e) => `${e.id} ${e.quote}`)).toEqual([]);
      expect(score.falseAlarms.map((f) => f.claim.message)).toEqual([]);
      expect(score.precision).toBe(1);
      expect(printScore(score)).toContain('查全 100.0%，查准 100.0%');
    },
  );

  test('every claim is at its place, and its message is what its parts say', () => {
    const document = readText(text, title);
    const { claims, findings, counts } = proofread(document);
    for (const c of claims) {
      expect(document.text.slice(c.start, c.end)).toBe(c.quote);
      expect(c.parts.map((p) => p.text).join('')).toBe(c.message);
      expect(c.severity === null).toBe(c.verdict === '一致' || c.verdict === '无从核对');
    }
    expect(findings).toEqual(claims.filter((c) => c.severity !== null));
    expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(claims.length);
  });
});

test('the text inside a book: its seven listed errors, at their cells', async () => {
  const name = '宣汉县医疗保障局-2020决算';
  const snapshot = await snapshotOf(`${name}.xlsx`);
  const sheet = findStatementSheet(snapshot)!;
  const document = readSheetText(sheet, name);
  const findings = asFindings(proofread(document, recognise(snapshot)), document);
  const listed = JSON.parse(readFileSync(join(samples, `${name}.json`), 'utf8')) as { sheet: string; cell: string; kind: string; expect: string }[]; // prettier-ignore
  const found = findings.filter((f) => f.severity !== 'info').map((f) => `${f.severity} ${formatRef(f.cell)}`);
  const errors = listed.filter((e) => e.kind === 'text').map((e) => `${e.expect} ${e.sheet}!${e.cell}`);
  expect(errors).toHaveLength(7);
  expect(found.sort()).toEqual(errors.sort());
});

test('a right number is not called wrong by a cell that the check of the tables calls wrong', async () => {
  const right = recognise(await snapshotOf('四川省医疗保障局机关-2024预算.xlsx'));
  const snapshot = await snapshotOf('四川省医疗保障局机关-2024预算-含错.xlsx');
  const wrong = recognise(snapshot);
  const isDoubted = doubtedCells(checkBook(wrong, snapshot));
  const document = readText(toText(narrate(right)));
  const held = proofread(document, wrong, { isDoubted }).findings.filter((f) => f.cells.length > 0);
  const told = held.filter((f) => f.message.includes('附表这一格核对时也有问题，请先核实附表'));
  expect(told.length).toBeGreaterThan(0);
  expect(told.map((f) => [f.verdict, f.severity, f.expected])).toEqual(told.map(() => ['前后不一', 'warning', null]));
  expect(held.filter((f) => f.severity === 'error').map((f) => f.message)).toEqual([]);
});

describe.each(['四川省医疗保险异地结算中心-2020决算', '宣汉县医疗保障局-2020决算', '四川省医疗保障局机关-2024预算'])(
  'the text written from %s',
  (name) => {
    let book: Book;
    let text: string;
    beforeAll(async () => {
      book = recognise(await snapshotOf(`${name}.xlsx`));
      const fixture = (part: string): unknown =>
        JSON.parse(readFileSync(join(__dirname, 'fixtures/published', `${name}.${part}.json`), 'utf8'));
      const sections = narrate(book, {
        prior: priorFromJson(fixture('prior')),
        facts: fixture('facts') as Record<string, string>,
      });
      text = sections.flatMap((s) => [s.heading, ...s.paragraphs.map((p) => p.text)]).join('\n');
    });

    test('nothing is wrong with it but what is still to be filled in', () => {
      const { findings } = proofread(readText(text), book);
      expect(findings.filter((f) => isSerious(f) && f.verdict !== '模板残留').map((f) => f.message)).toEqual([]);
    });

    test('any one number changed: found, at that place or in an equation that links to it', () => {
      const numbers = confirmedNumbers(proofread(readText(text), book).claims).filter((_, i) => i % 2 === 0);
      const { at, named, all } = afterChanges(text, numbers, book);
      expect(all).toBeGreaterThan(20);
      expect(named / all).toBeGreaterThan(0.96);
      expect(at / all).toBeGreaterThan(0.92);
    });
  },
);

describe.each(Object.keys(STYLES))('a text without tables, as written in %s', (name) => {
  const style = STYLES[name]!;

  test('a correct one has no findings, and nearly all of it is confirmed', () => {
    fc.assert(
      fc.property(unitFigures, (figures) => {
        const { findings, claims } = proofread(readText(statementOf(figures, style)));
        expect(findings.map((f) => f.message)).toEqual([]);
        expect(claims.filter((c) => c.verdict === '一致').length / claims.length).toBeGreaterThan(0.75);
      }),
      { numRuns: 40, seed: 20240 },
    );
  });

  test('one number changed: found at that place, or in an equation that it is part of', () => {
    const total = { at: 0, named: 0, all: 0 };
    for (const figures of fc.sample(unitFigures, { numRuns: 4, seed: 20241 })) {
      const text = statementOf(figures, style);
      const { at, named, all } = afterChanges(text, confirmedNumbers(proofread(readText(text)).claims));
      total.at += at;
      total.named += named;
      total.all += all;
    }
    expect(total.named / total.all).toBeGreaterThan(0.97);
    expect(total.at / total.all).toBeGreaterThan(0.85);
  });

  test('one unit changed: found as that, at its place', () => {
    let all = 0;
    let found = 0;
    for (const figures of fc.sample(unitFigures, { numRuns: 2, seed: 20243 })) {
      const text = statementOf(figures, style);
      const amounts = proofread(readText(text)).claims.filter(
        (c) =>
          c.verdict === '一致' && /^(?:amount|change)$/.test(c.kind) && c.quote.endsWith('万元') && Number(c.value) > 0,
      );
      for (const [i, { start, end }] of amounts.entries()) {
        const unit = ['元', '亿元', '千元'][i % 3]!;
        const changed = text.slice(0, end - 2) + unit + text.slice(end);
        const { findings } = proofread(readText(changed));
        all++;
        if (findings.some((f) => f.verdict === '单位不符' && f.start <= start && f.end >= end - 2 + unit.length))
          found++;
      }
    }
    expect(all).toBeGreaterThan(20);
    expect(found / all).toBeGreaterThan(0.9);
  });

  test('one word turned round: found at that place', () => {
    for (const figures of fc.sample(unitFigures, { numRuns: 10, seed: 20242 })) {
      const text = statementOf(figures, style);
      const { claims } = proofread(readText(text));
      const turned = claims.filter((c) => c.verdict === '一致' && c.kind === 'rate' && Number(c.value) >= 0.1);
      for (const claim of turned.slice(0, 3)) {
        const word = /增长|下降/.exec(claim.quote);
        if (!word) continue;
        const at = claim.start + word.index;
        const changed = text.slice(0, at) + (word[0] === '增长' ? '下降' : '增长') + text.slice(at + 2);
        const found = proofread(readText(changed)).findings.filter(
          (f) => isSerious(f) && f.start <= at && f.end >= at + 2,
        );
        expect(found.map((f) => f.verdict)).toEqual(['方向不符']);
      }
    }
  });
});
