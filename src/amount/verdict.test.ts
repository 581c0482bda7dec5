import fc from 'fast-check';
import { bandsOf, Decimal, judgeGap, judgeMillionths, type EquationVerdict, type RoundedTerm, type Unit } from '.';

const wan = (n: number, decimals = 2): RoundedTerm[] => Array.from({ length: n }, () => ({ decimals, unit: '万元' }));
const yuan = (n: number, decimals = 2): RoundedTerm[] => Array.from({ length: n }, () => ({ decimals, unit: '元' }));
/** 元 cells in an equation of 万元: six decimals of the coarser unit. */
const yuanInWan = (n: number): RoundedTerm[] => Array.from({ length: n }, () => ({ decimals: 6, unit: '元' }));

test.each<[string, RoundedTerm[], string, EquationVerdict]>([
  ['a sum that adds', wan(5), '0', '一致'],
  ['one unit in a sum of two', wan(3), '0.01', '尾差'],
  ['beyond the interval of a sum of two', wan(3), '0.02', '不符'],
  ['one unit between copies', wan(2), '-0.01', '尾差'],
  ['two units between copies', wan(2), '0.02', '不符'],
  ['28 terms: five units are honest', wan(29), '0.05', '尾差'],
  ['28 terms: six units are doubtful', wan(29), '0.06', '可疑'],
  ['28 terms: fourteen units are still inside the interval', wan(29), '0.14', '可疑'],
  ['28 terms: fifteen units are wrong', wan(29), '0.15', '不符'],
  ['元 with two decimals is never rounded', yuan(12), '0.01', '不符'],
  ['whole 元 may be rounded', yuan(3, 0), '1', '尾差'],
  ['four decimals of 万元 have their own unit', wan(3, 4), '0.0001', '尾差'],
  ['four decimals: a hundredth is far beyond', wan(3, 4), '0.01', '不符'],
  ['元 → 万元 within half a unit', [...wan(1), ...yuanInWan(1)], '0.005', '一致'],
  ['元 → 万元 within one unit', [...wan(1), ...yuanInWan(1)], '-0.0099', '尾差'],
  ['元 → 万元 beyond one unit', [...wan(1), ...yuanInWan(1)], '0.0101', '不符'],
  ['a 万元 total of many 元 cells', [...wan(1), ...yuanInWan(9)], '0.004', '一致'],
  ['the finer cells of a mixed sum do not widen the band', [...wan(2), ...wan(9, 4)], '0.02', '不符'],
  ['dust behind the sixth decimal', wan(4, 6), '0.000001', '一致'],
])('%s: %s', (_, terms, gap, verdict) => {
  expect(judgeGap(new Decimal(gap), terms)).toBe(verdict);
});

const amountsInYuan = fc.array(fc.integer({ min: 5_001, max: 900_000_000 }), { minLength: 1, maxLength: 40 });
/** 元 in cents → 万元 rounded half up at two decimals, in hundredths. */
const rounded = (cents: number): number => Math.round(cents / 10_000);

test('honest rounding of 元 to 万元 is never 不符, however many terms', () => {
  fc.assert(
    fc.property(amountsInYuan, (cents) => {
      const total = rounded(cents.reduce((a, b) => a + b, 0));
      const gap = total - cents.map(rounded).reduce((a, b) => a + b, 0);
      expect(judgeGap(new Decimal(gap).div(100), wan(cents.length + 1))).not.toBe('不符');
    }),
    { numRuns: 2000 },
  );
});

test('a gap beyond (n+1)/2 units is always 不符, and a wider gap is never judged more kindly', () => {
  const rank: EquationVerdict[] = ['一致', '尾差', '可疑', '不符'];
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 1, max: 500 }),
      (n, decimals, units) => {
        const terms = wan(n + 1, decimals);
        const at = (u: number): EquationVerdict =>
          judgeGap(new Decimal(u).times(new Decimal(10).pow(-decimals)), terms);
        if (units > (n + 1) / 2) expect(at(units)).toBe('不符');
        expect(rank.indexOf(at(units + 1))).toBeGreaterThanOrEqual(rank.indexOf(at(units)));
        expect(at(-units)).toBe(at(units));
      },
    ),
    { numRuns: 1000 },
  );
});

test('元 with two decimals: every gap of a cent or more is 不符', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 10_000_000 }), (n, cents) => {
      expect(judgeGap(new Decimal(cents).div(100), yuan(n + 1))).toBe('不符');
    }),
  );
});

test('a figure taken over from 元 into 万元 by rounding is 一致, one 万元 unit further 尾差, more 不符', () => {
  fc.assert(
    fc.property(fc.integer({ min: 5_001, max: 900_000_000 }), fc.integer({ min: -3, max: 3 }), (cents, off) => {
      const gap = new Decimal(rounded(cents) + off).div(100).minus(new Decimal(cents).div(1_000_000));
      const verdict = judgeGap(gap, [...wan(1), ...yuanInWan(1)]);
      const units = gap.abs().times(100).toNumber();
      expect(verdict).toBe(units <= 0.5 ? '一致' : units <= 1 ? '尾差' : '不符');
      if (off === 0) expect(verdict).toBe('一致');
    }),
  );
});

test('bands are ordered, and judging in millionths is judging in amounts', () => {
  const units: Unit[] = ['元', '千元', '万元', '亿元'];
  const term = fc.record({ decimals: fc.integer({ min: 0, max: 6 }), unit: fc.constantFrom(...units) });
  fc.assert(
    fc.property(
      fc.array(term, { maxLength: 12 }),
      fc.integer({ min: -20_000_000, max: 20_000_000 }),
      (terms, micro) => {
        const bands = bandsOf(terms);
        expect(bands.equal).toBeLessThanOrEqual(bands.residue);
        expect(bands.residue).toBeLessThanOrEqual(bands.suspect);
        expect(judgeMillionths(micro, bands)).toBe(judgeGap(new Decimal(micro).div(1_000_000), terms));
      },
    ),
  );
});
