import type { Area } from '../../../../src/workbook';

export interface ChartSeriesModel {
  name: string;
  values: Area | undefined;
  categories: Area | undefined;
  hasDataLabels: boolean;
  /** Everything set on the series, its labels and its format, by path. */
  readonly format: Record<string, unknown>;
  readonly labels: Record<string, unknown>;
  /** Solid fill of a point, by its number. */
  readonly pointFills: Map<number, string>;
  /** Points whose label was switched off. */
  readonly unlabelled: Set<number>;
}

/** A chart as the emulated Excel keeps it; areas are on its own sheet. */
export interface ChartModel {
  readonly id: string;
  name: string;
  chartType: string;
  top: number;
  left: number;
  width: number;
  height: number;
  plotVisibleOnly: boolean;
  readonly title: Record<string, unknown>;
  readonly legend: Record<string, unknown>;
  readonly valueAxis: Record<string, unknown>;
  readonly categoryAxis: Record<string, unknown>;
  readonly series: ChartSeriesModel[];
}

export function newSeries(name: string, values?: Area, categories?: Area): ChartSeriesModel {
  return {
    name,
    values,
    categories,
    hasDataLabels: false,
    format: {},
    labels: {},
    pointFills: new Map(),
    unlabelled: new Set(),
  };
}
