import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import type { OwnCell, OwnChart, OwnSheet } from '../../src/workbook';
import { LOOKS, areaA1, ownSheetTag, recordsFromXml } from '../../src/workbook';
import { ExcelHost } from '../../src/hosts/excel';
import { FileHost } from '../../src/hosts/file';
import type { EmulatedExcel } from './emulator';
import { LTSC_2021, NEWEST, openExcel, seedFromRows } from './emulator';
import { dump } from './support';

const BOOK = seedFromRows({
  表1: [
    ['科目', '金额'],
    ['教育', 1],
    ['合计', 2],
  ],
});

const text = (value: string, style?: OwnCell['style']): OwnCell => ({ text: value, ...(style ? { style } : {}) });

const NARRATIVE: OwnSheet = {
  name: '情况说明',
  columnWidths: [90, 20],
  rows: [
    [text('2020年度部门决算情况说明', 'title')],
    [text('一、收入支出决算总体情况说明', 'heading')],
    [],
    [
      text('2020年度收入总计848.74万元，与2019年相比增加10.00万元，增长1.19%。', 'body'),
      { text: '表1!B2', style: 'link', link: { sheet: '表1', row: 1, col: 1 } },
    ],
  ],
};

function pie(id: string, top: number, count = 3): OwnChart {
  const values = { top: top + 1, left: 1, bottom: top + count, right: 1 };
  return {
    id,
    type: 'pie',
    title: `${id}：支出结构`,
    altText: '支出结构',
    categories: { ...values, left: 0, right: 0 },
    categoryTexts: Array.from({ length: count }, (_, i) => `科目${i}`),
    series: [
      {
        nameCell: { top, left: 1, bottom: top, right: 1 },
        name: '支出',
        values,
        points: Array.from({ length: count }, () => '1'),
        colour: '#4472C4',
      },
    ],
    pointColours: ['#4472C4', '#ED7D31', '#A5A5A5'].slice(0, count),
    anchor: { top, left: 4, bottom: top + 14, right: 11 },
    valueFormat: '#,##0.00',
    percentFormat: '0.00%',
  };
}

function column(id: string, top: number, seriesCount = 2): OwnChart {
  const line = (c: number) => ({ top: top + 1, left: c, bottom: top + 2, right: c });
  return {
    id,
    type: 'column',
    title: `${id}：收、支决算总计变动情况`,
    altText: '变动',
    categories: line(0),
    categoryTexts: ['收入总计', '支出总计'],
    series: Array.from({ length: seriesCount }, (_, i) => ({
      nameCell: { top, left: i + 1, bottom: top, right: i + 1 },
      name: `${2019 + i}年`,
      values: line(i + 1),
      points: ['6297.11', '6551.20'],
      colour: i ? '#ED7D31' : '#4472C4',
    })),
    anchor: { top, left: 4, bottom: top + 14, right: 11 },
    valueFormat: '#,##0.00',
  };
}

/** 图1–图7 on one sheet, each over a small table of its own. */
function chartSheet(): OwnSheet {
  const rows: (OwnCell | undefined)[][] = [];
  const charts = Array.from({ length: 7 }, (_, i) => ([0, 3, 4].includes(i) ? column : pie)(`图${i + 1}`, i * 18));
  for (const chart of charts) {
    const top = chart.anchor.top;
    rows[top] = [text('项目', 'tableHead'), ...chart.series.map(({ name }) => text(name, 'tableHead'))];
    chart.categoryTexts.forEach((name, i) => {
      rows[top + 1 + i] = [
        text(name, 'label'),
        ...chart.series.map(({ points }): OwnCell => ({ number: points[i] ?? '0', style: 'number' })),
      ];
    });
  }
  return { name: '图表', columnWidths: [30, 14, 14], rows: Array.from(rows, (row) => row ?? []), charts };
}

const cell = (excel: EmulatedExcel, sheet: string, row: number, col: number) => excel.book.sheet(sheet)!.peek(row, col);

