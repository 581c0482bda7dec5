import type { Quantity } from './read';
import type { ChartPoint, ChartSpec } from './types';

/** One pair of columns: what it is and its amounts last year and this year. */
export interface ColumnGroup {
  readonly category: string;
  readonly before: Quantity | undefined;
  readonly now: Quantity | undefined;
  /** Key of the figure to ask the user for when last year's amount is missing. */
  readonly priorKey: string;
}

/** A chart point of an amount in 万元. */
export function point(q: Quantity | undefined): ChartPoint {
  if (!q) return { value: null, cells: [] };
  return { value: q.value.toString(), cells: q.cells, ...(q.exponent === 0 ? {} : { exponent: q.exponent }) };
}

/** A chart that cannot be drawn, with the reason in Chinese. */
export function skipped(
  frame: Pick<ChartSpec, 'id' | 'title' | 'type' | 'unit'>,
  reason: string,
  needs: readonly string[] = [],
): ChartSpec {
  return { ...frame, categories: [], series: [], skipped: reason, ...(needs.length > 0 ? { needs } : {}) };
}

export interface TwoYearChart {
  readonly id: string;
  readonly title: string;
  readonly year: number | undefined;
  readonly priorYear: number | undefined;
  readonly groups: readonly ColumnGroup[];
  /** Table to look for when this year's amounts are missing. */
  readonly table: string;
  readonly note?: string;
}

/**
 * 图1, 图4, 图5: clustered columns of two years; the categories are 收入 and 支出, a series a year. Skipped when this
 * year's table or all of last year's figures are missing; drawn with a gap (and a note) when only one side is known.
 */
export function twoYearChart(chart: TwoYearChart): ChartSpec {
  const frame = { id: chart.id, title: chart.title, type: 'column', unit: '万元' } as const;
  const before = chart.priorYear === undefined ? '上年' : `${chart.priorYear}年`;
  const now = chart.year === undefined ? '本年' : `${chart.year}年`;
  const known = chart.groups.filter((g) => g.now);
  if (known.length === 0) return skipped(frame, `没有找到“${chart.table}”的合计数，画不出${chart.id}。`);
  const missing = known.filter((g) => !g.before);
  const needs = missing.map((g) => g.priorKey);
  if (missing.length === known.length) {
    return skipped(
      frame,
      `缺少${before}数：附表里没有上年数。请填入${before}的${known.map((g) => g.category).join('、')}，或选择上年的工作簿，再画${chart.id}。`,
      needs,
    );
  }
  const notes = [...missing.map((g) => `缺少${before}${g.category}，图中未画。`), ...(chart.note ? [chart.note] : [])];
  return {
    ...frame,
    categories: known.map((g) => g.category),
    series: [
      { name: before, points: known.map((g) => point(g.before)) },
      { name: now, points: known.map((g) => point(g.now)) },
    ],
    ...(notes.length > 0 ? { note: notes.join('') } : {}),
    ...(needs.length > 0 ? { needs } : {}),
  };
}
