import fc from 'fast-check';
import type { Block } from './blocks';
import { cellCount, learnBytesPerCell, takeBlocks } from './blocks';

const anyBlock = fc.record({
  sheet: fc.nat(5),
  area: fc.record({
    top: fc.nat(50),
    left: fc.nat(10),
    height: fc.integer({ min: 1, max: 400 }),
    width: fc.integer({ min: 1, max: 40 }),
  }),
});

test('taken together, the blocks are the whole of the queue, each within the limit but for a single row', () => {
  fc.assert(
    fc.property(
      fc.array(anyBlock, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 5_000 }),
      (list, limit) => {
        const queue: Block[] = list.map(({ sheet, area }) => ({
          sheet,
          area: {
            top: area.top,
            left: area.left,
            bottom: area.top + area.height - 1,
            right: area.left + area.width - 1,
          },
        }));
        const total = queue.reduce((sum, { area }) => sum + cellCount(area), 0);
        const rows = new Set(
          queue.flatMap(({ area }, i) =>
            Array.from({ length: area.bottom - area.top + 1 }, (_, k) => `${i}:${area.top + k}`),
          ),
        );
        let read = 0;
        for (let turns = 0; queue.length; turns++) {
          expect(turns).toBeLessThanOrEqual(rows.size);
          const taken = takeBlocks(queue, limit);
          const cells = taken.reduce((sum, { area }) => sum + cellCount(area), 0);
          const isOneRow = taken.length === 1 && taken[0]!.area.top === taken[0]!.area.bottom;
          expect(cells <= limit || isOneRow).toBe(true);
          read += cells;
        }
        expect(read).toBe(total);
      },
    ),
  );
});

test('small sheets are read together', () => {
  const queue: Block[] = Array.from({ length: 20 }, (_, sheet) => ({
    sheet,
    area: { top: 0, left: 0, bottom: 49, right: 9 },
  }));
  expect(takeBlocks(queue, 65_536)).toHaveLength(20);
});

test.each([
  [64, 6_400, 100, 80],
  [64, 640_000, 100, 256],
  [64, 0, 100, 16],
])('a guess of %d bytes a cell, after %d bytes for %d cells, becomes %d', (guess, bytes, cells, next) => {
  expect(learnBytesPerCell(guess, bytes, cells)).toBe(next);
});
