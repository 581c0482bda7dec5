import fc from 'fast-check';
import type { Mark, MarkColour } from '../../src/workbook';
import { MARK_FILL, areaA1, contains, isOwnMark, markFormula } from '../../src/workbook';
import { ExcelHost } from '../../src/hosts/excel';
import type { EmulatedExcel } from './emulator';
import { openExcel, seedFromRows } from './emulator';
import { bigBook, dump } from './support';

const BOOK = seedFromRows({
  表1: [
    ['科目', '金额'],
    ['教育', 1],
    ['合计', 2],
  ],
  表2: [['甲', 1]],
  表3: [['乙', 1]],
});

const mark = (sheet: string, row: number, col: number, colour: MarkColour = 'error'): Mark => ({
  ref: { sheet, row, col },
  colour,
});

/** Colour that the user sees in a cell: that of the first conditional format that covers it. */
function seen(excel: EmulatedExcel, sheet: string, row: number, col: number): unknown {
  return excel.book
    .sheet(sheet)!
    .conditionalFormats.find((format) => format.areas.some((area) => contains(area, row, col)))?.format['fill.color'];
}

/** A user's own conditional format, made by hand. */
function userRule(excel: EmulatedExcel, sheet: string, kind = 'Custom'): void {
  const areas = [{ top: 0, left: 0, bottom: 9, right: 9 }];
  excel.book.sheet(sheet)!.conditionalFormats.push({
    id: 'user',
    kind,
    areas,
    formula: '=$B1<0',
    format: { 'font.color': '#FF0000' },
    stopIfTrue: false,
  });
}

test('colours the cells by severity, in two syncs', async () => {
  const excel = openExcel(BOOK);
  const host = new ExcelHost();
  await host.read();
  excel.exchanges.length = 0;
  const outcome = await host.mark([mark('表1', 1, 1), mark('表1', 2, 1, 'warning'), mark('表2', 0, 1, 'info')]);
  expect(outcome).toEqual({ marked: 3, refused: [] });
  expect(excel.syncs).toHaveLength(2);
  expect([
    seen(excel, '表1', 1, 1),
    seen(excel, '表1', 2, 1),
    seen(excel, '表2', 0, 1),
    seen(excel, '表3', 0, 1),
  ]).toEqual([MARK_FILL.error, MARK_FILL.warning, MARK_FILL.info, undefined]);
  expect(excel.book.sheet('表1')!.conditionalFormats.every(({ formula }) => isOwnMark(formula))).toBe(true);
  expect(excel.gaps).toEqual([]);
});

test('a cell named twice gets the more serious colour', async () => {
  const excel = openExcel(BOOK);
  const outcome = await new ExcelHost().mark([
    mark('表1', 1, 1, 'info'),
    mark('表1', 1, 1),
    mark('表1', 1, 1, 'warning'),
  ]);
  expect(outcome.marked).toBe(1);
  expect(seen(excel, '表1', 1, 1)).toBe(MARK_FILL.error);
});

test('marking anew replaces the old marks, also those of an earlier session', async () => {
  const excel = openExcel(BOOK);
  await new ExcelHost().mark([mark('表1', 1, 1), mark('表3', 0, 0)]);
  const later = new ExcelHost();
  await later.read();
  await later.mark([mark('表2', 0, 0, 'info')]);
  expect([seen(excel, '表1', 1, 1), seen(excel, '表3', 0, 0), seen(excel, '表2', 0, 0)]).toEqual([
    undefined,
    undefined,
    MARK_FILL.info,
  ]);
});

test('taking the marks off leaves the book as it was, the user’s own rules included', async () => {
  const excel = openExcel(BOOK);
  userRule(excel, '表1');
  userRule(excel, '表2', 'DataBar');
  excel.book.sheets[0]!.at(1, 1).style['fill.color'] = '#00FF00';
  const host = new ExcelHost();
  await host.read();
  const before = dump(excel);
  await host.mark([mark('表1', 1, 1), mark('表1', 2, 1, 'warning'), mark('表2', 0, 0)]);
  expect(dump(excel)).not.toEqual(before);
  await host.mark([]);
  expect(dump(excel)).toEqual(before);
});

