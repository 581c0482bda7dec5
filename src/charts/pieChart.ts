import { Decimal, share } from '../amount';
import { point, skipped } from './columnChart';
import type { NamedQuantity, Quantity } from './read';
import type { ChartSpec } from './types';

export interface PieChart {
  readonly id: string;
  readonly title: string;
  /** Name of the one series: 支出决算数. */
  readonly series: string;
  readonly parts: readonly NamedQuantity[];
  /** The printed 合计: what the text divides by; the sum of the parts when it is not printed. */
  readonly whole: Quantity | undefined;
  /** Said when there is nothing to draw: 本单位无“三公”经费支出. */
  readonly nothing: string;
  /** Table to look for when there are no parts at all. */
  readonly table: string;
  /** The table is there: no parts then means no amounts. */
  readonly hasTable: boolean;
}

/** A percentage as charts and text print it: half-up, two decimals, no trailing zeros. */
export function percentText(value: Decimal): string {
  return `${value.toString()}%`;
}

/** Sum of the rounded shares that should be 100, said in words when it is not; never evened out. */
export function residueNote(shares: readonly Decimal[]): string | undefined {
  if (shares.length === 0) return undefined;
  const sum = shares.reduce((a, b) => a.plus(b), new Decimal(0));
  return sum.eq(100) ? undefined : `各项占比按四舍五入列示，合计为${sum.toString()}%。`;
}

/**
 * 图2, 图3, 图6, 图7: a pie of the parts. Parts of zero are left out and named in the note; negative parts cannot be
 * drawn in a pie and are named too; nothing left → skipped.
 */
export function pieChart(pie: PieChart): ChartSpec {
  const frame = { id: pie.id, title: pie.title, type: 'pie', unit: '万元' } as const;
  if (!pie.hasTable) return skipped(frame, `没有找到“${pie.table}”，画不出${pie.id}。`);
  const drawn = pie.parts.filter((p) => p.value.gt(0));
  const zero = pie.parts.filter((p) => p.value.isZero());
  const negative = pie.parts.filter((p) => p.value.lt(0));
  if (drawn.length === 0) {
    return skipped(
      frame,
      negative.length > 0
        ? `${pie.table}的金额为负数，不能画成饼图：${negative.map((p) => p.name).join('、')}。`
        : pie.nothing,
    );
  }
  const sum = pie.parts.reduce((total, p) => total.plus(p.value), new Decimal(0));
  const whole = pie.whole?.value.gt(0)
    ? pie.whole.value
    : drawn.reduce((total, p) => total.plus(p.value), new Decimal(0));
  const shares = drawn.map((p) => share(p.value, whole) ?? new Decimal(0));
  const notes = [
    negative.length > 0
      ? `${negative.map((p) => `${p.name}${p.value.toString()}万元`).join('、')}为负数，图中未画，其余各项占比按${pie.whole ? '合计' : '各项之和'}计算。`
      : undefined,
    zero.length > 0 ? `金额为0、图中未画：${zero.map((p) => p.name).join('、')}。` : undefined,
    pie.whole && !sum.eq(pie.whole.value)
      ? `各项之和${sum.toString()}与合计${pie.whole.value.toString()}不一致，占比按合计计算。`
      : negative.length > 0
        ? undefined
        : residueNote(shares),
  ].filter((n): n is string => n !== undefined);
  return {
    ...frame,
    categories: drawn.map((p) => p.name),
    series: [{ name: pie.series, points: drawn.map(point) }],
    whole: pie.whole?.value.gt(0) ? point(pie.whole) : null,
    percents: shares.map(percentText),
    ...(notes.length > 0 ? { note: notes.join('') } : {}),
  };
}
