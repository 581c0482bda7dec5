import type { Random } from '../random';
import { basicDetail } from './economicDetail';
import { sanGongOf, type SanGong } from './sanGong';
import { amount, split } from './split';
import { CAPITAL_ITEMS, FUND_ITEMS, nameOf, pickItems } from './subjects';
import type { Wishes } from './wishes';

/** Planned spending of one 项: 当年 basic and project, and 上年结转 (spent on projects), in 分. */
export interface PlannedItem {
  readonly code: string;
  readonly basic: number;
  readonly proj: number;
  readonly carry: number;
}

/** Everything a 预算 says, adding up exactly in 分. */
export interface YsFigures {
  readonly year: number;
  readonly gen: readonly PlannedItem[];
  readonly fund: readonly PlannedItem[];
  readonly cap: readonly PlannedItem[];
  /** Other money of this year: all of it spent on 项, with its source. */
  readonly other: readonly { readonly code: string; readonly basic: number; readonly proj: number; readonly source: 'biz' | 'oper' | 'other' }[]; // prettier-ignore
  readonly basicDetail: ReadonlyMap<string, number>;
  /** Projects by 经济分类, for 四川表2-1: 当年 and 上年结转 of each fund. */
  readonly projectDetail: Readonly<Record<'gen' | 'fund' | 'cap', ReadonlyMap<string, { readonly cur: number; readonly car: number }>>>; // prettier-ignore
  readonly sanGong: SanGong;
  readonly operating: number;
  readonly projects: readonly { readonly code: string; readonly name: string; readonly value: number }[];
}

const PROJECT_CODES = '30201 30211 30213 30215 30216 30226 30227 30299 31002 31003 31007'.split(' ');

export function ysFigures(random: Random, wishes: Wishes): YsFigures {
  const { year, grain } = wishes;
  const items = pickItems(random, year);
  const money = (low: number, high: number): number => amount(random, low, high, grain);
  const planned = (code: string, hasBasic: boolean): PlannedItem => ({
    code,
    basic: hasBasic ? money(10_000, 9_000_000) : 0,
    proj: !hasBasic || random.chance(0.4) ? money(5_000, 20_000_000) : 0,
    carry: wishes.hasCarry && random.chance(0.3) ? money(1_000, 900_000) : 0,
  });
  const gen = items.map((code, i) => planned(code, i === 0 || random.chance(0.6)));
  const fund = wishes.hasFund ? random.sample(FUND_ITEMS, random.int(1, 2)).map((c) => planned(c, false)) : [];
  const cap = wishes.hasCapital ? random.sample(CAPITAL_ITEMS, 1).map((c) => planned(c, false)) : [];
  const basic = gen.reduce((n, i) => n + i.basic, 0);
  const sanGong = sanGongOf(random, basic, grain);
  const detailOf = (list: readonly PlannedItem[]): Map<string, { cur: number; car: number }> => {
    const out = new Map<string, { cur: number; car: number }>();
    for (const [column, total] of [['cur', list.reduce((n, i) => n + i.proj, 0)], ['car', list.reduce((n, i) => n + i.carry, 0)]] as const) {
      const parts = split(random, total, random.int(1, 5), grain);
      random.sample(PROJECT_CODES, parts.length).forEach((code, i) => {
        out.set(code, { ...(out.get(code) ?? { cur: 0, car: 0 }), [column]: parts[i]! });
      });
    }
    return out;
  }; // prettier-ignore
  return {
    year,
    gen,
    fund,
    cap,
    other: wishes.hasOther
      ? random.sample(items, random.int(1, 3)).map((code) => ({
          code,
          basic: money(10_000, 900_000),
          proj: random.chance(0.5) ? money(10_000, 900_000) : 0,
          source: random.pick(['biz', 'oper', 'other'] as const),
        }))
      : [],
    basicDetail: basicDetail(random, basic, sanGong, grain),
    projectDetail: { gen: detailOf(gen), fund: detailOf(fund), cap: detailOf(cap) },
    sanGong,
    operating: money(10_000, 900_000),
    projects: gen.flatMap((i, at) =>
      split(random, i.proj + i.carry, random.int(1, 3), grain).map((value, n) => ({
        code: i.code,
        name: `${nameOf(i.code, year)}${['专项', '补助', '工作'][n]}经费${at + 1}`,
        value,
      })),
    ),
  };
}
