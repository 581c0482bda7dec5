import * as fc from 'fast-check';
import { settlementCentre } from '../../test/support/seedBooks';
import { makeBook } from '../../test/support/tables';
import { align } from './align';
import { factsFromText, keepEdits, mergeText, narrate, toText, writtenText, type CurrentParagraph } from '.';

const asWritten = (sections: ReturnType<typeof narrate>): CurrentParagraph[] =>
  writtenText(sections).map(({ place, text }) => ({ place, text }));
const edit = (current: CurrentParagraph[], from: string, to: string): CurrentParagraph[] =>
  current.map((c) => ({ ...c, text: c.text.replace(from, to) }));

describe('mergeText', () => {
  test.each([
    [
      '甲为1万元。乙为2万元。',
      '甲为1万元。乙为2万元，略有增加。',
      '甲为3万元。乙为2万元。',
      '甲为3万元。乙为2万元，略有增加。',
    ],
    [
      '甲为1万元。乙为2万元。',
      '甲为1万元。乙共计2万元，略有增加。',
      '甲为1万元。乙为5万元。',
      '甲为1万元。乙共计5万元，略有增加。',
    ],
    [
      '甲为1万元。原因：【待填：原因】。',
      '甲为1万元。原因：人员增加。',
      '甲为9万元。原因：【待填：原因】。',
      '甲为9万元。原因：人员增加。',
    ],
    ['甲为1万元。', '甲为1万元。这是我加的一句。', '甲为2万元。', '甲为2万元。这是我加的一句。'],
    ['甲为1万元。乙为2万元。', '乙为2万元。', '甲为3万元。乙为4万元。', '乙为4万元。'],
  ])('%s + %s → %s', (base, theirs, ours, expected) => expect(mergeText(base, theirs, ours).text).toBe(expected));

  test('a number that cannot be placed is left to the user and said', () => {
    expect(mergeText('支出增加1万元，增长2%。', '支出增加一点。', '支出增加3万元，增长4%。')).toEqual({
      text: '支出增加一点。',
      isStale: true,
    });
  });

  test('nothing edited gives ours, nothing new gives theirs', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => mergeText(a, a, b).text === b && mergeText(a, b, a).text === b),
    );
  });
});

describe('align', () => {
  test('partners never cross', () => {
    const text = fc.stringMatching(/^[甲乙丙丁戊]{0,6}$/);
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), fc.array(text, { maxLength: 8 }), (a, b) => {
        const partners = align(a, b).filter((j) => j >= 0);
        return partners.every((j, i) => i === 0 || j > partners[i - 1]!);
      }),
    );
  });
});

describe('writing again keeps what the user did', () => {
  const before = narrate(settlementCentre());
  const base = writtenText(before);

  test('nothing done: exactly the new text', () => {
    const after = narrate(settlementCentre(), {
      prior: { figures: { '一般公共预算财政拨款支出决算表.合计': '251.09' } },
    });
    expect(toText(keepEdits(after, base, asWritten(before)))).toBe(toText(after));
  });

  test('a reason typed over 【待填】 stays and becomes a fact', () => {
    const current = edit(asWritten(before), '【待填：收、支总计变动的主要原因】', '全面开展异地就医业务');
    expect(factsFromText(base, current)).toEqual({ '原因.总体': '全面开展异地就医业务' });
    expect(toText(keepEdits(before, base, current))).toContain('主要变动原因：全面开展异地就医业务。');
  });

  test('an added paragraph and a removed one', () => {
    const current = asWritten(before).flatMap((c): CurrentParagraph[] =>
      c.text.startsWith('3.公务接待费')
        ? []
        : c.place === '2.1'
          ? [c, { place: undefined, text: '这段是我加的。' }]
          : [c],
    );
    const text = toText(keepEdits(before, base, current));
    expect(text).toMatch(/占100%。\n这段是我加的。\n图2/);
    expect(text).not.toContain('3.公务接待费');
  });

  const texts = (sections: ReturnType<typeof narrate>): string[] =>
    sections.flatMap((s) => s.paragraphs.map((p) => p.text));
  const moved = (from: string, to: string, extra: readonly CurrentParagraph[] = []): CurrentParagraph[] => {
    const current = asWritten(before);
    const [row] = current.splice(
      current.findIndex((c) => c.text.startsWith(from)),
      1,
    );
    current.splice(current.findIndex((c) => c.text.startsWith(to)) + 1, 0, row!, ...extra);
    return current;
  };

  test.each([
    ['within a section, down', '人员经费', '公用经费'],
    ['within a section, up', '（二）一般公共预算', '2020年一般公共预算财政拨款支出413.32万元，占'],
    ['into another section', '2020年本年收入合计', '2020年度收、支总计'],
    ['to the end', '2020年度收、支总计', '16.机关运行经费'],
  ])('a paragraph moved %s stays there, again and again', (_, from, to) => {
    const second = keepEdits(before, base, moved(from, to));
    const list = texts(second);
    const at = list.findIndex((t) => t.startsWith(to));
    expect(list[at + 1]).toMatch(new RegExp(`^${from.replace(/[（）]/g, '.')}`));
    expect(list).toHaveLength(texts(before).length);
    const rows = second.flatMap((s) =>
      s.paragraphs.map((p) => ({ place: p.place, text: p.role === 'figure' ? `［${p.chart!}］` : p.text })),
    );
    expect(texts(keepEdits(before, base, rows))).toEqual(list);
  });

  test('what the user added behind a moved paragraph goes with it', () => {
    const current = moved('2020年本年收入合计', '2020年度收、支总计', [{ place: undefined, text: '这段是我加的。' }]);
    const list = texts(keepEdits(before, base, current));
    expect(list.slice(1, 3).map((t) => t.slice(0, 8))).toEqual(['2020年本年收', '这段是我加的。']);
  });

  test('whatever is moved, nothing is lost or doubled', () => {
    const rows = asWritten(before);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(rows.length - 1), fc.nat(rows.length - 1)), { maxLength: 5 }), (moves) => {
        const current = [...rows];
        for (const [from, to] of moves) current.splice(to, 0, ...current.splice(from, 1));
        expect(texts(keepEdits(before, base, current)).sort()).toEqual(texts(before).sort());
      }),
      { numRuns: 40 },
    );
  });

  test('corrected tables change the figures around the user’s words', () => {
    const book = (total: number): ReturnType<typeof makeBook> =>
      makeBook({
        kind: '决算',
        tables: [{ kind: 'JS.ZC', rows: [{ key: 'TOTAL', amounts: { total, basic: total } }] }],
      });
    const first = narrate(book(100));
    const current = edit(asWritten(first), '基本支出100万元', '基本支出（含人员）100万元');
    expect(toText(keepEdits(narrate(book(120)), writtenText(first), current))).toContain(
      '2020年本年支出合计120万元，其中：基本支出（含人员）120万元，占100%。',
    );
  });

  test('slots of kept paragraphs still stand where they say', () => {
    const current = edit(asWritten(before), '主要用于以下方面', '用于');
    for (const s of keepEdits(before, base, current))
      for (const p of s.paragraphs)
        for (const slot of p.slots) expect(p.text.slice(slot.start, slot.end)).toBe(slot.text);
  });

  test('a text that was never written or was cleared is simply written', () => {
    expect(keepEdits(before, [], [])).toEqual(before);
    expect(keepEdits(before, base, [])).toEqual(before);
  });
});
