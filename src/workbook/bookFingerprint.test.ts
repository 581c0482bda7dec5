import fc from 'fast-check';
import { sheetOf } from '../../test/fixtures/fakeHost';
import { bookFingerprint } from './bookFingerprint';
import type { SheetSnapshot, WorkbookSnapshot } from './snapshot';

const book = (...sheets: SheetSnapshot[]): WorkbookSnapshot => ({ name: 'x.xlsx', sheets, memory: {} });
const rows = fc.array(fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null)), { maxLength: 4 }), {
  minLength: 1,
  maxLength: 5,
});

test('the same contents give the same fingerprint, whatever we wrote beside them, however it looks', () => {
  fc.assert(
    fc.property(rows, rows, (own, ours) => {
      const sheet = sheetOf('表1', own);
      const plain = { ...sheet, cells: sheet.cells.map((row) => row?.map((c) => c && { value: c.value })) };
      const report = { ...sheetOf('核对报告', ours), ownAs: '核对报告' };
      expect(bookFingerprint(book(plain, report))).toBe(bookFingerprint(book(sheet)));
    }),
  );
});

test('one value, its place, a formula or a sheet name changed gives another', () => {
  const sheet = sheetOf('表1', [
    ['甲', 1],
    ['乙', 2],
  ]);
  const was = bookFingerprint(book(sheet));
  const others = [
    book(
      sheetOf('表1', [
        ['甲', 1],
        ['乙', 3],
      ]),
    ),
    book(sheetOf('表1', [['甲', 1], [], ['乙', 2]])),
    book({ ...sheet, name: '表2' }),
    book({ ...sheet, cells: [sheet.cells[0], [{ value: '乙' }, { value: 2, formula: '=1+1' }]] }),
    book(sheet, sheetOf('新表', [])),
  ];
  expect(new Set([was, ...others.map(bookFingerprint)]).size).toBe(others.length + 1);
});
