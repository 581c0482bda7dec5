import fc from 'fast-check';
import { Decimal } from '../amount';
import { checkRate, checkShare, impliedBudget, isOneSlip, slipsOf } from './recompute';

const fuzzy = (value: string, slack = '0.005'): { value: Decimal; slack: Decimal } => ({
  value: new Decimal(value),
  slack: new Decimal(slack),
});
const d = (s: string): Decimal => new Decimal(s);

describe('checkShare', () => {
  it.each<[string, number, string, string, string, string | undefined]>([
    ['52.1', 1, '442.18', '848.75', 'ok', '52.1'],
    ['7.98', 2, '67.78', '848.75', 'truncated', '7.99'],
    ['89.08', 2, '756.01', '848.75', 'off-by-one', '89.07'],
    ['71.73', 2, '2106.66', '2940.05', 'wrong', '71.65'],
    ['94', 0, '7115.44', '7569.77', 'ok', '94'],
    ['0', 0, '0', '0', 'zero-base', undefined],
    // 1 of 3 with two decimals each: the operands leave room.
    ['33.4', 1, '0.01', '0.03', 'ok', '33.3'],
  ])('%s%% with %i decimals of %s in %s is %s', (pct, decimals, part, whole, state, expected) => {
    const found = checkShare(d(pct), decimals, fuzzy(part), fuzzy(whole));
    expect([found.state, found.expected?.toString()]).toEqual([state, expected]);
  });
});

describe('checkRate', () => {
  it.each<[string, string, string, string | undefined, string | undefined, string, string | undefined]>([
    ['增长64.61%', '64.61', '413.32', '162.23', undefined, 'ok', '64.61'],
    ['下降53.84% of what fell by 2.04', '-53.84', '2.38', '-2.04', undefined, 'wrong', '-46.15'],
    ['with last year printed', '77.70', '2.63', undefined, '1.48', 'ok', '77.7'],
    ['from nothing', '100', '307.82', '307.82', undefined, 'zero-base', undefined],
  ])('%s', (_name, pct, now, change, previous, state, expected) => {
    const printed = d(pct);
    const found = checkRate(
      printed,
      printed.decimalPlaces(),
      fuzzy(now),
      change ? fuzzy(change) : undefined,
      previous ? fuzzy(previous) : undefined,
    );
    expect([found.state, found.expected?.toString()]).toEqual([state, expected]);
  });

  it('accepts the half-up rate of any two amounts and no rate a whole point off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 10_000_000 }), fc.integer({ min: 100, max: 10_000_000 }), (a, b) => {
        const now = new Decimal(a).div(100);
        const before = new Decimal(b).div(100);
        const rate = now.minus(before).div(before).times(100).toDecimalPlaces(2);
        const slack = d('0.005');
        const check = (r: Decimal): string =>
          checkRate(r, 2, { value: now, slack }, undefined, { value: before, slack }).state;
        expect(check(rate)).toBe('ok');
        // Far beyond what half a unit of either amount can move.
        const room = new Decimal(100).plus(rate.abs()).times('0.02').div(before);
        expect(check(rate.plus(room).plus(1))).toBe('wrong');
      }),
      { numRuns: 300 },
    );
  });
});

describe('impliedBudget', () => {
  it('gives the budget behind a completion rate, with its interval', () => {
    const [low, likely, high] = impliedBudget(fuzzy('42.9'), d('93.23'), d('0.005'))!;
    expect(likely.toFixed(2)).toBe('46.02');
    expect(low.lt(likely) && likely.lt(high)).toBe(true);
  });
  it('knows none for 0%', () => {
    expect(impliedBudget(fuzzy('0'), d('0'), d('0.005'))).toBeUndefined();
  });
});

describe('slips of the hand', () => {
  it.each([
    ['a digit wrong', '413.32', '418.32'],
    ['neighbours swapped', '413.32', '431.32'],
    ['neighbours swapped over the point', '413.32', '41.332'],
    ['a digit lost', '413.32', '43.32'],
    ['the point moved', '1.14', '114'],
  ])('%s: %s for %s', (_what, right, printed) => {
    expect(isOneSlip(d(printed), d(right))).toBe(true);
  });
  it('never gives the number itself', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999 }),
        (n) => !slipsOf((n / 100).toFixed(2)).some((v) => v.eq(n / 100)),
      ),
    );
  });
});
