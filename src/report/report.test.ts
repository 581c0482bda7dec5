import * as fc from 'fast-check';
import { settlementCentre, xuanhan } from '../../test/support/seedBooks';
import { makeBook } from '../../test/support/tables';
import { chartSpecs, type ChartSpec } from '../charts';
import type { Report } from '../check/types';
import { keepEdits, narrate, writtenText, type Section } from '../narrative';
import type { Area, OwnCell, OwnSheet } from '../workbook';
import { chartSheet, narrativeSheet, readNarrativeSheet, reportSheet, reviewList, workingPaper } from '.';

const at = (sheet: OwnSheet, row: number, col: number): OwnCell | undefined => sheet.rows[row]?.[col];
const texts = (sheet: OwnSheet): string =>
  sheet.rows.flatMap((r) => r.map((c) => c?.text ?? c?.number ?? '')).join('|');
const overlap = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

const wide = (count: number): ChartSpec[] =>
  chartSpecs(
    makeBook({
      kind: '决算',
      tables: [
        {
          kind: 'JS.YB',
          sheet: '表 6',
          rows: [
            { key: 'TOTAL', amounts: { total: (count * (count + 1)) / 2 } },
            ...Array.from({ length: count }, (_, i) => ({
              key: String(201 + i),
              label: `第${i + 1}类支出`,
              amounts: { total: i + 1 },
            })),
          ],
        },
      ],
    }),
  );

describe('图表', () => {
  test('amounts are formulas into the 附表 with the values of now', () => {
    const sheet = chartSheet(chartSpecs(settlementCentre()));
    const chart = sheet.charts!.find((c) => c.id === '图3')!;
    const { top, left } = chart.series[0]!.values;
    expect(at(sheet, top, left)).toMatchObject({ formula: "='JS.ZC'!$D$7", number: '310.92' });
    expect(at(sheet, top, left - 1)).toMatchObject({ text: '基本支出', link: { sheet: 'JS.ZC', row: 6, col: 3 } });
    expect(chart.categoryTexts).toEqual(['基本支出 75.23%', '项目支出 24.77%']);
    expect(at(sheet, top, chart.categories.left)).toMatchObject({
      formula: `=A${top + 1}&" "&ROUND(C${top + 1}*100,2)&"%"`,
      text: '基本支出 75.23%',
    });
    expect(at(sheet, top, left + 1)).toMatchObject({
      format: '0.00%',
      formula: `=IF($B$${top + 3}=0,0,B${top + 1}/$B$${top + 3})`,
    });
    expect(at(sheet, top + 2, left)).toMatchObject({ formula: "='JS.ZC'!$C$7", number: '413.32' });
  });

  test('a table in 元 is divided by 10000; figures of the user are plain numbers', () => {
    const book = makeBook({
      kind: '决算',
      tables: [
        {
          kind: 'JS.YB',
          unit: '元',
          rows: [
            { key: 'TOTAL', amounts: { total: 20000 } },
            { key: '205', amounts: { total: 20000 } },
          ],
        },
      ],
    });
    const sheet = chartSheet(chartSpecs(book, { year: 2019, figures: { '一般公共预算财政拨款支出决算表.合计': '1' } }));
    const chart = sheet.charts!.find((c) => c.id === '图5')!;
    expect(at(sheet, chart.series[1]!.values.top, 2)).toMatchObject({ formula: "=('JS.YB'!$C$7)/10000", number: '2' });
    const given = at(sheet, chart.series[0]!.values.top, 1)!;
    expect(given).toMatchObject({ number: '1' });
    expect(given.formula).toBeUndefined();
  });

  test('charts, tables and notes never overlap; chart ranges hold the chart’s values', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 26 }), (count) => {
        const specs = [...chartSpecs(settlementCentre()).slice(0, 5), ...wide(count).filter((s) => s.id === '图6')];
        const sheet = chartSheet(specs);
        const anchors = sheet.charts!.map((c) => c.anchor);
        anchors.forEach((a, i) => anchors.slice(i + 1).forEach((b) => expect(overlap(a, b)).toBe(false)));
        for (const area of anchors) {
          for (let row = area.top; row <= area.bottom; row++)
            for (let col = area.left; col <= area.right; col++) expect(at(sheet, row, col)).toBeUndefined();
          for (const merge of sheet.merges!) expect(overlap(area, merge)).toBe(false);
        }
        for (const chart of sheet.charts!) {
          for (const s of chart.series) {
            s.points.forEach((p, i) => expect(at(sheet, s.values.top + i, s.values.left)?.number ?? null).toBe(p));
            expect(s.values.bottom - s.values.top + 1).toBe(chart.categoryTexts.length);
          }
          chart.categoryTexts.forEach((t, i) =>
            expect(at(sheet, chart.categories.top + i, chart.categories.left)?.text).toBe(t),
          );
        }
      }),
    );
  });

  test('26 类: eight slices at most, the others one slice whose sum is live', () => {
    const sheet = chartSheet(wide(26));
    const chart = sheet.charts![0]!;
    expect(chart.categoryTexts).toHaveLength(8);
    expect(chart.categoryTexts.at(-1)).toBe('其余19项 54.13%');
    const row = chart.series[0]!.values.bottom;
    expect(at(sheet, row, 1)!.formula).toMatch(/^=SUM\(B\d+:B\d+\)$/);
    expect(chart.series[0]!.points.at(-1)).toBe(String((19 * 20) / 2));
    expect(texts(sheet)).toContain('第1类支出');
  });

  test('labels of a pie say the percentages of the text, also where the slices do not add up to the printed 合计', () => {
    const book = makeBook({
      kind: '决算',
      tables: [{ kind: 'JS.ZC', rows: [{ key: 'TOTAL', amounts: { total: 100, basic: 50, proj: 49.7, up: 0.2 } }] }],
    });
    const chart = chartSheet(chartSpecs(book)).charts!.find((c) => c.id === '图3')!;
    expect(chart.categoryTexts).toEqual(['基本支出 50%', '项目支出 49.7%', '上缴上级支出 0.2%']);
    expect(chart.percentFormat).toBeUndefined();
  });

  test('any subset; what cannot be drawn is listed with its reason', () => {
    const sheet = chartSheet(chartSpecs(xuanhan()), { ids: ['图1', '图3'], heading: '某局2020年度' });
    expect(sheet.charts!.map((c) => c.id)).toEqual(['图3']);
    expect(texts(sheet)).toContain('某局2020年度图表');
    expect(texts(sheet)).toMatch(/图1 收、支决算总计变动情况\|缺少2019年数/);
  });

  test('every chart has a text for those who do not see it', () => {
    for (const chart of chartSheet(chartSpecs(settlementCentre())).charts!)
      expect(chart.altText).toMatch(/(饼图|柱形图)：.+万元/);
  });
});

