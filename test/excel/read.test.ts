import type { Area } from '../../src/workbook';
import { TooBigError, areaA1, memoryToXml, ownSheetTag } from '../../src/workbook';
import { ExcelHost } from '../../src/hosts/excel';
import { withoutStrays } from '../../src/hosts/excel/clip';
import { NEWEST, openExcel, seedFromRows } from './emulator';
import { bigBook, cellTexts, dump } from './support';

const MB = 1024 * 1024;

const box = (top: number, bottom: number): Area => ({ top, left: 0, bottom, right: 2 });

test('reads values, formulas, formats, texts and errors of every sheet in three syncs', async () => {
  const excel = openExcel(
    seedFromRows({
      支出表: [
        ['科目', '金额', '占比'],
        ['教育支出', 1234.5, '=B2/B4'],
        ['卫生健康支出', 0.1, '=B3/0'],
        ['合计', '=SUM(B2:B3)', true],
      ],
      空表: [],
      说明: [['=不是公式']],
    }),
  );
  const [sheet, , note] = excel.book.sheets;
  sheet!.at(1, 1).format = '#,##0.00';
  sheet!.at(1, 2).format = '0.00%';
  Object.assign(note!.at(0, 0), { value: '=不是公式', quoted: true, formula: undefined });
  const before = dump(excel);
  const snapshot = await new ExcelHost().read();
  expect(cellTexts(snapshot)).toEqual([
    '支出表!A1 = "科目"',
    '支出表!B1 = "金额"',
    '支出表!C1 = "占比"',
    '支出表!A2 = "教育支出"',
    '支出表!B2 = 1234.5 [#,##0.00] "1,234.50"',
    `支出表!C2 = ${1234.5 / 1234.6} {=B2/B4} [0.00%] "99.99%"`,
    '支出表!A3 = "卫生健康支出"',
    '支出表!B3 = 0.1',
    '支出表!C3 = #DIV/0! {=B3/0}',
    '支出表!A4 = "合计"',
    '支出表!B4 = 1234.6 {=SUM(B2:B3)}',
    '支出表!C4 = true "TRUE"',
    '说明!A1 = "=不是公式"',
  ]);
  expect(snapshot.name).toBe('测试.xlsx');
  expect(snapshot.sheets.map(({ area }) => area)).toEqual([
    { top: 0, left: 0, bottom: 3, right: 2 },
    undefined,
    { top: 0, left: 0, bottom: 0, right: 0 },
  ]);
  expect(excel.syncs).toHaveLength(3);
  expect(dump(excel)).toEqual(before);
});

test('a text that looks like a number stays a text', async () => {
  const excel = openExcel(seedFromRows({ 表1: [['2050803', 2050803]] }));
  const { sheets } = await new ExcelHost().read();
  expect(sheets[0]!.cells[0]!.map((cell) => cell?.value)).toEqual(['2050803', 2050803]);
  expect(excel.gaps).toEqual([]);
});

test('cells that only carry a format do not count, however far they reach', async () => {
  const excel = openExcel(seedFromRows({ 表1: [['甲', 1]] }));
  excel.book.sheets[0]!.at(90_000, 40).style['fill.color'] = '#FFFF00';
  const { sheets } = await new ExcelHost().read();
  expect(sheets[0]!.area).toEqual({ top: 0, left: 0, bottom: 0, right: 1 });
});

test('merged areas, hidden rows, columns and sheets, and protection are told', async () => {
  const excel = openExcel(
    seedFromRows({ 表1: Array.from({ length: 6 }, () => ['甲', 1, 2, 3]), 表2: [['乙']], 表3: [['丙'], ['丁']] }),
  );
  const [one, two, three] = excel.book.sheets;
  one!.merges.push({ top: 0, left: 0, bottom: 0, right: 3 }, { top: 2, left: 1, bottom: 3, right: 1 });
  one!.hiddenRows.add(4);
  one!.hiddenCols.add(2).add(9);
  two!.visibility = 'VeryHidden';
  two!.protection = {};
  three!.visibility = 'Hidden';
  three!.hiddenRows.add(0).add(1);
  const { sheets } = await new ExcelHost().read();
  expect(sheets.map((s) => [s.visibility, s.isProtected, [...s.hiddenRows], [...s.hiddenCols], s.merges])).toEqual([
    ['visible', false, [4], [2], one!.merges],
    ['veryHidden', true, [], [], []],
    ['hidden', false, [0, 1], [], []],
  ]);
  expect(excel.syncs).toHaveLength(3);
});

