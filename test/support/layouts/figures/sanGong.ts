import type { Random } from '../random';

/** “三公”经费 in 分: 出国, 公务用车购置, 运行, 接待. */
export interface SanGong {
  readonly out: number;
  readonly buy: number;
  readonly run: number;
  readonly rec: number;
}

/** What a unit spends of its 基本支出; most have neither 出国 nor new cars. */
export function sanGongOf(random: Random, basic: number, grain: number): SanGong {
  const share = (most: number): number =>
    random.chance(0.7) ? Math.round((basic * 0.01 * most * random.next()) / grain) * grain : 0;
  return {
    out: random.chance(0.2) ? share(1) : 0,
    buy: random.chance(0.2) ? share(2) : 0,
    run: share(2),
    rec: share(1),
  };
}