test('a text sheet is written in two syncs, with its looks, links and widths', async () => {
  const excel = openExcel(BOOK);
  const host = new ExcelHost();
  expect(await host.writeSheets([NARRATIVE])).toEqual(['情况说明']);
  expect(excel.syncs).toHaveLength(2);
  expect(cell(excel, '情况说明', 0, 0)).toMatchObject({
    value: '2020年度部门决算情况说明',
    style: { 'font.name': '黑体', 'font.size': 18 },
  });
  expect(cell(excel, '情况说明', 3, 0)).toMatchObject({
    value: expect.stringContaining('848.74万元'),
    style: { wrapText: true, 'font.name': '仿宋' },
  });
  expect(cell(excel, '情况说明', 3, 1)).toMatchObject({
    value: '表1!B2',
    link: { documentReference: "'表1'!B2" },
    style: { 'font.color': `#${LOOKS.link.colour}`, 'font.underline': 'Single', 'border.EdgeTop.style': 'Continuous' },
  });
  expect(excel.book.sheet('情况说明')!.columnWidths.get(0)).toBeCloseTo((90 * 7 + 5) * 0.75);
  expect(excel.book.sheet('情况说明')!.showGridlines).toBe(false);
  expect(excel.gaps).toEqual([]);
  expect(excel.tooNew).toEqual([]);
});

test('seven new charts are drawn in at most three syncs', async () => {
  const excel = openExcel(BOOK);
  await new ExcelHost().writeSheets([chartSheet()]);
  expect(excel.syncs.length).toBeLessThanOrEqual(3);
  const { charts } = excel.book.sheet('图表')!;
  expect(charts.map(({ name, chartType }) => [name, chartType])).toEqual([
    ['图1', 'ColumnClustered'],
    ['图2', 'Pie'],
    ['图3', 'Pie'],
    ['图4', 'ColumnClustered'],
    ['图5', 'ColumnClustered'],
    ['图6', 'Pie'],
    ['图7', 'Pie'],
  ]);
  const [first, second] = charts;
  expect(first).toMatchObject({
    title: { text: '图1：收、支决算总计变动情况' },
    legend: { position: 'Bottom', visible: true },
    valueAxis: { minimum: 0, numberFormat: '#,##0' },
  });
  expect(
    first!.series.map((s) => [
      s.name,
      areaA1(s.values!),
      areaA1(s.categories!),
      s.format['fill.color'],
      s.hasDataLabels,
    ]),
  ).toEqual([
    ['2019年', 'B2:B3', 'A2:A3', '#4472C4', true],
    ['2020年', 'C2:C3', 'A2:A3', '#ED7D31', true],
  ]);
  expect(first!.series[0]!.labels).toMatchObject({ showValue: true, showPercentage: false, numberFormat: '#,##0.00' });
  expect(second!.series).toHaveLength(1);
  expect(second!.series[0]!.labels).toMatchObject({
    showPercentage: true,
    showCategoryName: true,
    showValue: false,
    numberFormat: '0.00%',
    linkNumberFormat: false,
  });
  expect([...second!.series[0]!.pointFills.values()]).toEqual(['#4472C4', '#ED7D31', '#A5A5A5']);
  expect(excel.gaps).toEqual([]);
});

test('a new chart covers its anchor', async () => {
  const excel = openExcel(BOOK);
  await new ExcelHost().writeSheets([chartSheet()]);
  const sheet = excel.book.sheet('图表')!;
  const widthOf = (c: number) => sheet.columnWidths.get(c) ?? 48;
  expect(sheet.charts[0]).toMatchObject({
    top: 0,
    left: widthOf(0) + widthOf(1) + widthOf(2) + 48,
    width: 8 * 48,
    height: 15 * 15,
  });
});

test('drawn again, charts are updated where they stand: the user’s size and place are kept', async () => {
  const excel = openExcel(BOOK);
  const host = new ExcelHost();
  await host.writeSheets([chartSheet()]);
  const sheet = excel.book.sheet('图表')!;
  Object.assign(sheet.charts[1]!, { top: 500, left: 600, width: 700, height: 300 });
  sheet.charts[1]!.series.push(sheet.charts[1]!.series[0]!);
  const ids = sheet.charts.map(({ id }) => id);
  excel.exchanges.length = 0;
  const again = chartSheet();
  await host.writeSheets([
    { ...again, charts: again.charts!.map((c) => (c.id === '图2' ? { ...c, title: '图2：收入决算结构' } : c)) },
  ]);
  expect(excel.syncs.length).toBeLessThanOrEqual(3);
  expect(sheet.charts.map(({ id }) => id)).toEqual(ids);
  expect(sheet.charts[1]).toMatchObject({
    top: 500,
    left: 600,
    width: 700,
    height: 300,
    title: { text: '图2：收入决算结构' },
  });
  expect(sheet.charts.map(({ series }) => series.length)).toEqual([2, 1, 1, 2, 2, 1, 1]);
  expect(excel.book.sheets.map(({ name }) => name)).toEqual(['表1', '图表']);
});