test('more than 512 merged areas, which Excel does not return at once, are all found', async () => {
  const excel = openExcel(bigBook(1500, 4));
  const sheet = excel.book.sheets[0]!;
  for (let row = 0; row < 1500; row += 2) sheet.merges.push({ top: row, left: 0, bottom: row, right: 1 });
  sheet.merges.push({ top: 700, left: 3, bottom: 800, right: 3 });
  const { sheets } = await new ExcelHost().read();
  expect(sheets[0]!.merges.map(areaA1).sort()).toEqual(sheet.merges.map(areaA1).sort());
  expect(sheets[0]!.cells[1499]![1]!.value).toBe(((1499 * 977 + 131) % 1e6) / 100);
});

test('what we remember and which sheets are ours comes with the book', async () => {
  const excel = openExcel({
    ...seedFromRows({ 表1: [['甲']], 我的图: [['图1']] }),
    memory: memoryToXml({ 忽略: [{ 理由: '四舍五入<&>' }] }),
  });
  excel.book.names.push({ name: ownSheetTag('图表'), formula: '=我的图!$A$1', visible: false, comment: '' });
  const snapshot = await new ExcelHost().read();
  expect(snapshot.memory).toEqual({ 忽略: [{ 理由: '四舍五入<&>' }] });
  expect(snapshot.sheets.map(({ ownAs }) => ownAs)).toEqual([undefined, '图表']);
});

test('only the sheets asked for are read; one that is gone is named', async () => {
  openExcel(seedFromRows({ 表1: [['甲']], 表2: [['乙']] }));
  const host = new ExcelHost();
  expect((await host.read({ sheets: ['表2'] })).sheets.map(({ name }) => name)).toEqual(['表2']);
  await expect(host.read({ sheets: ['表2', '表9'] })).rejects.toMatchObject({
    code: 'sheet-missing',
    message: expect.stringContaining('“表9”'),
  });
});

test('200,000 cells are read in blocks, no answer above 4 MB', async () => {
  const excel = openExcel(bigBook(20_000, 10));
  const told: number[] = [];
  const { sheets } = await new ExcelHost().read({ onProgress: (done, total) => told.push(done / total) });
  expect(sheets[0]!.cells).toHaveLength(20_000);
  expect(sheets[0]!.cells[19_999]!.map((cell) => cell!.value)).toEqual(
    bigBook(20_000, 10)
      .sheets[0]!.cells.slice(-10)
      .map((cell) => cell[2]),
  );
  const largest = Math.max(...excel.syncs.map(({ responseBytes }) => responseBytes));
  expect(largest).toBeLessThan(4 * MB);
  expect(largest).toBeGreaterThan(2 * MB);
  expect(excel.syncs.length).toBeLessThanOrEqual(8);
  expect(told.at(0)).toBe(0);
  expect(told.at(-1)).toBe(1);
  expect([...told].sort((a, b) => a - b)).toEqual(told);
});

test('an answer that is too big after all is asked for again in smaller pieces', async () => {
  const seed = seedFromRows({ 绩效: Array.from({ length: 300 }, (_, r) => [`${r}`, '长'.repeat(900)]) });
  const excel = openExcel(seed, { limitBytes: 1 * MB });
  const { sheets } = await new ExcelHost().read();
  expect(sheets[0]!.cells.map((row) => row?.[0]?.value)).toEqual(Array.from({ length: 300 }, (_, r) => `${r}`));
  expect(excel.syncs.some(({ responseBytes }) => responseBytes > 1 * MB)).toBe(true);
});

