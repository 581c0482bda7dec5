import type { Random } from '../random';
import { split } from './split';

const PERSONS = '30101 30102 30103 30106 30107 30108 30109 30110 30111 30112 30113 30114 30199'.split(' ');
const GRANTS = '30301 30302 30304 30305 30307 30309 30399'.split(' ');
const GOODS = '30201 30202 30205 30206 30207 30209 30211 30213 30215 30216 30226 30227 30228 30229 30239 30299'.split(
  ' ',
);
const CAPITAL = '31002 31003 31007 31022 31099'.split(' ');
const PROJECT_ONLY = '31001 31005 31006 31204 31205 39999'.split(' ');

/** 基本支出 by 经济分类 款: 人员 (301, 303) and 公用 (302, 310), with the 三公 items given. All in 分, adding to `total`. */
export function basicDetail(
  random: Random,
  total: number,
  sanGong: { readonly out: number; readonly rec: number; readonly run: number },
  grain: number,
): Map<string, number> {
  const detail = new Map<string, number>();
  const fixed = sanGong.out + sanGong.rec + sanGong.run;
  const publicUse = Math.round((total * (0.15 + random.next() * 0.2)) / grain) * grain;
  const capital = random.chance(0.5) ? Math.round((publicUse * 0.1) / grain) * grain : 0;
  const grants = random.chance(0.85) ? Math.round((total * 0.06) / grain) * grain : 0;
  const wages = total - publicUse - grants;
  spread(detail, random, PERSONS, random.int(5, 12), wages, grain);
  spread(detail, random, GRANTS, random.int(1, 4), grants, grain);
  spread(detail, random, GOODS, random.int(6, 14), publicUse - capital - fixed, grain);
  spread(detail, random, CAPITAL, random.int(1, 3), capital, grain);
  for (const [code, value] of [
    ['30212', sanGong.out],
    ['30217', sanGong.rec],
    ['30231', sanGong.run],
  ] as const)
    // prettier-ignore
    if (value > 0) detail.set(code, value);
  return detail;
}

/** Any spending by 经济分类 款, for the wide tables of 四川. */
export function spendingDetail(
  random: Random,
  basic: number,
  project: number,
  pools: { readonly basic: readonly string[]; readonly project: readonly string[] },
  grain: number,
): Map<string, number> {
  const detail = new Map<string, number>();
  spread(detail, random, pools.basic, random.int(2, 6), basic, grain);
  spread(detail, random, pools.project, random.int(1, 4), project, grain);
  return detail;
}

/** The economic codes that one book uses in its wide tables. */
export function economicPools(random: Random): { basic: string[]; project: string[] } {
  return {
    basic: [...random.sample(PERSONS, 6), ...random.sample(GRANTS, 2), ...random.sample(GOODS, 6)],
    project: [...random.sample(GOODS, 4), ...random.sample(CAPITAL, 2), ...random.sample(PROJECT_ONLY, 1)],
  };
}

function spread(
  into: Map<string, number>,
  random: Random,
  codes: readonly string[],
  count: number,
  total: number,
  grain: number,
): void {
  const parts = split(random, total, count, grain);
  random.sample(codes, parts.length).forEach((code, i) => into.set(code, (into.get(code) ?? 0) + parts[i]!));
  // A pool smaller than the parts: what is left goes to its last code.
  const rest = parts.slice(codes.length).reduce((a, b) => a + b, 0);
  if (rest > 0) into.set(codes.at(-1)!, (into.get(codes.at(-1)!) ?? 0) + rest);
}
