import fc from 'fast-check';
import { EMPTY_MEMORY, inYear, readMemory, writeMemory, type Memory } from './memory';

const MEMORY: Memory = {
  dismissals: [
    { key: 'R|表1!A1', rule: 'R', message: '差 0.01', reason: '尾差', fingerprint: '00ff', at: '2026-01-02' },
  ],
  facts: { 原因: '人员增加' },
  lastFacts: { 原因: '项目增加' },
  factsYear: 2020,
  prior: { year: 2019, figures: { 'a.b': '1.5' } },
  sheetKinds: { 封面: 'none' },
  written: [{ section: 'js-1', place: '1.1', text: '收入', pending: [{ start: 0, end: 2, fact: '原因' }] }],
  settings: { trailingZeros: true, rules: { R: 'off' } },
};

test('what is kept comes back', () => expect(readMemory(writeMemory(MEMORY))).toEqual(MEMORY));

test('a book that remembers nothing', () => expect(readMemory({})).toEqual(EMPTY_MEMORY));

test('one damaged part does not take the others with it', () => {
  const stored = { ...writeMemory(MEMORY), facts: 'nonsense', settings: { rules: { R: 'deadly' } } };
  const read = readMemory(stored);
  expect(read.facts).toEqual({});
  expect(read.settings).toEqual(EMPTY_MEMORY.settings);
  expect(read.dismissals).toEqual(MEMORY.dismissals);
});

test('one damaged dismissal does not take the others with it', () => {
  const stored = writeMemory(MEMORY);
  const list = [...(stored['dismissals'] as unknown[]), { key: 1 }, null];
  expect(readMemory({ ...stored, dismissals: list }).dismissals).toEqual(MEMORY.dismissals);
});

test('anything at all is read without a throw', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('dismissals', 'facts', 'prior', 'settings', 'x'), fc.jsonValue()),
      (stored) => {
        const read = readMemory(stored);
        expect(readMemory(writeMemory(read))).toEqual(read);
      },
    ),
  );
});

describe('what was told of a year before', () => {
  const memory: Memory = {
    ...EMPTY_MEMORY,
    facts: { '原因.总体': '人员增加', 单位简称: '我局', '用途.2050803': '培训', '接待.国内批次': '12' },
    factsYear: 2020,
  };

  test('is offered the next year, and what lasts is kept', () => {
    const next = inYear(memory, 2021);
    expect(next.facts).toEqual({ 单位简称: '我局', '用途.2050803': '培训' });
    expect(next.lastFacts).toEqual(memory.facts);
    expect(next.factsYear).toBe(2021);
  });

  test('stays in the same year, and where no year is known', () => {
    for (const year of [2020, undefined]) expect(inYear(memory, year)).toBe(memory);
    const old = { ...memory, factsYear: undefined };
    expect(inYear(old, 2021)).toBe(old);
  });
});
