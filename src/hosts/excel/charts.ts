import type { Area, OwnChart } from '../../workbook';
import { areaA1 } from '../../workbook';

const TYPE = { column: 'ColumnClustered', pie: 'Pie' } as const;
const TITLE_SIZE = 14;
const LABEL_SIZE = 9;
const GRID = '#D9D9D9';
/** Slices below this share are small: their labels need Excel's own search for room. */
const SMALL = 0.08;

/** Names of our charts: 图1, 图2 … Charts of other names on our sheet are the user's. */
const OWN_NAME = /^图\d{1,2}$/;

/** Bytes of the calls that write one chart, at most. */
export const CHART_BYTES = 40_000;

/**
 * Queues the drawing of a chart. One of the same name is updated where it stands, with the size and place the user gave
 * it; a new one covers its anchor. Excel's interface has no way to give a chart its `altText`.
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
  // Hiding rows of figures shall not empty the chart.
  chart.plotVisibleOnly = false;
  chart.title.text = own.title;
  chart.title.visible = true;
  chart.title.format.font.size = TITLE_SIZE;
  chart.title.format.font.bold = true;
  chart.legend.position = 'Bottom';
  chart.legend.overlay = false;
  // The labels of a pie name its slices.
  chart.legend.visible = own.type === 'column';
  writeSeries(sheet, chart.series.getItemAt(0), own, first);
  for (const more of others) writeSeries(sheet, chart.series.add(more.name), own, more);
  if (own.type === 'column') writeAxis(chart.axes.valueAxis, own);
}

/** Queues the removal of charts of ours that are not drawn any more: their cells now hold something else. */
export function removeStaleCharts(sheet: Excel.Worksheet, there: readonly string[], charts: readonly OwnChart[]): void {
  const wanted = new Set(charts.map((chart) => chart.id));
  for (const name of there) if (OWN_NAME.test(name) && !wanted.has(name)) sheet.charts.getItem(name).delete();
}

type OwnSeries = OwnChart['series'][number];

function writeSeries(sheet: Excel.Worksheet, series: Excel.ChartSeries, own: OwnChart, data: OwnSeries): void {
  series.setValues(rangeOf(sheet, data.values));
  series.setXAxisValues(rangeOf(sheet, own.categories));
  series.name = data.name;
  series.hasDataLabels = true;
  const labels = series.dataLabels;
  labels.showSeriesName = false;
  labels.showLegendKey = false;
  labels.linkNumberFormat = false;
  labels.format.font.size = LABEL_SIZE;
  if (own.type === 'pie') writePie(series, labels, own, data);
  else {
    series.format.fill.setSolidColor(data.colour);
    series.gapWidth = gapWidth(own.categoryTexts.length);
    labels.showValue = true;
    labels.showPercentage = false;
    labels.showCategoryName = false;
    labels.position = 'OutsideEnd';
    labels.numberFormat = own.valueFormat;
  }
}

function writePie(
  series: Excel.ChartSeries,
  labels: Excel.ChartDataLabels,
  own: OwnChart,
  { points }: OwnSeries,
): void {
  const amounts = points.map((point) => Math.max(0, Number(point ?? 0)) || 0);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const hasSmall = amounts.some((amount) => amount > 0 && amount / total < SMALL);
  labels.showValue = false;
  labels.showPercentage = own.percentFormat !== undefined;
  labels.showCategoryName = true;
  labels.separator = '\n';
  labels.position = hasSmall ? 'BestFit' : 'OutsideEnd';
  labels.numberFormat = own.percentFormat ?? '0.00%';
  series.showLeaderLines = true;
  series.firstSliceAngle = firstAngle(amounts, total);
  amounts.forEach((amount, i) => {
    const point = series.points.getItemAt(i);
    const fill = own.pointColours?.[i];
    if (fill) point.format.fill.setSolidColor(fill);
    // A label of nothing would stand on its neighbour.
    if (amount === 0) point.hasDataLabel = false;
  });
}

function writeAxis(axis: Excel.ChartAxis, own: OwnChart): void {
  // Left to itself Excel starts the axis near the smallest column, and a small change looks like a doubling.
  const hasNegative = own.series.some(({ points }) => points.some((point) => point !== null && Number(point) < 0));
  if (!hasNegative) axis.minimum = 0;
  axis.numberFormat = '#,##0';
  axis.majorGridlines.format.line.color = GRID;
}

/** Few columns stay slim. */
function gapWidth(categories: number): number {
  return categories <= 1 ? 300 : categories === 2 ? 150 : 80;
}

/** Turns the pie so that the middle of its small slices points right, where labels one under another have room. */
export function firstAngle(amounts: readonly number[], total: number): number {
  let [x, y, at] = [0, 0, 0];
  for (const amount of amounts) {
    const share = total > 0 ? amount / total : 0;
    const middle = (at + share / 2) * 2 * Math.PI;
    at += share;
    if (share <= 0 || share > SMALL) continue;
    x += Math.cos(middle);
    y += Math.sin(middle);
  }
  if (Math.hypot(x, y) < 1e-9) return 0;
  return Math.round(90 - (Math.atan2(y, x) * 180) / Math.PI + 720) % 360;
}

function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRange(areaA1(area));
}

function corners({ top, left, bottom, right }: Area): [string, string] {
  return [areaA1({ top, left, bottom: top, right: left }), areaA1({ top: bottom, left: right, bottom, right })];
}
