import fc from 'fast-check';
import { Decimal, SCALE, slowDecimal } from '../amount';
import type { SheetSnapshot } from '../workbook';
import { readAmounts } from './amounts';
import type { Block } from './types';

const block: Block = {
  left: 0,
  right: 0,
  columns: [{ key: 'total', header: '合计', col: 0, isMoney: true }],
};

/** What the bare numbers of a table with this one amount are. */
function read(value: number, format: string): { readonly stored: number; readonly shown: number } {
  const sheet = { cells: [[{ value, format }]] } as unknown as SheetSnapshot;
  const row = { key: 'TOTAL', label: '合计', role: 'total', row: 0, block: 0 } as const;
  const { millionths, shown } = readAmounts(sheet, [row], [block], () => undefined);
  return { stored: millionths[0]!, shown: shown[0]! };
}

/** Amounts of at most six decimals, halves of a shown place, and the dust of arithmetic beside them. */
const amount = fc
  .tuple(fc.integer({ min: -100_000_000, max: 100_000_000 }), fc.integer({ min: 0, max: 6 }), fc.integer({ min: -4, max: 4 }))
  .map(([n, places, bits]) => (n / 10 ** places) * (1 + bits * Number.EPSILON)); // prettier-ignore

test('amounts as stored and as shown are those of decimal.js, or not told', () => {
  fc.assert(
    fc.property(amount, fc.integer({ min: 0, max: 6 }), (value, places) => {
      const { stored, shown } = read(value, places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`);
      const exact = slowDecimal(value);
      expect(stored + 0).toBe(exact.times(SCALE).toNumber() + 0);
      const printed = new Decimal(Number(value.toPrecision(15))).toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
      if (!Number.isNaN(shown)) expect(new Decimal(shown).div(SCALE).toNumber() + 0).toBe(printed.toNumber() + 0);
    }),
    { numRuns: 5000 },
  );
});

test('only at a half of the shown place it is not told', () => {
  expect(read(1.005, '0.00').shown).toBeNaN();
  expect(read(1.0049999, '0.00').shown).toBeNaN();
  expect(read(1.004999, '0.00').shown).toBe(1_000_000);
  expect(read(-1.0051, '0.00').shown).toBe(-1_010_000);
  expect(read(310.93000000000006, '0.00').shown).toBe(310_930_000);
});
