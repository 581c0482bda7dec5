import fc from 'fast-check';
import type { OwnCell, OwnSheet } from '../../workbook';
import { MAX_CELL_TEXT, areaA1 } from '../../workbook';
import { cellText, columnPoints, contentBlocks, mergedRowHeights, styleAreas } from './sheetPlan';

const t = (text: string, style?: OwnCell['style']): OwnCell => ({ text, ...(style ? { style } : {}) });

test('rows without cells are not written, cells left out are null', () => {
  const [first, second, ...rest] = contentBlocks([
    [t('甲'), undefined, { number: '3', format: '0' }],
    [],
    [undefined],
    [{ formula: '=A1', style: 'number' }],
  ]);
  expect(first).toMatchObject({
    area: { top: 0, left: 0, bottom: 0, right: 2 },
    formats: [['@', null, '0']],
    contents: [['甲', null, 3]],
  });
  expect(second).toMatchObject({
    area: { top: 3, left: 0, bottom: 3, right: 2 },
    formats: [['#,##0.00', null, null]],
    contents: [['=A1', null, null]],
  });
  expect(rest).toEqual([]);
});

test('however the rows lie, every cell is written once where it belongs', () => {
  const anyRows = fc.array(fc.array(fc.option(fc.nat(999), { nil: undefined }), { maxLength: 5 }), { maxLength: 12 });
  fc.assert(
    fc.property(anyRows, (numbers) => {
      const rows = numbers.map((row) => row.map((n) => (n === undefined ? undefined : { number: String(n) })));
      const written = new Map<string, unknown>();
      for (const { area, contents, formats } of contentBlocks(rows)) {
        expect(contents).toHaveLength(area.bottom - area.top + 1);
        contents.forEach((line, r) => {
          expect(line).toHaveLength(area.right - area.left + 1);
          expect(formats[r]).toHaveLength(line.length);
          line.forEach((value, c) => value !== null && written.set(`${area.top + r},${area.left + c}`, value));
        });
      }
      const expected = numbers.flatMap((row, r) =>
        row.flatMap((n, c) => (n === undefined ? [] : [[`${r},${c}`, n] as const])),
      );
      expect([...written]).toEqual(expected);
    }),
  );
});

test('a long sheet is written in blocks', () => {
  const rows = Array.from({ length: 4_000 }, () => [t('说明'.repeat(150))]);
  const blocks = contentBlocks(rows);
  expect(blocks.length).toBeGreaterThan(2);
  expect(blocks.at(-1)!.area.bottom).toBe(3_999);
});

test('cells of one look are joined, a merged area has one look as a whole', () => {
  const rows: OwnSheet['rows'] = [
    [t('表头', 'title')],
    [t('甲', 'label'), t('乙', 'label')],
    [t('丙', 'label'), t('丁', 'label')],
    [t('无样式')],
  ];
  const areas = styleAreas(rows, [{ top: 0, left: 0, bottom: 0, right: 1 }]);
  expect([...areas].map(([style, list]) => [style, list.map(areaA1)])).toEqual([
    ['title', ['A1:B1']],
    ['label', ['A2:B3']],
    ['plain', ['A4']],
  ]);
});

test('a text is made fit for a cell', () => {
  expect(cellText('甲\r\n乙\r丙\u0007')).toBe('甲\n乙\n丙');
  expect(cellText('长'.repeat(40_000))).toHaveLength(MAX_CELL_TEXT);
});

test('long texts in merged cells get room, short ones a line', () => {
  const sheet = (text: string): OwnSheet => ({
    name: '情况说明',
    columnWidths: [20, 20],
    rows: [[t(text, 'body')]],
    merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
  });
  const height = (text: string): number => mergedRowHeights(sheet(text))[0]!.points;
  expect(height('短')).toBeLessThan(25);
  expect(height('长'.repeat(100))).toBeGreaterThan(90);
  expect(height('长'.repeat(9_000))).toBe(409);
  expect(mergedRowHeights({ ...sheet('短'), merges: [] })).toEqual([]);
});

test('a column of 10 characters is 75 pixels wide', () => {
  expect(columnPoints(10)).toBe(75 * 0.75);
});
