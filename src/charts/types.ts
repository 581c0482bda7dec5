import type { CellRef } from '../workbook';

export interface ChartPoint {
  /** Decimal string in the chart's unit; null when there is no amount. */
  readonly value: string | null;
  /** Cells of the 附表 that the value comes from (added together); empty for figures given by the user. */
  readonly cells: readonly CellRef[];
}

/** One of 图1–图7 before any host draws it. */
export interface ChartSpec {
  readonly id: string;
  readonly title: string;
  readonly type: 'column' | 'pie';
  readonly unit: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly points: readonly ChartPoint[] }[];
  /** Said under the chart: slices that are zero, a residue. */
  readonly note?: string;
  /** Why the chart cannot be drawn; then categories and series are empty. */
  readonly skipped?: string;
}
