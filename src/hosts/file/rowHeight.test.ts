import { LOOKS } from '../../workbook';
import { columnPixels, textHeight } from './rowHeight';

const body = LOOKS.body;
const lines = (text: string, width: number) => Math.round((textHeight(text, body, width) - 6) / (body.size * 1.42));

test.each([
  ['', 300, 1],
  ['一二三', 300, 1],
  ['一'.repeat(18), 300, 1],
  ['一'.repeat(19), 300, 2],
  ['一'.repeat(180), 300, 10],
  ['第一段\n第二段', 300, 2],
  ['a'.repeat(100), 300, 4],
  [`${'一'.repeat(17)} 1,234,567.89`, 300, 2],
])('%j in %i pixels: %i lines', (text, width, expected) => {
  expect(lines(text, width)).toBe(expected);
});

test('a narrow column never gives an endless height', () => {
  expect(textHeight('一'.repeat(100), body, 1)).toBeLessThan(100 * 2 * body.size * 2);
});

test('pixels of a column of 9 characters in a font with digits of 7 pixels', () => {
  expect(columnPixels(9, 7)).toBe(68);
});
