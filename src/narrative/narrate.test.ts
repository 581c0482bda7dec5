import * as fc from 'fast-check';
import { settlementCentre, xuanhan } from '../../test/support/seedBooks';
import { makeBook } from '../../test/support/tables';
import { narrate, toJson, toText, type NarrateInput, type Section } from '.';
import type { Book } from '../tables/types';

const section = (book: Book, id: string, input: NarrateInput = {}): Section =>
  narrate(book, input).find((s) => s.id === id)!;
const text = (book: Book, id: string, input: NarrateInput = {}): string => toJson([section(book, id, input)])[0]!.text;
const PRIOR_003 = {
  year: 2019,
  figures: {
    '收入支出决算总表.总计': '5697.42',
    '财政拨款收入支出决算总表.总计': '5697.42',
    '一般公共预算财政拨款支出决算表.合计': '5697.42',
  },
};
const totals = (now: number, before: number | null): Book =>
  makeBook({
    kind: '决算',
    tables: [
      {
        kind: 'JS.SZ',
        columns: ['inAmt', 'inPrior', 'outAmt', 'outPrior'],
        rows: [
          { key: 'IG', amounts: { inAmt: now, inPrior: before } },
          { key: 'OG', amounts: { outAmt: now, outPrior: before } },
        ],
      },
    ],
  });

describe('决算 sections 一–五 in the published wording', () => {
  test('equal totals, both years from the book', () => {
    expect(text(settlementCentre(), 'js-1', { facts: { '原因.总体': '2020年全面开展异地就医工作。' } })).toBe(
      '2020年度收、支总计413.32万元。与2019年相比，收、支总计各增加162.23万元，增长64.61%。主要变动原因：2020年全面开展异地就医工作。\n图1：收、支决算总计变动情况（单位：万元）',
    );
  });

  test('totals that differ are told side by side', () => {
    expect(text(xuanhan(), 'js-1', { prior: PRIOR_003 })).toMatch(
      /^2020年度收入总计848\.74万元、支出总计848\.75万元。与2019年相比，收入总计减少4848\.68万元，下降85\.1%；支出总计减少4848\.67万元，下降85\.1%。/,
    );
    expect(section(xuanhan(), 'js-1', { prior: PRIOR_003 }).notes?.[0]).toContain('不相等');
  });

  test('a single source has 占100%', () => {
    expect(text(settlementCentre(), 'js-2')).toContain('其中：一般公共预算财政拨款收入413.32万元，占100%。');
  });

  test('shares as computed; the residue is said', () => {
    const body = text(settlementCentre(), 'js-5');
    expect(body).toContain('住房保障（类）支出19.7万元，占4.77%。\n注：各项占比按四舍五入列示，合计为100.01%。');
    expect(text(settlementCentre(), 'js-5', { options: { residueNotes: false } })).not.toContain('注：');
  });

  test('completion from the 预算数 the user gives', () => {
    const body = text(settlementCentre(), 'js-5', {
      facts: { '预算数.2050803': '2.4', '原因.2050803': '部分培训未能开展', '预算数.2080502': '10.92' },
    });
    expect(body).toContain(
      '培训支出（项）：支出决算为2.11万元，完成预算87.92%，决算数小于预算数的主要原因是部分培训未能开展。',
    );
    expect(body).toContain('事业单位离退休（项）：支出决算为10.92万元，完成预算100%，与预算持平。');
    expect(body).toContain('完成预算【待填：死亡抚恤预算数】');
  });

  test('options: trailing zeros and decimals', () => {
    expect(text(settlementCentre(), 'js-3', { options: { trailingZeros: true } })).toContain(
      '项目支出102.40万元，占24.77%',
    );
    expect(text(settlementCentre(), 'js-2', { options: { trailingZeros: true } })).toContain('占100.00%');
    expect(text(xuanhan(), 'js-3', { options: { percentDecimals: 0 } })).toContain('占52%');
  });
});

