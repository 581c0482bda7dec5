import fc from 'fast-check';
import type { Paragraph } from '../../narrative/types';
import { paragraphPieces } from './paragraphPieces';

const cell = { sheet: '表1', row: 4, col: 2 };
const slot = (text: string, part: string) => {
  const start = text.indexOf(part);
  return { start, end: start + part.length, text: part, value: part, unit: '万元', cells: [cell] };
};

test('numbers become links and gaps are marked', () => {
  const text = '收入413.32万元，主要原因是【待填：原因】。';
  const paragraph: Paragraph = { role: 'body', text, slots: [slot(text, '413.32')] };
  expect(paragraphPieces(paragraph)).toEqual([
    { text: '收入', isGap: false },
    { text: '413.32', cell, isGap: false },
    { text: '万元，主要原因是', isGap: false },
    { text: '【待填：原因】', isGap: true },
    { text: '。', isGap: false },
  ]);
});

test('no character is lost or doubled, whatever the slots', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 40 }),
      fc.array(fc.tuple(fc.nat(40), fc.nat(10)), { maxLength: 6 }),
      (text, ranges) => {
        const slots = ranges
          .map(([from, length]) => ({ start: Math.min(from, text.length), end: Math.min(from + length, text.length) }))
          .map(({ start, end }) => ({ start, end, text: text.slice(start, end), value: '', unit: '', cells: [cell] }));
        expect(
          paragraphPieces({ role: 'body', text, slots })
            .map((p) => p.text)
            .join(''),
        ).toBe(text);
      },
    ),
  );
});
