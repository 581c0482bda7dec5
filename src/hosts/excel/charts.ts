import type { Area, OwnChart } from '../../workbook';
import { areaA1 } from '../../workbook';

const TYPE = { column: 'ColumnClustered', pie: 'Pie' } as const;
const TITLE_SIZE = 14;
const LABEL_SIZE = 10;
/** Space between groups of columns, in percent of a column's width. */
const GAP = 80;

/** Names of our charts: 图1, 图2 … Charts of other names on our sheet are the user's. */
const OWN_NAME = /^图\d{1,2}$/;

/** Bytes of the calls that write one chart, at most. */
export const CHART_BYTES = 40_000;

/**
 * Queues the drawing of a chart. One of the same name is updated where it stands, with the size and place the user gave
 * it; a new one covers its anchor.
 */
export function writeChart(sheet: Excel.Worksheet, own: OwnChart, isThere: boolean): void {
  const [first, ...others] = own.series;
  if (!first) return;
  const by = first.values.bottom > first.values.top ? 'Columns' : 'Rows';
  const source = rangeOf(sheet, first.values);
  const chart = isThere ? sheet.charts.getItem(own.id) : sheet.charts.add(TYPE[own.type], source, by);
  if (isThere) {
    // Leaves exactly one series, however many the chart had.
    chart.setData(source, by);
    chart.chartType = TYPE[own.type];
  } else {
    chart.name = own.id;
    chart.setPosition(...corners(own.anchor));
  }
  chart.title.text = own.title;
  chart.title.visible = true;
  chart.title.format.font.size = TITLE_SIZE;
  chart.title.format.font.bold = true;
  writeSeries(sheet, chart.series.getItemAt(0), own, first);
  for (const more of others) writeSeries(sheet, chart.series.add(more.name), own, more);
  chart.legend.visible = own.type === 'pie' || others.length > 0;
  chart.legend.position = 'Bottom';
  chart.legend.overlay = false;
  if (own.type === 'column') {
    const { valueAxis } = chart.axes;
    // Left to itself Excel starts the axis near the smallest column, and a small change looks like a doubling.
    if (!hasNegative(own)) valueAxis.minimum = 0;
    valueAxis.numberFormat = own.valueFormat;
  }
}

/** Queues the removal of charts of ours that are not drawn any more: their cells now hold something else. */
export function removeStaleCharts(sheet: Excel.Worksheet, there: readonly string[], charts: readonly OwnChart[]): void {
  const wanted = new Set(charts.map((chart) => chart.id));
  for (const name of there) if (OWN_NAME.test(name) && !wanted.has(name)) sheet.charts.getItem(name).delete();
}

function writeSeries(
  sheet: Excel.Worksheet,
  series: Excel.ChartSeries,
  own: OwnChart,
  { name, values, colour }: OwnChart['series'][number],
): void {
  series.setValues(rangeOf(sheet, values));
  series.setXAxisValues(rangeOf(sheet, own.categories));
  series.name = name;
  if (own.type === 'column') {
    series.format.fill.setSolidColor(colour);
    series.gapWidth = GAP;
  } else {
    own.pointColours
      ?.slice(0, own.categoryTexts.length)
      .forEach((fill, i) => series.points.getItemAt(i).format.fill.setSolidColor(fill));
  }
  series.hasDataLabels = true;
  const labels = series.dataLabels;
  const isPie = own.type === 'pie';
  labels.showValue = !isPie;
  labels.showPercentage = isPie;
  labels.showCategoryName = isPie;
  labels.showSeriesName = false;
  labels.showLegendKey = false;
  if (isPie) labels.separator = '\n';
  labels.position = 'OutsideEnd';
  labels.linkNumberFormat = false;
  labels.numberFormat = isPie ? (own.percentFormat ?? '0.00%') : own.valueFormat;
  labels.format.font.size = LABEL_SIZE;
}

function hasNegative(own: OwnChart): boolean {
  return own.series.some(({ points }) => points.some((point) => point !== null && Number(point) < 0));
}

function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRange(areaA1(area));
}

function corners({ top, left, bottom, right }: Area): [string, string] {
  return [areaA1({ top, left, bottom: top, right: left }), areaA1({ top: bottom, left: right, bottom, right })];
}