test('a chart of ours that is no longer drawn goes, one of the user’s stays', async () => {
  const excel = openExcel(BOOK);
  const host = new ExcelHost();
  const whole = chartSheet();
  await host.writeSheets([whole]);
  const { charts } = excel.book.sheet('图表')!;
  charts.push({ ...charts[0]!, id: 'user', name: '图表 1' });
  await host.writeSheets([{ ...whole, charts: whole.charts!.filter(({ id }) => id !== '图5') }]);
  expect(charts.map(({ name }) => name)).toEqual(['图1', '图2', '图3', '图4', '图6', '图7', '图表 1']);
});

test('an axis with a negative amount is not cut off at zero', async () => {
  const excel = openExcel(BOOK);
  const chart = column('图1', 0, 1);
  const negative = { ...chart, series: chart.series.map((s) => ({ ...s, points: ['-5', '3'] })) };
  await new ExcelHost().writeSheets([
    {
      name: '图表',
      columnWidths: [],
      rows: [[text('a')], [text('b'), { number: '-5' }], [text('c'), { number: '3' }]],
      charts: [negative],
    },
  ]);
  expect(excel.book.sheet('图表')!.charts[0]!.valueAxis['minimum']).toBeUndefined();
});

test('a sheet of the user’s with our name is left alone; ours is called otherwise and found again after a rename', async () => {
  const excel = openExcel(seedFromRows({ 情况说明: [['单位自己写的说明']] }));
  const before = JSON.stringify([...excel.book.sheets[0]!.cells()]);
  const host = new ExcelHost();
  expect(await host.writeSheets([NARRATIVE])).toEqual(['情况说明（附表通）']);
  expect(await host.writeSheets([NARRATIVE])).toEqual(['情况说明（附表通）']);
  excel.userRenamesSheet('情况说明（附表通）', '决算说明 终稿');
  expect(await host.writeSheets([NARRATIVE])).toEqual(['决算说明 终稿']);
  expect(excel.book.sheets.map(({ name }) => name)).toEqual(['情况说明', '决算说明 终稿']);
  expect(JSON.stringify([...excel.book.sheets[0]!.cells()])).toBe(before);
  expect(excel.book.names).toEqual([
    { name: ownSheetTag('情况说明'), formula: "='决算说明 终稿'!$A$1", visible: false, comment: '' },
  ]);
});

test('a sheet of ours that the user deleted is made anew', async () => {
  const excel = openExcel(BOOK);
  const host = new ExcelHost();
  await host.writeSheets([NARRATIVE]);
  excel.userDeletesSheet('情况说明');
  expect(await host.writeSheets([NARRATIVE])).toEqual(['情况说明']);
  expect(excel.book.names.map(({ formula }) => formula)).toEqual(["='情况说明'!$A$1"]);
});

test('several sheets are written together, under the names told', async () => {
  const excel = openExcel(seedFromRows({ 图表: [['用户的']] }));
  expect(await new ExcelHost().writeSheets([chartSheet(), NARRATIVE])).toEqual(['图表（附表通）', '情况说明']);
  expect(excel.syncs).toHaveLength(2);
});

test('what the user typed beside our cells stays, and widths set by hand too', async () => {
  const excel = openExcel(BOOK);
  const host = new ExcelHost();
  await host.writeSheets([NARRATIVE]);
  excel.userTypes('情况说明', 'A3', '补充：本年无政府采购。');
  excel.userTypes('情况说明', 'B2', '已复核');
  excel.book.sheet('情况说明')!.columnWidths.set(0, 300);
  await host.writeSheets([NARRATIVE]);
  expect(cell(excel, '情况说明', 2, 0).value).toBe('补充：本年无政府采购。');
  expect(cell(excel, '情况说明', 1, 1).value).toBe('已复核');
  expect(excel.book.sheet('情况说明')!.columnWidths.get(0)).toBe(300);
});

const DANGEROUS = [
  '=1+1',
  '=HYPERLINK("http://x")',
  '+5',
  '-项目',
  '@SUM(A1)',
  "'引号",
  '2050803',
  '00123',
  '12%',
  '2020年3月',
  '1/2',
  'TRUE',
  '#REF!',
  '（1）',
  '1,234.00',
  '',
];

