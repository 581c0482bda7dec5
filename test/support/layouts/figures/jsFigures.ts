import type { Random } from '../random';
import { basicDetail, economicPools, spendingDetail } from './economicDetail';
import { sanGongOf, type SanGong } from './sanGong';
import { amount, split } from './split';
import { CAPITAL_ITEMS, FUND_ITEMS, nameOf, pickItems } from './subjects';
import type { Wishes } from './wishes';

export type Fund = 'gen' | 'fund' | 'cap';

/** One 项 of one source of money: what came in, went out and was left over, in 分. */
export interface FundItem {
  readonly code: string;
  readonly basic: number;
  readonly proj: number;
  readonly open: number;
  readonly close: number;
}

/** Spending of 项 from other money than 财政拨款. */
export interface OtherItem {
  readonly code: string;
  readonly basic: number;
  readonly proj: number;
  readonly up: number;
  readonly oper: number;
  readonly sub: number;
  /** Income of that 项 by source. */
  readonly income: { readonly upper: number; readonly biz: number; readonly oper: number; readonly sub: number; readonly other: number }; // prettier-ignore
}

/** Everything a 决算 says, adding up exactly in 分. */
export interface JsFigures {
  readonly year: number;
  readonly gen: readonly FundItem[];
  readonly fund: readonly FundItem[];
  readonly cap: readonly FundItem[];
  readonly other: readonly OtherItem[];
  /** 年初, 年末结转 and 结余分配, 使用非财政拨款结余 of other money. */
  readonly otherOpen: number;
  readonly otherClose: number;
  readonly surplusUsed: number;
  readonly distributed: number;
  readonly basicDetail: ReadonlyMap<string, number>;
  readonly wide: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly wideFund: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly sanGong: { readonly budget: SanGong; readonly actual: SanGong };
  readonly projects: readonly { readonly code: string; readonly name: string; readonly value: number }[];
}

export function jsFigures(random: Random, wishes: Wishes): JsFigures {
  const { year, grain } = wishes;
  const items = pickItems(random, year);
  const money = (low: number, high: number): number => amount(random, low, high, grain);
  const fundItem = (code: string, hasBasic: boolean): FundItem => {
    const basic = hasBasic ? money(10_000, 9_000_000) : 0;
    const proj = !hasBasic || random.chance(0.4) ? money(5_000, 20_000_000) : 0;
    const open = wishes.hasCarry && random.chance(0.3) ? Math.round((proj * random.next()) / grain) * grain : 0;
    const close = wishes.hasCarry && random.chance(0.3) ? money(1_000, 500_000) : 0;
    return { code, basic, proj, open, close };
  };
  const gen = items.map((code, i) => fundItem(code, i === 0 || random.chance(0.6)));
  const fund = wishes.hasFund ? random.sample(FUND_ITEMS, random.int(1, 3)).map((c) => fundItem(c, false)) : [];
  const cap = wishes.hasCapital ? random.sample(CAPITAL_ITEMS, 1).map((c) => fundItem(c, false)) : [];
  const basic = gen.reduce((n, i) => n + i.basic, 0);
  const actual = sanGongOf(random, basic, grain);
  const sanGong = { actual, budget: sanGongBudget(random, actual, grain) };
  const pools = economicPools(random);
  return {
    year,
    gen,
    fund,
    cap,
    ...otherMoney(random, wishes, items),
    basicDetail: basicDetail(random, basic, actual, grain),
    wide: new Map(gen.map((i) => [i.code, spendingDetail(random, i.basic, i.proj, pools, grain)])),
    wideFund: new Map([...fund, ...cap].map((i) => [i.code, spendingDetail(random, i.basic, i.proj, pools, grain)])),
    sanGong,
    projects: gen.flatMap((i, at) => {
      const name = nameOf(i.code, year);
      return split(random, i.proj, random.int(1, 3), grain).map((value, n) => ({
        code: i.code,
        name: `${name}${['专项', '补助', '工作'][n]}项目${at + 1}`,
        value,
      }));
    }),
  };
}

function otherMoney(
  random: Random,
  wishes: Wishes,
  items: readonly string[],
): Pick<JsFigures, 'other' | 'otherOpen' | 'otherClose' | 'surplusUsed' | 'distributed'> {
  if (!wishes.hasOther) return { other: [], otherOpen: 0, otherClose: 0, surplusUsed: 0, distributed: 0 };
  const money = (low: number, high: number): number => amount(random, low, high, wishes.grain);
  const some = (low: number, high: number): number => (random.chance(0.4) ? money(low, high) : 0);
  const other = random.sample(items, random.int(1, 3)).map((code): OtherItem => {
    const spent = { basic: money(500_000, 5_000_000), proj: some(1_000, 900_000), up: some(1_000, 90_000), oper: some(1_000, 300_000), sub: some(1_000, 90_000) }; // prettier-ignore
    const total = Object.values(spent).reduce((a, b) => a + b, 0);
    const income = { upper: 0, biz: 0, oper: 0, sub: 0, other: 0 };
    const sources = random.sample(Object.keys(income) as (keyof typeof income)[], random.int(1, 4));
    split(random, total, sources.length, wishes.grain).forEach((part, i) => {
      income[sources[i]!] = part;
    });
    return { code, ...spent, income };
  });
  const otherOpen = wishes.hasCarry ? money(1_000, 200_000) : 0;
  const surplusUsed = some(1_000, 100_000);
  const distributed = some(1_000, 50_000);
  // Income that was not spent stays; money of before that was spent did not come in.
  return { other, otherOpen, surplusUsed, distributed, otherClose: otherOpen + surplusUsed - distributed > 0 ? otherOpen + surplusUsed - distributed : 0, ...(otherOpen + surplusUsed - distributed >= 0 ? {} : { distributed: otherOpen + surplusUsed }) }; // prettier-ignore
}

/** The budget was at least what was spent. */
function sanGongBudget(random: Random, actual: SanGong, grain: number): SanGong {
  const more = (value: number): number => value + (random.chance(0.5) ? amount(random, 100, 30_000, grain) : 0);
  return { out: more(actual.out), buy: more(actual.buy), run: more(actual.run), rec: more(actual.rec) };
}