describe('情况说明', () => {
  const sections = narrate(settlementCentre());
  const sheet = narrativeSheet(sections, { heading: '某中心2020年度决算' });

  test('one paragraph a row, hints beside what is still to be filled in', () => {
    const row = sheet.rows.find((r) => r[1]?.text?.startsWith('2020年度收、支总计'))!;
    expect(row[0]?.text).toBe('1.1');
    expect(row[2]?.text).toBe('待填：收、支总计变动的主要原因');
  });

  test('the list of sources links each figure to its cell', () => {
    const items = reviewList(sections);
    expect(items.length).toBeGreaterThan(60);
    expect(items[0]).toMatchObject({ place: '1.1', context: '2020年度收、支总计〔413.32〕万元。与' });
    const row = sheet.rows.find((r) => r[1]?.text === items[0]!.context)!;
    expect(row[2]).toMatchObject({ style: 'link', link: items[0]!.slot.cells[0] });
  });

  test('is read back as it was written', () => {
    const cells = sheet.rows.map((r) => r.map((c) => (c ? { value: c.text ?? null } : undefined)));
    const read = readNarrativeSheet({
      name: '情况说明',
      visibility: 'visible',
      area: { top: 0, left: 0, bottom: cells.length - 1, right: 2 },
      cells,
      merges: [],
      hiddenRows: new Set(),
      hiddenCols: new Set(),
    });
    const written = sections.flatMap((s, k) => s.paragraphs.map((p, i) => [`${k + 1}.${i + 1}`, p.text] as const));
    expect(read.map((r) => r.place)).toEqual(written.map(([place]) => place));
    expect(read.filter((r) => !r.text.startsWith('（此处插入')).map((r) => r.text)).toEqual(
      written.filter(([, t]) => t).map(([, t]) => t),
    );
  });
});