describe('directions and their special cases', () => {
  test.each([
    [100, 80, '收、支总计各增加20万元，增长25%'],
    [80, 100, '收、支总计各减少20万元，下降20%'],
    [100, 100, '收、支总计持平，无增减变动。'],
    [100, 0, '收、支总计各增加100万元（2019年收、支总计为0，不计算变动率）'],
    [-20, -100, '收、支总计各增加80万元，增长80%'],
  ])('%d after %d', (now, before, expected) => expect(text(totals(now, before), 'js-1')).toContain(expected));

  test('nobody knows last year', () => {
    const s = section(totals(5, null), 'js-1');
    expect(s.missing).toEqual([
      '待填：2019年收入总计',
      '待填：2019年支出总计',
      '待填：收、支总计变动的主要原因',
      expect.stringContaining('图1：缺少2019年数'),
    ]);
  });

  test('last year typed as a fact', () => {
    expect(
      text(totals(5, null), 'js-1', {
        facts: { '上年.收入支出决算总表.收入总计': '4', '上年.收入支出决算总表.支出总计': '4' },
      }),
    ).toContain('各增加1万元，增长25%');
  });

  test('nothing at all', () => expect(text(totals(0, 0), 'js-1')).toBe('2020年度无收入和支出。'));
});

describe('every section survives a book without tables', () => {
  test.each(['决算', '预算'] as const)('%s says what is missing', (kind) => {
    for (const s of narrate(makeBook({ kind, tables: [] }))) {
      if (/terms$/.test(s.id)) continue;
      expect(s.missing.length).toBeGreaterThan(0);
      expect(toText([s])).toMatch(/【(缺表|待填)/);
    }
  });
});

describe('templates', () => {
  test('a unit changes one sentence', () => {
    const template = '[一]\n相等 = {年}年，{单位名称}收入、支出均为{收入}万元；';
    expect(text(settlementCentre(), 'js-1', { options: { template } })).toMatch(
      /^2020年，四川省医疗保险异地结算中心收入、支出均为413\.32万元；与2019年相比/,
    );
  });

  test('its own fact becomes a field', () => {
    const template = '[一]\n原因 = 原因见{填:附件名称}。';
    expect(section(settlementCentre(), 'js-1', { options: { template } }).missing).toContain('待填：附件名称');
    expect(text(settlementCentre(), 'js-1', { facts: { 附件名称: '附件一' }, options: { template } })).toContain(
      '原因见附件一。',
    );
  });

  test.each([
    ['[一]\n相等 = {总数}万元', /第2行（一\/相等）：没有名为“总数”的数。可用的有：/],
    ['[一]\n不存在 = 文字', /第2行：没有名为“一\/不存在”的句子/],
    ['[一]\n相等 = {年', /第2行的花括号不成对/],
    ['随便写的一行', /第1行看不懂/],
  ])('%j is refused with its line', (template, message) => {
    expect(() => narrate(settlementCentre(), { options: { template } })).toThrow(message);
  });
});

describe('slots', () => {
  const inputs: NarrateInput[] = [{}, { prior: PRIOR_003, facts: { '预算.均等于决算': '是' } }];
  test.each([settlementCentre, xuanhan])('stand where they say, do not overlap, and hold every number', (make) => {
    for (const input of inputs) {
      for (const s of toJson(narrate(make(), input))) {
        let free = s.text;
        let last = 0;
        for (const slot of s.slots) {
          expect(s.text.slice(slot.start, slot.end)).toBe(slot.text);
          expect(slot.start).toBeGreaterThanOrEqual(last);
          last = slot.end;
          free = free.slice(0, slot.start) + '＿'.repeat(slot.end - slot.start) + free.slice(slot.end);
        }
        if (/terms$/.test(s.section)) continue;
        expect(
          free
            .replace(/【[^】]*】/g, '')
            .replace(/^\d+\./gm, '')
            .replace(/图\d|12月底?|31日|(?:50|100)万元以上/g, ''),
        ).not.toMatch(/\d/);
      }
    }
  });

  test('direction words follow the figures for any pair of totals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 1_000_000 }), (a, b) => {
        const body = text(totals(a / 100, b / 100), 'js-1');
        if (a === 0) return true;
        const expected = a === b ? '持平' : a > b ? '增加' : '减少';
        return body.includes(expected) && (a === b || b === 0 || body.includes(a > b ? '增长' : '下降'));
      }),
    );
  });
});
