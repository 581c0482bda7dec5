import { openAsNewBook } from '../../src/hosts/excel';
import { openExcel, seedFromRows } from './emulator';

test('a sample opens in a window of its own; the open book is not touched', async () => {
  const excel = openExcel(seedFromRows({ 表1: [['甲', 1]] }));
  const bytes = Uint8Array.from({ length: 20_000 }, (_, i) => (i < 4 ? [0x50, 0x4b, 3, 4][i]! : i % 251));
  await openAsNewBook(bytes);
  expect(excel.book.openedBeside).toEqual([Buffer.from(bytes).toString('base64')]);
  expect(excel.book.sheets).toHaveLength(1);
  expect(excel.gaps).toEqual([]);
});

test('bytes that are no workbook are refused with a sentence', async () => {
  openExcel(seedFromRows({ 表1: [['甲']] }));
  await expect(openAsNewBook(new Uint8Array([1, 2, 3]))).rejects.toMatchObject({ name: 'HostError' });
});
