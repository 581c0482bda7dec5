import { ExcelHost } from '../../src/hosts/excel';
import { ownSheetTag } from '../../src/workbook';
import { chartSheet, narrativeSheet } from '../generators/ownSheets';
import { openExcel, seedFromRows } from './emulator';

const BOOK = seedFromRows({ 表1: [['甲', 1]], 表2: [['乙', 2]] });

/** A book with everything of ours in it. */
async function written() {
  const excel = openExcel(BOOK);
  const host = new ExcelHost();
  await host.read();
  await host.mark([{ ref: { sheet: '表1', row: 0, col: 1 }, colour: 'error' }]);
  await host.writeSheets([chartSheet(), narrativeSheet()]);
  await host.remember({ 单位: '某局' });
  return { excel, host };
}

test('marks, sheets, names and parts of ours go, in three syncs; the rest stays', async () => {
  const { excel, host } = await written();
  excel.book.customXml.push({ id: 'other', xml: '<a xmlns="urn:other"/>' });
  const before = excel.syncs.length;
  expect(await host.takeOut()).toEqual({ sheets: ['图表', '情况说明'] });
  expect(excel.syncs.length - before).toBe(3);
  expect(excel.book.sheets.map((s) => s.name)).toEqual(['表1', '表2']);
  expect(excel.book.customXml.map((p) => p.id)).toEqual(['other']);
  const book = await new ExcelHost().read();
  expect(book).toMatchObject({ memory: {}, isMarked: false });
  expect(book.sheets.map((s) => s.cells[0]![1]!.value)).toEqual([1, 2]);
});

test('what is written afterwards starts anew', async () => {
  const { host } = await written();
  await host.takeOut();
  expect(await host.writeSheets([narrativeSheet()])).toEqual(['情况说明']);
  expect((await new ExcelHost().read()).sheets.map((s) => s.ownAs)).toEqual([undefined, undefined, '情况说明']);
});

test('a name of ours whose sheet the user deleted goes too; a book without anything of ours is left alone', async () => {
  const { excel, host } = await written();
  excel.book.names.push({ name: ownSheetTag('核对报告'), formula: '=#REF!$A$1', visible: false, comment: '' });
  await host.takeOut();
  expect(excel.book.names).toEqual([]);
  expect(await host.takeOut()).toEqual({ sheets: [] });
});

const OBSTACLES: readonly [string, (book: ReturnType<typeof openExcel>['book']) => void][] = [
  ['工作簿的结构受保护', (book) => (book.structureProtected = true)],
  ['“表1”受保护', (book) => (book.sheets[0]!.protection = {})],
  ['没有可见的工作表', (book) => book.sheets.slice(0, 2).forEach((s) => (s.visibility = 'Hidden'))],
];

test.each(OBSTACLES)('%s: said, and nothing is taken out', async (words, make) => {
  const { excel, host } = await written();
  make(excel.book);
  await expect(host.takeOut()).rejects.toMatchObject({ code: 'cannot-write', message: expect.stringContaining(words) });
  expect(excel.book.sheets.map((s) => s.name)).toEqual(['表1', '表2', '图表', '情况说明']);
  expect((await new ExcelHost().read()).memory).toEqual({ 单位: '某局' });
});
