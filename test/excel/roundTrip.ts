import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ExcelHost } from '../../src/hosts/excel';
import { readWorkbook } from '../../src/hosts/file';
import { NEWEST, openExcel, seedFromSnapshot } from './emulator';
import type { RuntimeFile } from './emulator/runtime';

const SAMPLE = '宣汉县医疗保障局-2020决算.xlsx';

/** The whole way on one platform's client runtime: read, mark, go to, write, remember, unmark. */
export function testRoundTrip(runtime: RuntimeFile): void {
  test(`the whole way on ${runtime}`, async () => {
    const file = await readWorkbook(readFileSync(path.join(__dirname, '../../samples', SAMPLE)), SAMPLE);
    const excel = openExcel(seedFromSnapshot(file), { sets: NEWEST, runtime });
    const host = new ExcelHost();
    const { sheets } = await host.read();
    expect(sheets.map(({ name, area }) => [name, area])).toEqual(file.sheets.map(({ name, area }) => [name, area]));
    const first = sheets[0]!.name;
    await host.mark([{ ref: { sheet: first, row: 5, col: 2 }, colour: 'error' }]);
    await host.select({ sheet: first, row: 5, col: 2 });
    await host.writeSheets([{ name: '核对报告', columnWidths: [20], rows: [[{ text: '=标题' }, { number: '12.5' }]] }]);
    await host.remember({ 忽略: [] });
    expect(excel.book.sheet(first)!.conditionalFormats).toHaveLength(1);
    expect(excel.book.sheet('核对报告')!.peek(0, 0).value).toBe('=标题');
    await host.mark([]);
    expect(excel.book.sheets.flatMap((sheet) => sheet.conditionalFormats)).toEqual([]);
    expect(await host.selection()).toEqual({ sheet: first, top: 5, left: 2, bottom: 5, right: 2 });
    expect(excel.gaps).toEqual([]);
    expect(excel.tooNew).toEqual([]);
  });
}
