import type { Grid, Rows } from './cells';
import { gridBytes, pieces, putCells } from './cells';

/** Grid of one cell. */
const one = (value: unknown, type: string, more: { formula?: unknown; format?: string; text?: string } = {}): Grid => ({
  values: [[value]],
  formulas: [[more.formula ?? value]],
  numberFormat: [[more.format ?? 'General']],
  valueTypes: [[type]],
  text: [[more.text ?? String(value)]],
});

test.each<[string, Grid, unknown]>([
  ['a number', one(12.5, 'Double'), { value: 12.5 }],
  [
    'a formatted number',
    one(1234.5, 'Double', { format: '#,##0.00', text: '1,234.50' }),
    { value: 1234.5, format: '#,##0.00', text: '1,234.50' },
  ],
  [
    'a number in a column that is too narrow',
    one(1234.5, 'Double', { format: '#,##0.00', text: '#######' }),
    { value: 1234.5, format: '#,##0.00' },
  ],
  ['a text that looks like a number', one('00123', 'String'), { value: '00123' }],
  ['a number that Excel calls a text', one(123, 'String'), { value: '123' }],
  ['a formula', one(3, 'Double', { formula: '=A1+A2' }), { value: 3, formula: '=A1+A2' }],
  ['a formula that gives nothing', one('', 'String', { formula: '=""' }), { value: '', formula: '=""' }],
  ['a text that begins with =', one('=A1', 'String', { formula: '=A1' }), { value: '=A1' }],
  ['an error', one('#REF!', 'Error', { formula: '=X!A1' }), { value: null, formula: '=X!A1', error: '#REF!' }],
  ['a text like an error', one('#REF!', 'String'), { value: '#REF!' }],
  ['a truth', one(true, 'Boolean', { text: 'TRUE' }), { value: true, text: 'TRUE' }],
  ['a linked data type', one('北京', 'RichValue'), { value: '北京' }],
  ['an empty cell with a format', one('', 'Empty', { format: '0.00%', text: '' }), undefined],
])('%s', (_, grid, cell) => {
  const rows: Rows = [];
  putCells(rows, { top: 4, left: 2, bottom: 4, right: 2 }, grid);
  expect(rows[4]?.[2]).toEqual(cell);
});

test('rows that hold nothing stay undefined', () => {
  const rows: Rows = [];
  putCells(rows, { top: 7, left: 0, bottom: 7, right: 0 }, one('', 'Empty'));
  expect(rows).toEqual([]);
});

test('bytes are counted as Excel sends them: three for a Chinese character', () => {
  expect(gridBytes(one('科目', 'String')) - gridBytes(one('', 'String'))).toBe(3 * 6);
});

test('an answer is worked on in pieces that together are the whole', () => {
  const table = <T>(value: T): T[][] => Array.from({ length: 2_600 }, () => Array.from({ length: 4 }, () => value));
  const grid: Grid = {
    values: table(1),
    formulas: table(1),
    numberFormat: table('General'),
    valueTypes: table('Double'),
    text: table('1'),
  };
  const cut = [...pieces({ top: 10, left: 2, bottom: 2_609, right: 5 }, grid)];
  expect(cut.map(({ area }) => [area.top, area.bottom])).toEqual([
    [10, 1_259],
    [1_260, 2_509],
    [2_510, 2_609],
  ]);
  expect(cut.map((piece) => piece.grid.text.length)).toEqual([1_250, 1_250, 100]);
});
