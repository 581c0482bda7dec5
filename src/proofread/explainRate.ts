import { Decimal } from '../amount';
import type { Constraint } from './constraints';
import type { Claim } from './model';
import { printed, shown } from './printed';
import { tenTo } from './tenTo';

const yuan = (c: Claim): Decimal => c.value.times(tenTo(c.exponent));

/** A wrong calculation and what it gives. */
interface Mistake {
  readonly value: Decimal | undefined;
  readonly words: string;
}

/**
 * Says which wrong calculation gives a wrong percentage: this year over last, the wrong base, a hundred too many, the
 * point in the wrong place … ; undefined when none does.
 */
export function explainPercent(c: Constraint): string | undefined {
  const pct = c.owner;
  const mistakes =
    c.type === 'rate' ? rateMistakes(c) : c.type === 'share' || c.type === 'completion' ? shareMistakes(c) : [];
  const right = c.check(printed).expected;
  if (right) {
    mistakes.push({ value: right.plus(100), words: '多计了100个百分点' });
    mistakes.push({ value: right.div(100), words: '没有乘以100' });
    // A point that slipped takes its decimals with it.
    const isTenth = !right.isZero() && pct.value.times(10).eq(right.toDecimalPlaces(Math.max(0, pct.decimals - 1)));
    if (isTenth || (!right.isZero() && pct.value.div(10).toDecimalPlaces(pct.decimals).eq(right)))
      return '小数点错了一位';
    if (right.lt(100)) mistakes.push({ value: new Decimal(100).minus(right), words: '是用100%减去得到的' });
  }
  for (const { value, words } of mistakes) {
    if (!value || !value.isFinite()) continue;
    const rounded = value.toDecimalPlaces(pct.decimals, Decimal.ROUND_HALF_UP);
    const cut = value.toDecimalPlaces(pct.decimals, Decimal.ROUND_DOWN);
    if (pct.value.eq(rounded)) return words;
    if (pct.value.eq(cut)) return `${words}（并且截去了尾数）`;
  }
  return undefined;
}

function rateMistakes(c: Constraint): Mistake[] {
  const [pct, now, ...rest] = c.claims as [Claim, Claim, ...Claim[]];
  const change = rest.find((x) => x.kind === 'change');
  const previous = rest.find((x) => x !== change);
  if (!change && !previous) return [];
  const n = yuan(now);
  const d = change ? yuan(change).times(change.direction ?? 1) : n.minus(yuan(previous!));
  const p = previous ? yuan(previous) : n.minus(d);
  const percent = (a: Decimal, b: Decimal): Decimal | undefined => (b.isZero() ? undefined : a.div(b).times(100));
  const base = previous
    ? shown(previous)
    : change
      ? `(${shown(now)} ${change.direction === -1 ? '+' : '−'} ${shown(change)})`
      : '上年数';
  const delta = change ? shown(change) : '增减额';
  return [
    {
      value: percent(n, p),
      words: `${pct.value.toString()}% = 本年数÷上年数（${shown(now)} ÷ ${base}），不是增减幅度`,
    },
    { value: percent(d.abs(), n), words: `${pct.value.toString()}% = ${delta} ÷ ${shown(now)}，误用本年数作基数` },
    { value: percent(p, n), words: `${pct.value.toString()}% = 上年数÷本年数，不是增减幅度` },
    { value: percent(n.minus(d), n.plus(d)), words: '增减额的方向用反了' },
    { value: percent(d.abs(), n.plus(d)), words: '推算上年数时增减方向用反了' },
  ];
}

function shareMistakes(c: Constraint): Mistake[] {
  const [pct, part, whole] = c.claims as [Claim, Claim, Claim?];
  if (!whole) return [];
  const a = yuan(part);
  const b = yuan(whole);
  const percent = (x: Decimal, y: Decimal): Decimal | undefined => (y.isZero() ? undefined : x.div(y).times(100));
  const shown = pct.value.toString();
  return [
    { value: percent(b, a), words: `${shown}% 把分子、分母颠倒了` },
    {
      value: percent(a.minus(b).abs(), b),
      words: `${shown}% 是相差的比例，不是${c.type === 'completion' ? '完成的比例' : '占比'}`,
    },
  ];
}