test.each(DANGEROUS)('the text %j is written as text', async (value) => {
  const excel = openExcel(BOOK);
  await new ExcelHost().writeSheets([{ name: '核对报告', columnWidths: [], rows: [[text('标题'), text(value)]] }]);
  const written = cell(excel, '核对报告', 0, 1);
  expect(written.value).toBe(value);
  expect(written.formula).toBeUndefined();
});

test('any text comes back as it was given', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...DANGEROUS)), {
        minLength: 1,
        maxLength: 8,
      }),
      async (texts) => {
        const excel = openExcel(BOOK);
        await new ExcelHost().writeSheets([{ name: '核对报告', columnWidths: [], rows: [texts.map((t) => text(t))] }]);
        const expected = texts.map((t) =>
          t.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ''),
        );
        expect(texts.map((_, c) => cell(excel, '核对报告', 0, c).value)).toEqual(expected);
      },
    ),
    { numRuns: 40 },
  );
});

test('numbers keep 15 digits and formulas are live', async () => {
  const excel = openExcel(BOOK);
  await new ExcelHost().writeSheets([
    {
      name: '核对底稿',
      columnWidths: [],
      rows: [
        [
          { number: '1234567890123.45' },
          { formula: "='表1'!B2+'表1'!B3", number: '3', style: 'number' },
          { formula: '=IF(B1=3,"一致","不符")', text: '一致' },
        ],
      ],
    },
  ]);
  expect(cell(excel, '核对底稿', 0, 0).value).toBe(1234567890123.45);
  expect(cell(excel, '核对底稿', 0, 1)).toMatchObject({ formula: "='表1'!B2+'表1'!B3", format: '#,##0.00' });
  const paper = excel.book.sheet('核对底稿')!;
  expect([1, 2].map((c) => excel.book.valueOf(paper, 0, c).value)).toEqual([3, '一致']);
  excel.userTypes('表1', 'B2', 9);
  expect([1, 2].map((c) => excel.book.valueOf(paper, 0, c).value)).toEqual([11, '不符']);
});

test('a merge of an earlier, longer text does not swallow cells of the new one', async () => {
  const excel = openExcel(BOOK);
  const host = new ExcelHost();
  await host.writeSheets([
    {
      name: '核对报告',
      columnWidths: [10, 10],
      rows: [[text('合并的标题', 'title')], [text('甲')]],
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    },
  ]);
  await host.writeSheets([
    {
      name: '核对报告',
      columnWidths: [10, 10],
      rows: [[text('左'), text('右')], [text('长'.repeat(60), 'body')]],
      merges: [{ top: 1, left: 0, bottom: 1, right: 1 }],
    },
  ]);
  const sheet = excel.book.sheet('核对报告')!;
  expect([cell(excel, '核对报告', 0, 0).value, cell(excel, '核对报告', 0, 1).value]).toEqual(['左', '右']);
  expect(sheet.merges.map(areaA1)).toEqual(['A2:B2']);
  expect(sheet.rowHeights.get(1)).toBeGreaterThan(60);
});

test('a long report goes in more than one request, none above 4 MB', async () => {
  const excel = openExcel(BOOK);
  const rows = Array.from({ length: 6_000 }, (_, r) => [
    text(`${r}`, 'label'),
    text(
      '支出决算表“卫生健康支出”本年支出合计 3,396.81 ≠ 基本支出 1,000.00 + 项目支出 896.81 = 1,896.81，多 1,500.00 万元',
      'body',
    ),
    { text: `表1!B${r + 1}`, style: 'link', link: { sheet: '表1', row: r, col: 1 } } as OwnCell,
  ]);
  await new ExcelHost().writeSheets([{ name: '核对报告', columnWidths: [8, 80, 12], rows }]);
  expect(Math.max(...excel.exchanges.map(({ requestBytes }) => requestBytes))).toBeLessThan(4 * 1024 * 1024);
  expect(cell(excel, '核对报告', 5_999, 2)).toMatchObject({
    value: '表1!B6000',
    link: { documentReference: "'表1'!B6000" },
  });
}, 30_000);

test('a long report shrinks again', async () => {
  const excel = openExcel(BOOK);
  const host = new ExcelHost();
  const long = (count: number): OwnSheet => ({
    name: '核对报告',
    columnWidths: [],
    rows: Array.from({ length: count }, (_, r) => [text(`${r}`), text('甲'), text('乙')]),
  });
  await host.writeSheets([long(16_000)]);
  await host.writeSheets([long(3)]);
  expect(excel.book.sheet('核对报告')!.used(true)).toEqual({ top: 0, left: 0, bottom: 2, right: 2 });
}, 30_000);

