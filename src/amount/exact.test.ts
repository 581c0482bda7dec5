import fc from 'fast-check';
import { addMillionths, Decimal, decimalsOf, exactSum, fromMillionths, roundHalfUp, SCALE, slowDecimal, slowSum, toDecimal, type SignedAmount } from '.'; // prettier-ignore

/** Amounts as cells hold them: doubles of decimals with 0…6 places, small and as large as a province's budget. */
const amount = fc
  .tuple(fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), fc.integer({ min: 0, max: 6 }))
  .map(([n, places]) => n / 10 ** places);
const shift = fc.constantFrom(0, 0, 0, -4, -3, -8, 4);
const term: fc.Arbitrary<SignedAmount> = fc.record({
  value: amount,
  sign: fc.constantFrom(1 as const, -1 as const),
  shift,
});

/** Any double: dust of arithmetic, halves of a millionth, thirds, powers of ten, what is not finite. */
const anyDouble = fc.oneof(
  amount,
  fc.double(),
  fc.double({ min: -2e9, max: 2e9 }),
  fc.tuple(amount, fc.integer({ min: -8, max: 8 })).map(([value, bits]) => value * (1 + bits * Number.EPSILON)),
  fc.tuple(fc.integer({ min: -2e9, max: 2e9 }), fc.constantFrom(0.5, 0.4, 0.6)).map(([n, part]) => (n + part) / SCALE),
  fc.integer({ min: -9, max: 12 }).map((n) => 10 ** n),
);

test('the fast decimal of a double is the one of decimal.js', () => {
  fc.assert(
    fc.property(anyDouble, (value) => {
      expect(toDecimal(value).toString()).toBe(slowDecimal(value).toString());
    }),
    { numRuns: 5000 },
  );
});

test('whole millionths become the decimal that decimal.js divides out', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (n) => {
      expect(fromMillionths(n).toString()).toBe(new Decimal(n).div(SCALE).toString());
    }),
    { numRuns: 5000 },
  );
});

test('the fast sum is the sum of decimal.js', () => {
  fc.assert(
    fc.property(fc.array(term, { maxLength: 60 }), (terms) => {
      expect(exactSum(terms).toString()).toBe(slowSum(terms).toString());
    }),
    { numRuns: 2000 },
  );
});

test('a sum too large or too fine for whole millionths says so instead of rounding', () => {
  expect(addMillionths(0, 9e10, 1)).toBeNaN();
  expect(addMillionths(0, 0.01, 1, -8)).toBeNaN();
  expect(addMillionths(0, 123456.78, 1, -4)).toBe(12_345_678);
  expect(addMillionths(NaN, 1, 1)).toBeNaN();
  expect(exactSum([{ value: 9e10, sign: 1 }, { value: 0.01, sign: -1 }]).toString()).toBe('89999999999.99'); // prettier-ignore
});

test.each([
  [[0.1, 0.2], '0.3'],
  [[310.93000000000006], '310.93'],
  [[247.9462, 62.9765], '310.9227'],
  [[1e-9], '0'],
])('%j add to %s', (values, sum) => {
  expect(exactSum(values.map((value) => ({ value, sign: 1 }))).toString()).toBe(sum);
});

test.each([
  [12, 0],
  [12.5, 1],
  [310.93000000000006, 2],
  [62.9765, 4],
  [1 / 3, 6],
  [-0.01, 2],
  [1e12 + 0.25, 2],
])('%d has %d decimals', (value, decimals) => {
  expect(decimalsOf(value)).toBe(decimals);
});

test('decimals are the fewest that give the amount back', () => {
  fc.assert(
    fc.property(amount, (value) => {
      const places = decimalsOf(value);
      expect(toDecimal(value).toDecimalPlaces(places).eq(toDecimal(value))).toBe(true);
      if (places > 0) expect(toDecimal(value).toDecimalPlaces(places - 1).eq(toDecimal(value))).toBe(false); // prettier-ignore
    }),
  );
});

test('halves are rounded away from zero, as Excel shows them', () => {
  expect(roundHalfUp(2.345, 2).toString()).toBe('2.35');
  expect(roundHalfUp(-2.345, 2).toString()).toBe('-2.35');
  expect(roundHalfUp(1.005, 2).toString()).toBe('1.01');
  expect(roundHalfUp(new Decimal('0.5'), 0).toString()).toBe('1');
});
