import fc from 'fast-check';
import type { Area } from '../../workbook';
import { areaA1, parseA1 } from '../../workbook';
import { addressLists, joinAreas, joinCells } from './addressList';

const keys = (areas: readonly Area[]): string[] =>
  areas.flatMap(({ top, left, bottom, right }) => {
    const found: string[] = [];
    for (let r = top; r <= bottom; r++) for (let c = left; c <= right; c++) found.push(`${r},${c}`);
    return found;
  });

const anyCells = fc.uniqueArray(fc.record({ row: fc.nat(30), col: fc.nat(12) }), {
  selector: ({ row, col }) => `${row},${col}`,
  maxLength: 120,
});

test('joined cells are the same cells, each once', () => {
  fc.assert(
    fc.property(anyCells, (cells) => {
      const expected = cells.map(({ row, col }) => `${row},${col}`).sort();
      expect(keys(joinCells(cells)).sort()).toEqual(expected);
      const areas = cells.map(({ row, col }) => ({ top: row, left: col, bottom: row, right: col }));
      expect(keys(joinAreas(areas)).sort()).toEqual(expected);
    }),
  );
});

test('a filled table is one area', () => {
  const table = { top: 2, left: 1, bottom: 40, right: 8 };
  const cells = keys([table]).map((key) => key.split(',').map(Number) as [number, number]);
  expect(joinAreas(cells.map(([row, col]) => ({ top: row, left: col, bottom: row, right: col })))).toEqual([table]);
});

test('lists name every area in order, none longer than Excel takes', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ row: fc.nat(1_000_000), col: fc.nat(16_000) }), { maxLength: 600 }), (cells) => {
      const areas = cells.map(({ row, col }) => ({ top: row, left: col, bottom: row, right: col }));
      const lists = addressLists(areas);
      expect(lists.flatMap((list) => list.split(',')).map((address) => areaA1(parseA1(address)!))).toEqual(
        areas.map(areaA1),
      );
      for (const list of lists) expect(list.length).toBeLessThanOrEqual(2_000);
    }),
  );
});

test('nothing to list gives no list', () => {
  expect(addressLists([])).toEqual([]);
});
