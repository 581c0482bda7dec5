import type { CellRef } from '../workbook';

export interface ChartPoint {
  /** Decimal string in the chart's unit; null when there is no amount. */
  readonly value: string | null;
  /** Cells of the 附表 that the value comes from (added together); empty for figures given by the user. */
  readonly cells: readonly CellRef[];
  /** Power of ten that turns the sum of the cells into the chart's unit (元 → 万元: −4); absent means 0. */
  readonly exponent?: number;
}

/** One of 图1–图7 before any host draws it. */
export interface ChartSpec {
  readonly id: string;
  readonly title: string;
  readonly type: 'column' | 'pie';
  readonly unit: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly points: readonly ChartPoint[] }[];
  /** Pies: the printed 合计 that the percentages are of; null when only the sum of the parts is known. */
  readonly whole?: ChartPoint | null;
  /** Pies: the percentage of each category as the text prints it (`75.23%`). */
  readonly percents?: readonly string[];
  /** Said under the chart: slices that are zero, a residue. */
  readonly note?: string;
  /** Why the chart cannot be drawn; then categories and series are empty. */
  readonly skipped?: string;
  /** What the user can give to have it drawn: the keys of `PriorFigures` that are missing. */
  readonly needs?: readonly string[];
}
