import fc from 'fast-check';
import { changeRate, completionRate, Decimal, judgeShare, ratioBounds, share, type RateVerdict } from '.';

const d = (text: string | number): Decimal => new Decimal(text);

test.each<[string, string, string, string, RateVerdict]>([
  ['57.52 of 413.32', '13.92', '57.52', '413.32', '一致'],
  ['two thirds, rounded', '66.67', '2', '3', '一致'],
  ['two thirds, cut off', '66.66', '20000', '30000', '截尾'],
  ['two thirds, wrong', '66.60', '200', '300', '不符'],
  ['one unit too many is not cutting off', '13.93', '575.20', '4133.20', '不符'],
  ['small operands leave room', '7.98', '0.08', '1.00', '一致'],
  ['of nothing', '100', '5', '0', '基数为零'],
])('%s: %s %%', (_, printed, part, whole, verdict) => {
  expect(judgeShare(d(printed), 2, d(part), d(whole), d('0.005')).verdict).toBe(verdict);
});

test('a share printed as it is computed is always right', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e9 }),
      fc.integer({ min: 1, max: 1e9 }),
      fc.integer({ min: 0, max: 2 }),
      (p, w, n) => {
        const [part, whole] = [d(p).div(100), d(w).div(100)];
        const expected = share(part, whole, n)!;
        expect(judgeShare(expected, n, part, whole, d('0.005')).verdict).toBe('一致');
        const cut = part.div(whole).times(100).toDecimalPlaces(n, Decimal.ROUND_DOWN);
        expect(['一致', '截尾']).toContain(judgeShare(cut, n, part, whole, d('0.005')).verdict);
      },
    ),
  );
});

test('the bounds of a ratio hold every ratio of operands within half a unit', () => {
  const cents = fc.integer({ min: 1, max: 1e8 });
  const off = fc.double({ min: -0.0049, max: 0.0049, noNaN: true });
  fc.assert(
    fc.property(cents, cents, off, off, (p, w, a, b) => {
      const [part, whole] = [d(p).div(100), d(w).div(100)];
      const [low, high] = ratioBounds(part, whole, d('0.005'))!;
      const ratio = part.plus(a).div(whole.plus(b)).times(100);
      expect(ratio.gte(low) && ratio.lte(high)).toBe(true);
    }),
  );
});

test('change against last year, also from below zero; nothing from zero', () => {
  expect(changeRate(d('2.38'), d('4.42'))!.toString()).toBe('-46.15');
  expect(changeRate(d(5), d(-10))!.toString()).toBe('150');
  expect(changeRate(d(5), d(0))).toBeUndefined();
  expect(completionRate(d('2494.78'), d('2729.21'))!.toString()).toBe('91.41');
  expect(ratioBounds(d(1), d('0.001'), d('0.005'))).toBeUndefined();
});
