import fc from 'fast-check';
import { exactSum, SCALE, slowSum, type SignedAmount } from '../amount';
import { sumState, sumStateOf } from './sumState';

/** Amounts as cells hold them: whole 分, sometimes finer, blanks as 0. Their sums have at most the 15 digits that Excel keeps. */
const amount = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 5, arbitrary: fc.integer({ min: -1_000_000_00, max: 1_000_000_000 }).map((n) => n / 100) },
  { weight: 2, arbitrary: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((n) => n / SCALE) },
);

function millionths(values: readonly number[]): Float64Array {
  return Float64Array.from(values, (v) => Math.round(v * SCALE));
}

function all(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}

describe('sumState', () => {
  it('says sound exactly when decimal.js finds no gap', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 40 }), fc.integer({ min: -1, max: 1 }), (parts, off) => {
        const sum = exactSum(parts.map((value): SignedAmount => ({ value, sign: 1 })));
        const own = sum.toNumber() + off / 100;
        const gap = slowSum([{ value: own, sign: 1 }, ...parts.map((value): SignedAmount => ({ value, sign: -1 }))]);
        const isNothing = [own, ...parts].every((v) => v === 0);
        const state = sumState(millionths([own, ...parts]), 0, all(parts.length), 0);
        expect(state).toBe(isNothing ? 'nothing' : gap.isZero() ? 'sound' : 'ask');
      }),
      { numRuns: 2000 },
    );
  });

  it('asks where an amount is not the whole truth', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 9 }), fc.nat(), (values, n) => {
        const numbers = millionths([0, ...values]);
        numbers[n % numbers.length] = NaN;
        expect(sumState(numbers, 0, all(values.length), 0)).toBe('ask');
      }),
    );
  });

  it('asks where a sum leaves what a double holds exactly', () => {
    const most = Number.MAX_SAFE_INTEGER / 4;
    expect(sumState(Float64Array.of(-most, most, most, -most, -most, -most), 0, [1, 2, 3, 4, 5], 0)).toBe('ask');
  });

  it('calls sound what adds up as stored and as shown, and asks about the rest', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 12 }), fc.nat(2), (parts, off) => {
        const own = exactSum(parts.map((value): SignedAmount => ({ value, sign: 1 }))).toNumber();
        const stored = millionths([own, ...parts]);
        const shown = millionths([own, ...parts].map((v) => Math.round(v * 100) / 100));
        shown[0]! += off * 10_000;
        const holds = (numbers: Float64Array): boolean => numbers.slice(1).reduce((n, v) => n + v, 0) === numbers[0];
        const isNothing = stored.every((v) => v === 0);
        const wanted = isNothing ? 'nothing' : holds(stored) && holds(shown) ? 'sound' : 'ask';
        expect(sumStateOf({ millionths: stored, shown }, 0, all(parts.length), 0)).toBe(wanted);
        expect(sumStateOf({ millionths: stored, shown: stored }, 0, all(parts.length), 0)).toBe(isNothing ? 'nothing' : 'sound'); // prettier-ignore
      }),
      { numRuns: 2000 },
    );
  });

  it('counts the places of the parts from a base', () => {
    expect(sumState(Float64Array.of(9, 9, 3, 1, 2), 2, [1, 2], 2)).toBe('sound');
  });
});