test('a protected sheet of ours, or a protected book, is refused before anything is written', async () => {
  const excel = openExcel(BOOK);
  const host = new ExcelHost();
  await host.writeSheets([NARRATIVE]);
  excel.book.sheet('情况说明')!.protection = {};
  const before = dump(excel);
  await expect(host.writeSheets([chartSheet(), NARRATIVE])).rejects.toMatchObject({
    code: 'cannot-write',
    message: expect.stringContaining('“情况说明”受保护'),
  });
  expect(dump(excel)).toEqual(before);
  excel.book.sheet('情况说明')!.protection = undefined;
  excel.book.structureProtected = true;
  await expect(host.writeSheets([chartSheet()])).rejects.toMatchObject({
    code: 'cannot-write',
    message: expect.stringContaining('工作簿的结构受保护'),
  });
  await expect(host.writeSheets([NARRATIVE])).resolves.toEqual(['情况说明']);
});

test('a new sheet is set up for A4, and no printer does not matter', async () => {
  const excel = openExcel(BOOK);
  const host = new ExcelHost();
  await host.writeSheets([{ ...NARRATIVE, landscape: true }]);
  expect(excel.book.sheet('情况说明')!.pageLayout).toMatchObject({
    orientation: 'Landscape',
    paperSize: 'A4',
    zoom: { horizontalFitToPages: 1 },
    centerFooter: '第 &P 页，共 &N 页',
  });
  excel.book.hasPrinter = false;
  await expect(host.writeSheets([{ ...NARRATIVE, name: '核对报告', landscape: true }, chartSheet()])).resolves.toEqual([
    '核对报告',
    '图表',
  ]);
  expect(cell(excel, '核对报告', 3, 1).value).toBe('表1!B2');
  expect(excel.book.sheet('图表')!.charts).toHaveLength(7);
});

test('no chart is cut in two by the end of a page', async () => {
  const excel = openExcel(BOOK);
  await new ExcelHost().writeSheets([chartSheet()]);
  const { pageBreaks, pageLayout } = excel.book.sheet('图表')!;
  expect(pageLayout['zoom']).toEqual({ scale: expect.any(Number) });
  expect(pageBreaks.length).toBeGreaterThan(0);
  for (const { anchor } of chartSheet().charts!) {
    expect(pageBreaks.filter((row) => row > anchor.top && row <= anchor.bottom)).toEqual([]);
  }
});