test('whatever is marked, unmarking leaves the book equal in every respect', async () => {
  const anyMark = fc.record({
    ref: fc.record({ sheet: fc.constantFrom('表1', '表2', '表3'), row: fc.nat(40), col: fc.nat(12) }),
    colour: fc.constantFrom<MarkColour>('error', 'warning', 'info'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(anyMark, { maxLength: 60 }), async (marks) => {
      const excel = openExcel(BOOK);
      userRule(excel, '表2');
      const host = new ExcelHost();
      await host.read();
      const before = dump(excel);
      const { marked } = await host.mark(marks);
      const cells = new Set(marks.map(({ ref }) => `${ref.sheet}!${ref.row},${ref.col}`));
      expect(marked).toBe(cells.size);
      for (const { ref } of marks) {
        const worst = (['error', 'warning', 'info'] as const).find((colour) =>
          marks.some(
            (m) => m.colour === colour && m.ref.sheet === ref.sheet && m.ref.row === ref.row && m.ref.col === ref.col,
          ),
        )!;
        expect(seen(excel, ref.sheet, ref.row, ref.col)).toBe(MARK_FILL[worst]);
      }
      await host.mark([]);
      expect(dump(excel)).toEqual(before);
    }),
    { numRuns: 25 },
  );
});

test('ten thousand scattered cells are marked in two syncs, each request well under the limit', async () => {
  const excel = openExcel(bigBook(2_000, 10));
  const host = new ExcelHost();
  await host.read();
  excel.exchanges.length = 0;
  const marks = Array.from({ length: 10_000 }, (_, i) => mark('大表', (i * 7) % 20_000, i % 10, 'warning'));
  const { marked } = await host.mark(marks);
  expect(marked).toBe(10_000);
  expect(excel.syncs).toHaveLength(2);
  expect(Math.max(...excel.syncs.map(({ requestBytes }) => requestBytes))).toBeLessThan(500_000);
  const areas = excel.book.sheets[0]!.conditionalFormats.flatMap((format) => format.areas);
  expect(areas.reduce((sum, area) => sum + area.bottom - area.top + 1, 0)).toBe(10_000);
});

test('a column of findings is one area', async () => {
  const excel = openExcel(BOOK);
  await new ExcelHost().mark(Array.from({ length: 30 }, (_, i) => mark('表1', 29 - i, 2)));
  expect(excel.book.sheets[0]!.conditionalFormats.map(({ areas }) => areas.map(areaA1))).toEqual([['C1:C30']]);
});

test('a protected sheet is left alone and told, the others are marked', async () => {
  const excel = openExcel(BOOK);
  excel.book.sheet('表1')!.protection = {};
  const before = excel.book.sheet('表1')!.conditionalFormats.length;
  const { marked, refused } = await new ExcelHost().mark([mark('表1', 1, 1), mark('表2', 0, 0), mark('不在', 0, 0)]);
  expect(marked).toBe(1);
  expect(refused.map(({ ref, reason }) => [ref.sheet, /受保护/.test(reason), /找不到/.test(reason)])).toEqual([
    ['表1', true, false],
    ['不在', false, true],
  ]);
  expect(excel.book.sheet('表1')!.conditionalFormats).toHaveLength(before);
});

test('a sheet protected but for formats can be marked', async () => {
  const excel = openExcel(BOOK);
  excel.book.sheet('表1')!.protection = { allowFormatCells: true };
  await expect(new ExcelHost().mark([mark('表1', 1, 1)])).resolves.toEqual({ marked: 1, refused: [] });
});

test('marks on a sheet that was protected meanwhile cannot be taken off: this is said', async () => {
  const excel = openExcel(BOOK);
  const host = new ExcelHost();
  await host.read();
  await host.mark([mark('表1', 1, 1)]);
  excel.book.sheet('表1')!.protection = {};
  const { refused } = await host.mark([]);
  expect(refused).toHaveLength(1);
  expect(refused[0]!.reason).toContain('原有的标记没有去掉');
});

test('a sheet deleted between the two syncs: nothing of ours stays behind', async () => {
  const excel = openExcel(BOOK);
  const host = new ExcelHost();
  await host.read();
  let requests = 0;
  excel.intercept = () => {
    if (++requests === 2) excel.userDeletesSheet('表2');
  };
  await expect(host.mark([mark('表1', 1, 1), mark('表2', 0, 0), mark('表3', 0, 0)])).rejects.toMatchObject({
    code: 'sheet-missing',
  });
  expect(excel.book.sheets.flatMap((sheet) => sheet.conditionalFormats)).toEqual([]);
});

test.each(['null', 'refuse'] as const)(
  'a sheet deleted since the check does not stop the others (Excel answers: %s)',
  async (nullParents) => {
    const excel = openExcel(BOOK, { nullParents });
    const host = new ExcelHost();
    await host.read();
    excel.userDeletesSheet('表2');
    const { marked, refused } = await host.mark([mark('表1', 1, 1), mark('表2', 0, 0)]);
    expect(marked).toBe(1);
    expect(refused.map(({ ref }) => ref.sheet)).toEqual(['表2']);
    expect(seen(excel, '表1', 1, 1)).toBe(MARK_FILL.error);
  },
);

test('our formula is known again with and without its equals sign, and nothing else is', () => {
  expect(isOwnMark(markFormula('error'))).toBe(true);
  expect(isOwnMark(markFormula('info').slice(1))).toBe(true);
  expect(isOwnMark('=$B1<0')).toBe(false);
  expect(isOwnMark('=N("附表通：错误")=0+$B$1')).toBe(false);
});
