import { readFileSync } from 'fs';
import { join } from 'path';
import { checkBook, type Finding } from '../src/check';
import { readWorkbook } from '../src/hosts/file';
import { recognise } from '../src/tables';
import { differences } from './support/layouts/compare';
import { meaningOf } from './support/layouts/figures/fromBook';
import { coordinateOf, pickChange, signatures } from './support/layouts/inject';
import { layOut, layOutBook, VARIANTS } from './support/layouts/layout';
import { Random } from './support/layouts/random';

/**
 * The same figures in the layouts of every province and year: the same tables, the same figures, the same findings. Seeds make each book
 * reproducible; LAYOUTS=20 tries twenty times as many.
 */
const MORE = Number(process.env['LAYOUTS'] ?? 1);
const seeds = (count: number): number[] => Array.from({ length: count * MORE }, (_, i) => i + 1);

/** What is said of an honest book: its text numbers, its hidden rows and columns, its empty tables, roundings. */
const HONEST = /^BS-(?:01|08|11)$/;

/** Findings that say that an amount is wrong. A rounded book may have residues that look odd (可疑), never wrong ones. */
function accusations(findings: readonly Finding[]): Finding[] {
  return findings.filter((f) => f.severity === 'error' && !HONEST.test(f.rule));
}

// 绩效目标 of 基金 projects have no line in the 一般公共预算 project table; the rule takes them for missing.
const withoutGoals = (f: Finding): boolean => f.rule !== 'YS-11-1';

describe.each(VARIANTS.map((v) => [v.id, v] as const))('%s', (_, variant) => {
  test('is read in its plain form and nothing is held against it', () => {
    const laid = layOut(variant, 1, { isWild: false, grain: 10_000 });
    const book = recognise(laid.snapshot);
    expect(differences(laid, book)).toEqual([]);
    const report = checkBook(book, laid.snapshot);
    const found = accusations(report.findings).filter(withoutGoals);
    expect(found.map((f) => f.message)).toEqual([]);
    // A form without a line or a column is a form, not something that could not be checked.
    expect(report.cannotTell.map((c) => `${c.rule} ${c.missing}`)).toEqual([]);
  });

  test('is read whatever the texts, numbers, merges, units and sheets around it', () => {
    for (const seed of seeds(6)) {
      const laid = layOut(variant, seed, { isWild: true, grain: seed % 3 === 0 ? 1 : 10_000 });
      const book = recognise(laid.snapshot);
      expect({ seed, differences: differences(laid, book) }).toEqual({ seed, differences: [] });
      const found = accusations(checkBook(book, laid.snapshot).findings).filter(withoutGoals);
      expect({ seed, found: found.map((f) => f.message) }).toEqual({ seed, found: [] });
    }
  });
});

// Where 科目 stand under two units their amounts are drawn from others: a change of the whole is not one of a cell.
const CHANGEABLE = VARIANTS.filter((v) => v.id !== '多单位');

test.each(CHANGEABLE.map((v) => [v.id, v] as const))('%s: a wrong amount is found in any layout', (_, variant) => {
  for (const seed of seeds(2)) {
    const change = pickChange(layOut(variant, seed, { isWild: false, grain: 10_000 }), new Random(seed * 7 + 1));
    if (!change) throw new Error(`no amount to change with seed ${seed}`);
    const said = [false, true].map((isWild) => {
      const laid = layOut(variant, seed, { isWild, grain: 10_000 }, change);
      const book = recognise(laid.snapshot);
      const { findings } = checkBook(book, laid.snapshot);
      const named = findings.filter((f) => f.severity === 'error').map((f) => coordinateOf(f, book));
      expect({ seed, isWild, change, named }).toMatchObject({
        named: expect.arrayContaining([`${change.kind} ${change.row} ${change.column}`]),
      });
      return new Set(signatures(findings, book).filter((at) => /^[JY]S\./.test(at)));
    });
    // Several lists of one kind tie for the second culprit; else both layouts are told the very same.
    if (variant.id !== '浙江苍南') expect({ seed, said: said[1] }).toEqual({ seed, said: said[0] });
  }
});

const REAL = ['四川省医疗保险异地结算中心-2020决算', '四川省医疗保障局机关-2024预算', '宣汉县医疗保障局-2020决算'];

test.each(REAL)('the figures of %s are read in every other layout', async (name) => {
  const file = readFileSync(join(__dirname, '..', 'samples', `${name}.xlsx`));
  const meaning = meaningOf(recognise(await readWorkbook(file, `${name}.xlsx`)));
  for (const variant of VARIANTS.filter((v) => v.report === meaning.report)) {
    for (const seed of seeds(1)) {
      const laid = layOutBook(variant, meaning, new Random(seed), { isWild: true, grain: 1 });
      const found = differences(laid, recognise(laid.snapshot));
      expect({ variant: variant.id, seed, found }).toEqual({ variant: variant.id, seed, found: [] });
    }
  }
});

test('the comparison of layouts notices a lost table, a wrong amount and a wrong unit', () => {
  const laid = layOut(VARIANTS[0]!, 1, { isWild: false, grain: 10_000 });
  const book = recognise(laid.snapshot);
  const [first, ...others] = laid.tables;
  const amount = first!.amounts.find((a) => a.value > 0)!;
  expect(differences(laid, { ...book, tables: book.tables.slice(1) })).toContain(`missing ${first!.kind} on ${first!.sheet}`);
  const changed = { ...first!, amounts: [{ ...amount, value: amount.value + 10_000 }] };
  expect(differences({ ...laid, tables: [changed, ...others] }, book)).toHaveLength(1);
  const inYuan = { ...first!, unit: '元' as const };
  expect(differences({ ...laid, tables: [inYuan, ...others] }, book)[0]).toMatch(/unit 万元 for 元/);
}); // prettier-ignore