describe('writing the text again and again', () => {
  const read = (sheet: OwnSheet): ReturnType<typeof readNarrativeSheet> => {
    const cells = sheet.rows.map((r) => r.map((c) => (c ? { value: c.text ?? null } : undefined)));
    return readNarrativeSheet({
      name: '情况说明',
      visibility: 'visible',
      area: { top: 0, left: 0, bottom: cells.length - 1, right: 2 },
      cells,
      merges: [],
      hiddenRows: new Set(),
      hiddenCols: new Set(),
    });
  };
  const text = (sections: readonly Section[]): string =>
    sections.flatMap((s) => s.paragraphs.map((p) => p.text)).join('\n');

  test('what the user added, changed and removed stays the third time too', () => {
    const fresh = narrate(settlementCentre());
    const base = writtenText(fresh);
    const edited = read(narrativeSheet(fresh)).flatMap((c) => {
      if (c.place === '2.1')
        return [
          { ...c, text: c.text.replace('其中：', '全部为财政拨款，其中：') },
          { place: undefined, text: '这段是我加的。' },
        ];
      return c.text.startsWith('3.公务接待费') ? [] : [c];
    });
    const second = keepEdits(fresh, base, edited);
    const third = keepEdits(fresh, writtenText(fresh), read(narrativeSheet(second)));
    expect(text(third)).toBe(text(second));
    expect(text(third)).toContain('全部为财政拨款，其中：一般公共预算财政拨款收入413.32万元，占100%。\n这段是我加的。');
    expect(text(third)).not.toContain('3.公务接待费');
  });
});

describe('核对报告', () => {
  const ref = { sheet: '表1', row: 4, col: 2 };
  const term = { label: '支出合计', value: '10', text: '10.00', sign: 1 as const, shift: 0, ref };
  const equation = {
    rule: 'JS-01', ruleTitle: '合计', left: [term], right: [{ ...term, label: '基本支出', value: '4' }, { ...term, label: '某表（没有“项目”行）', value: '0', isAbsent: true as const }],
    relation: '=' as const, leftValue: '10', rightValue: '4', difference: '6', unit: '万元', verdict: '不符',
  }; // prettier-ignore
  const report: Report = {
    file: '某局.xlsx', unit: '某局', year: 2020, kind: '决算', tables: [], unrecognised: [{ sheet: '封面', reason: '没有表头' }],
    findings: [
      { id: 'a', rule: 'JS-01', ruleTitle: '合计', severity: 'info', verdict: '尾差', table: '支出决算表', cell: ref, cells: [ref], message: '尾差', parts: [], consequences: [] },
      { id: 'b', rule: 'JS-01', ruleTitle: '合计', severity: 'error', verdict: '不符', table: '支出决算表', cell: ref, cells: [ref], message: '不符', parts: [], expected: '4', actual: '10', difference: '6', unit: '万元', equation, consequences: [] },
    ],
    cannotTell: [{ rule: 'TX-1', ruleTitle: '正文', table: '情况说明', missing: '没有正文' }], passed: 120, ms: 9,
  }; // prettier-ignore

  test('errors first, cells linked, dismissals and what could not be told said', () => {
    const sheet = reportSheet(report, {
      checkedAt: new Date(2021, 7, 1, 9, 0, 0).toISOString(),
      ruleSet: '1-abc（9 条）',
      fingerprint: '00ff',
      dismissed: [{ findingId: 'a', reason: '四舍五入', state: '已确认' }],
    });
    const links = sheet.rows.flatMap((r) => r.filter((c) => c?.link));
    expect(links).toHaveLength(2);
    const found = sheet.rows.filter((r) => r[1]?.text === '错误' || r[1]?.text === '提示');
    expect(found.map((r) => r[1]!.text)).toEqual(['错误', '提示']);
    expect(found[0]![5]).toMatchObject({ number: '4' });
    expect(found[1]![8]?.text).toBe('已确认：四舍五入');
    expect(texts(sheet)).toContain('发现错误1处、警告0处、提示1处（其中1处已由您确认不改）；1项因缺少资料无法核对');
    expect(texts(sheet)).toContain('核对时间：2021-08-01 09:00:00');
    expect(texts(sheet)).toContain('规则版本：1-abc（9 条）');
    expect(texts(sheet)).toContain('工作簿指纹：00ff');
    expect(texts(sheet)).toContain('没有正文');
  });

  test('the working paper recomputes the difference from the cells', () => {
    const sheet = workingPaper(report);
    const formulas = sheet.rows.flatMap((r) => r.flatMap((c) => (c?.formula ? [c.formula] : [])));
    expect(formulas).toEqual([
      "=IFERROR('表1'!$C$5*1,0)",
      '=SUM(D7:D7)',
      "=IFERROR('表1'!$C$5*1,0)",
      '=SUM(D9:D10)',
      '=ROUND(E8-E11,6)',
    ]);
    expect(sheet.rows[11]![4]).toMatchObject({ number: '6' });
  });

  test('nothing found', () => {
    const clean = { ...report, findings: [], cannotTell: [], unrecognised: [] };
    expect(texts(reportSheet(clean))).toContain('没有发现问题。');
    expect(texts(workingPaper(clean))).toContain('没有不成立的等式。');
  });
});
