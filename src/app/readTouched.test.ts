import { FakeHost, sheetOf } from '../../test/fixtures/fakeHost';
import { HostError, type ReadOptions, type SheetSnapshot } from '../workbook';
import { readTouched } from './readTouched';

const formula = (sheet: SheetSnapshot): SheetSnapshot => ({ ...sheet, cells: [[{ value: 1, formula: '=甲!A1' }]] });

/** A host that notes what it was asked to read. */
class Book extends FakeHost {
  asked: (readonly string[] | undefined)[] = [];
  gone = false;
  override async read({ sheets }: ReadOptions = {}) {
    this.asked.push(sheets);
    if (this.gone && sheets) throw new HostError('sheet-missing', '找不到工作表，请重新核对。');
    const all = { ...(await super.read()), allSheets: this.sheets.map((s) => s.name) };
    return sheets ? { ...all, sheets: all.sheets.filter((s) => sheets.includes(s.name)) } : all;
  }
}

async function edited(touched: readonly string[], change: Partial<Book> = {}) {
  const host = Object.assign(new Book(), {
    sheets: [sheetOf('甲', [[1]]), formula(sheetOf('乙', [[2]])), sheetOf('丙', [[3]])],
  });
  const before = await host.read();
  host.asked = [];
  host.sheets = host.sheets.map((s) => (s.name === '甲' ? sheetOf('甲', [[9]]) : s));
  Object.assign(host, change);
  const after = await readTouched(host, before, new Set(touched), {});
  return { before, after, asked: host.asked };
}

test('only the sheets touched and those with formulas are read again; the others are taken over', async () => {
  const { before, after, asked } = await edited(['甲']);
  expect(asked).toEqual([['甲', '乙']]);
  expect(after.sheets.map((s) => s.name)).toEqual(['甲', '乙', '丙']);
  expect(after.sheets[0]!.cells[0]![0]!.value).toBe(9);
  expect(after.sheets[2]).toBe(before.sheets[2]);
});

test('a sheet that was not there before, or is gone now, makes the whole book be read', async () => {
  expect((await edited(['新表'])).asked).toEqual([undefined]);
  expect((await edited(['甲'], { gone: true })).asked).toEqual([['甲', '乙'], undefined]);
});

test('a sheet renamed without a word from Excel makes the whole book be read', async () => {
  const renamed = [sheetOf('甲', [[9]]), formula(sheetOf('乙', [[2]])), sheetOf('丁', [[3]])];
  const { after, asked } = await edited(['甲'], { sheets: renamed });
  expect(asked).toEqual([['甲', '乙'], undefined]);
  expect(after.sheets.map((s) => s.name)).toEqual(['甲', '乙', '丁']);
});
