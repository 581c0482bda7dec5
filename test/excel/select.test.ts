import { ExcelHost } from '../../src/hosts/excel';
import { openExcel, seedFromRows, selectionText } from './emulator';

const BOOK = seedFromRows({ 表1: [['甲', 1]], '表 2': [['乙', 2]], 隐藏的: [['丙', 3]] });

test('brings the sheet forward and selects the cell, in two syncs', async () => {
  const excel = openExcel(BOOK);
  await new ExcelHost().select({ sheet: '表 2', row: 4, col: 2 });
  expect(excel.book.active.name).toBe('表 2');
  expect(selectionText(excel.book)).toBe('表 2!C5');
  expect(excel.syncs).toHaveLength(2);
});

test('selects an area', async () => {
  const excel = openExcel(BOOK);
  await new ExcelHost().select({ sheet: '表1', top: 0, left: 0, bottom: 3, right: 1 });
  expect(selectionText(excel.book)).toBe('表1!A1:B4');
});

test('a hidden sheet and a deleted one are answered with what to do', async () => {
  const excel = openExcel(BOOK);
  excel.book.sheet('隐藏的')!.visibility = 'Hidden';
  const host = new ExcelHost();
  await expect(host.select({ sheet: '隐藏的', row: 0, col: 0 })).rejects.toMatchObject({
    code: 'sheet-missing',
    message: expect.stringContaining('取消隐藏'),
  });
  await expect(host.select({ sheet: '没有', row: 0, col: 0 })).rejects.toMatchObject({
    code: 'sheet-missing',
    message: expect.stringContaining('“没有”'),
  });
  expect(selectionText(excel.book)).toBeUndefined();
});

test('a sheet renamed after the check is still found', async () => {
  const excel = openExcel(BOOK);
  const host = new ExcelHost();
  await host.read();
  excel.userRenamesSheet('表1', '收入支出决算总表');
  await host.select({ sheet: '表1', row: 0, col: 1 });
  expect(selectionText(excel.book)).toBe('收入支出决算总表!B1');
});

test('tells what the user has selected, the first of several areas, and nothing for a chart', async () => {
  const excel = openExcel(BOOK);
  const host = new ExcelHost();
  excel.userSelects('表 2', 'B2:C3,E5');
  await expect(host.selection()).resolves.toEqual({ sheet: '表 2', top: 1, left: 1, bottom: 2, right: 2 });
  excel.book.selection!.areas.length = 0;
  await expect(host.selection()).resolves.toBeUndefined();
});