test('above 500,000 cells the user is asked to choose sheets, and told how large each is', async () => {
  const excel = openExcel(seedFromRows({ 表1: [['甲']], 很大的: [['乙']] }));
  for (let row = 0; row < 600_000; row += 5_000) excel.book.sheets[1]!.at(row, 1).value = row + 1;
  const error: TooBigError = await new ExcelHost().read().catch((e) => e);
  expect(error).toBeInstanceOf(TooBigError);
  expect(error.message).toContain('“很大的”（用到 A1:B595001）');
  expect(error.sheets).toEqual([
    { name: '表1', cells: 1 },
    { name: '很大的', cells: 1_190_002 },
  ]);
  await expect(new ExcelHost().read({ sheets: ['表1'] })).resolves.toMatchObject({ sheets: [{ name: '表1' }] });
});

test('a blank typed at the far end of a sheet does not count: the used range is clipped to the tables', async () => {
  const excel = openExcel(
    seedFromRows({ 表1: [['甲', 1]], 远处有空格: [['标题'], ['科目', '金额'], ['教育支出', 12.5]] }),
  );
  excel.book.sheets[1]!.at(1_048_575, 16_383).value = ' ';
  const { sheets } = await new ExcelHost().read();
  expect(sheets[1]!.area).toEqual({ top: 0, left: 0, bottom: 2, right: 1 });
  expect(sheets[1]!.cells[2]!.map((cell) => cell?.value)).toEqual(['教育支出', 12.5]);
  expect(excel.syncs.length).toBeLessThanOrEqual(5);
});

test.each<[string, (Area | undefined)[], string | undefined]>([
  ['nothing at all', [undefined, undefined], undefined],
  ['no gap', [box(0, 9), box(10, 12)], 'A1:C13'],
  ['a stray cell after a gap', [box(0, 9), undefined, { top: 90, left: 5, bottom: 90, right: 5 }], 'A1:C10'],
  ['a table after a gap', [box(0, 9), undefined, box(50, 99)], 'A1:C100'],
  ['blank at first', [undefined, box(20, 29), undefined], 'A21:C30'],
])('of used bands, %s', (_, bands, kept) => {
  const area = withoutStrays(bands);
  expect(area && areaA1(area)).toBe(kept);
});

test('whether cells carry our marks is told with the read, and costs no request', async () => {
  const excel = openExcel(seedFromRows({ 表1: [['甲', 1]] }));
  const host = new ExcelHost();
  expect((await host.read()).isMarked).toBe(false);
  await host.mark([{ ref: { sheet: '表1', row: 0, col: 1 }, colour: 'error' }]);
  excel.exchanges.length = 0;
  expect((await new ExcelHost().read()).isMarked).toBe(true);
  expect(excel.syncs).toHaveLength(3);
});

test('cancelled between two blocks, the read stops and gives the reason', async () => {
  const excel = openExcel(bigBook(20_000, 10));
  const controller = new AbortController();
  const reading = new ExcelHost().read({
    signal: controller.signal,
    onProgress: (done) => done > 0 && controller.abort(),
  });
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  expect(excel.syncs.length).toBeLessThanOrEqual(4);
});

test('waits while the user types in a cell', async () => {
  const excel = openExcel(seedFromRows({ 表1: [['甲']] }), { sets: NEWEST });
  excel.userStartsEditing();
  const reading = new ExcelHost().read();
  const first = await Promise.race([
    reading.then(() => 'read'),
    new Promise((done) => setTimeout(() => done('waiting'), 30)),
  ]);
  expect(first).toBe('waiting');
  excel.userStopsEditing();
  await expect(reading).resolves.toMatchObject({ name: '测试.xlsx' });
});

test('cancelled while Excel waits for the end of an edit, the read stops at once', async () => {
  const excel = openExcel(seedFromRows({ 表1: [['甲']] }), { sets: NEWEST });
  excel.userStartsEditing();
  const controller = new AbortController();
  const reading = new ExcelHost().read({ signal: controller.signal });
  controller.abort();
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  excel.userStopsEditing();
});

test('nothing is left behind in Excel after a read', async () => {
  const excel = openExcel(seedFromRows({ 表1: [['甲']], 表2: [['乙']] }));
  await new ExcelHost().read();
  await new Promise((done) => setTimeout(done, 20));
  expect(excel.heldReferences).toBe(0);
  expect(excel.gaps).toEqual([]);
});