describe('writing again', () => {
  const report = (lines: readonly string[], more: Partial<OwnSheet> = {}): OwnSheet => ({
    name: '核对报告',
    columnWidths: [40, 20],
    rows: [
      [text('问题', 'tableHead'), text('核对人意见', 'tableHead')],
      ...lines.map((line): (OwnCell | undefined)[] => [text(line, 'label'), undefined]),
    ],
    ...more,
  });

  test('what is no longer reported goes, what the user typed stays', async () => {
    const excel = openExcel(BOOK);
    const host = new ExcelHost();
    await host.writeSheets([report(['甲', '乙', '丙', '丁'])]);
    excel.userTypes('核对报告', 'B4', '已与业务处室核实');
    excel.userTypes('核对报告', 'A5', '丁（用户改过）');
    excel.exchanges.length = 0;
    await host.writeSheets([report(['甲'])]);
    expect(excel.syncs).toHaveLength(2);
    const left = ['A2', 'A3', 'A4', 'B4', 'A5'].map((address) => {
      const [col, row] = [address.charCodeAt(0) - 65, Number(address.slice(1)) - 1];
      return cell(excel, '核对报告', row, col).value;
    });
    expect(left).toEqual(['甲', '', '', '已与业务处室核实', '丁（用户改过）']);
    expect(cell(excel, '核对报告', 2, 0).style).toEqual({});
  });

  test('also in a later session, after the book was read, and without reading it', async () => {
    for (const isRead of [true, false]) {
      const excel = openExcel(BOOK);
      await new ExcelHost().writeSheets([report(['甲', '乙'])]);
      const later = new ExcelHost();
      if (isRead) await later.read();
      excel.exchanges.length = 0;
      await later.writeSheets([report(['甲'])]);
      expect(cell(excel, '核对报告', 2, 0).value).toBe('');
      expect(excel.syncs.length).toBe(isRead ? 2 : 5);
      expect(excel.book.customXml).toHaveLength(1);
    }
  });

  test('formulas that Excel wrote in its own way are still known as ours', async () => {
    const excel = openExcel(BOOK);
    const host = new ExcelHost();
    const paper = (formulas: readonly string[]): OwnSheet => ({
      name: '核对底稿',
      columnWidths: [10],
      rows: formulas.map((formula) => [{ formula, number: '1' }]),
    });
    await host.writeSheets([paper(["='表1'!B2", "='表1'!B2+'表1'!B3", "='表1'!B3"])]);
    const sheet = excel.book.sheet('核对底稿')!;
    sheet.at(1, 0).formula = '=表1!B2+表1!B3';
    sheet.at(2, 0).formula = '=表1!B3*2';
    await host.writeSheets([paper(["='表1'!B2"])]);
    expect([1, 2].map((row) => sheet.peek(row, 0).formula)).toEqual([undefined, '=表1!B3*2']);
  });

  test('a merge is not laid over a cell in which the user wrote', async () => {
    const excel = openExcel(BOOK);
    const host = new ExcelHost();
    await host.writeSheets([report(['甲'])]);
    excel.userTypes('核对报告', 'B2', '用户的话');
    await host.writeSheets([report(['甲'], { merges: [{ top: 1, left: 0, bottom: 1, right: 1 }] })]);
    expect(cell(excel, '核对报告', 1, 1).value).toBe('用户的话');
    expect(excel.book.sheet('核对报告')!.merges).toEqual([]);
  });

  test('a merge of ours that is no longer wanted is undone, one of the user’s stays', async () => {
    const excel = openExcel(BOOK);
    const host = new ExcelHost();
    await host.writeSheets([report(['甲', '乙'], { merges: [{ top: 1, left: 0, bottom: 1, right: 1 }] })]);
    const { merges } = excel.book.sheet('核对报告')!;
    merges.push({ top: 20, left: 0, bottom: 21, right: 1 });
    await host.writeSheets([report(['甲', '乙'])]);
    expect(merges.map(areaA1)).toEqual(['A21:B22']);
  });

  test('cells left to the user in a table have the table’s frame', async () => {
    const excel = openExcel(BOOK);
    await new ExcelHost().writeSheets([report(['甲'])]);
    expect(cell(excel, '核对报告', 1, 1)).toMatchObject({
      value: '',
      style: { 'border.EdgeLeft.style': 'Continuous' },
    });
  });

  test('the record is the one the file host keeps, so a book can go to and fro', async () => {
    const excel = openExcel(BOOK);
    const own: OwnSheet = {
      ...report(['甲', '乙']),
      rows: [
        ...report(['甲', '乙']).rows,
        [
          { number: '12.50', style: 'number' },
          { formula: "='表1'!B2", number: '1' },
        ],
      ],
    };
    await new ExcelHost().writeSheets([own]);
    const file = new FileHost(
      readFileSync(path.join(__dirname, '../../samples/宣汉县医疗保障局-2020决算.xlsx')),
      'x.xlsx',
    );
    await file.writeSheets([own]);
    const parts = Object.entries(unzipSync(await file.save())).filter(([name]) => name.startsWith('customXml/item'));
    const theirs = parts.map(([, bytes]) => recordsFromXml(strFromU8(bytes))).find((records) => records['核对报告'])!;
    const ours = recordsFromXml(excel.book.customXml[0]!.xml);
    expect(theirs['核对报告']!.cells).toEqual(ours['核对报告']!.cells);
    expect(theirs['核对报告']!.merges).toEqual(ours['核对报告']!.merges);
  });
});

test.each([
  ['1.14', LTSC_2021],
  ['the newest', NEWEST],
])('nothing used is newer than ExcelApi %s', async (_, sets) => {
  const excel = openExcel(BOOK, { sets });
  const host = new ExcelHost();
  await host.read();
  await host.writeSheets([chartSheet(), { ...NARRATIVE, landscape: true }]);
  await host.writeSheets([chartSheet(), NARRATIVE]);
  await host.mark([{ ref: { sheet: '表1', row: 1, col: 1 }, colour: 'error' }]);
  await host.remember({ 设置: 1 });
  await host.select({ sheet: '图表', row: 0, col: 0 });
  await (
    await host.watch(() => {})
  )();
  expect(excel.tooNew).toEqual([]);
  expect(excel.gaps).toEqual([]);
});
