import fc from 'fast-check';
import {
  Decimal,
  formatAmount,
  formatDecimals,
  isDash,
  parseAmount,
  plain,
  proseAmount,
  readUnit,
  shiftBetween,
  slowDecimal,
} from '.';

test.each([
  [1234.5, 2, '1,234.50'],
  [-1234567.891, 2, '-1,234,567.891'],
  [0, 2, '0.00'],
  [-0.001, 2, '-0.001'],
  [310.93000000000006, 2, '310.93'],
  [7, 0, '7'],
])('formatAmount(%d, %i) = %s', (value, decimals, text) => {
  expect(formatAmount(value, decimals)).toBe(text);
});

test.each([
  ['7,219.74', 7219.74, 2],
  ['７，２１９．７４', 7219.74, 2],
  [' 1 234.50 ', 1234.5, 2],
  ['(1.00)', -1, 2],
  ['−3.5', -3.5, 1],
  ['￥12', 12, 0],
])('parseAmount(%s)', (text, value, decimals) => {
  expect(parseAmount(text)).toEqual({ value, decimals });
});

test.each(['', '-', '12元', '1-2', '3.4.5', '表1', '1e5'])('%j is no amount', (text) => {
  expect(parseAmount(text)).toBeUndefined();
});

test('dashes stand for nothing', () => {
  for (const dash of ['-', '—', '——', '－', '/', ' - ']) expect(isDash(dash)).toBe(true);
  for (const other of ['', '0', '-1']) expect(isDash(other)).toBe(false);
});

test('an amount is written the same from its double as from its decimal', () => {
  const value = fc.oneof(
    fc.double({ min: -2e9, max: 2e9 }),
    fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }).map((n) => n / 100),
    fc.integer({ min: -2_000_000, max: 2_000_000 }).map((n) => n / 1e6),
  );
  fc.assert(
    fc.property(value, fc.integer({ min: 0, max: 8 }), (amount, decimals) => {
      const exact = slowDecimal(amount);
      expect(formatAmount(amount, decimals)).toBe(formatAmount(exact, decimals));
      expect(plain(amount)).toBe(exact.toString());
    }),
    { numRuns: 5000 },
  );
});

test('what is formatted is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9_000_000_000, max: 9_000_000_000 }), (cents) => {
      const value = new Decimal(cents).div(100);
      const text = formatAmount(value, 2);
      expect(parseAmount(text)?.value).toBe(value.toNumber());
      expect(plain(value)).toBe(value.toString());
    }),
  );
});

test.each([
  ['#,##0.00', 2],
  ['0', 0],
  ['#,##0.00_ ;[Red]\\-#,##0.00\\ ', 2],
  ['0.00%', 4],
  ['_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', 2],
  ['General', undefined],
  ['yyyy-mm-dd', undefined],
  ['@', undefined],
  [undefined, undefined],
])('number format %s shows %s decimals', (format, decimals) => {
  expect(formatDecimals(format)).toBe(decimals);
});

test.each([
  ['金额单位：万元', '万元'],
  ['单位:元', '元'],
  ['（单位：千元）', '千元'],
  ['金额：万元', '万元'],
  ['单 位 ： 万 元', '万元'],
  ['单位：347001-某局', undefined],
  ['编制单位：元江县财政局', undefined],
])('unit of %s is %s', (text, unit) => {
  expect(readUnit(text)).toBe(unit);
});

test('units differ by powers of ten', () => {
  expect(shiftBetween('元', '万元')).toBe(-4);
  expect(shiftBetween('亿元', '万元')).toBe(4);
});

test('running text drops trailing zeros', () => {
  expect(proseAmount(102.4)).toBe('102.4');
  expect(proseAmount(413.32)).toBe('413.32');
  expect(proseAmount(20)).toBe('20');
});
