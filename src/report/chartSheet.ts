import {
  drawnSlices,
  chartSummary,
  pieColours,
  pieSlices,
  seriesColour,
  type ChartPoint,
  type ChartSpec,
  type DrawnSlice,
} from '../charts';
import { Decimal } from '../amount';
import { areaA1, formulaRef, OWN_SHEETS, type Area, type OwnCell, type OwnChart, type OwnSheet } from '../workbook';

/** Columns: A–D hold the data table (D the labels of a pie), E is a gutter, F–M the chart. */
const WIDTHS = [34, 15, 15, 32, 3, 11, 11, 11, 11, 11, 11, 11, 11];
/** Column of the labels of a pie. */
const LABELS = 3;
const CHART_LEFT = 5;
const CHART_RIGHT = 12;
/** Rows that a chart covers. */
const CHART_ROWS = 19;

const AMOUNT = { style: 'number', format: '#,##0.00' } as const;

type Grid = (OwnCell | undefined)[][];

export interface ChartSheetOptions {
  /** Only these charts (`图1` …); all when absent. Charts that cannot be drawn are listed with the reason. */
  readonly ids?: readonly string[];
  /** Unit and year for the title. */
  readonly heading?: string;
}

/**
 * The sheet 「图表」: for each chart a data table whose amounts are formulas into the 附表, its native chart beside it, and
 * its notes below the table. Each chart keeps its own band of rows, so nothing overlaps.
 */
export function chartSheet(specs: readonly ChartSpec[], options: ChartSheetOptions = {}): OwnSheet {
  const chosen = specs.filter((s) => options.ids === undefined || options.ids.includes(s.id));
  const rows: Grid = [[{ text: options.heading ? `${options.heading}图表` : '图表', style: 'title' }], []];
  const merges: Area[] = [{ top: 0, left: 0, bottom: 0, right: CHART_RIGHT }];
  const charts: OwnChart[] = [];
  for (const spec of chosen) {
    if (spec.skipped !== undefined) continue;
    const top = rows.length;
    const table = spec.type === 'pie' ? pieTable(spec, top) : columnTable(spec, top);
    rows.push(...table.rows);
    if (spec.note) {
      merges.push({ top: rows.length, left: 0, bottom: rows.length, right: 3 });
      rows.push([{ text: `注：${spec.note}`, style: 'note' }]);
    }
    merges.push({ top, left: 0, bottom: top, right: CHART_RIGHT });
    charts.push({
      ...table.chart,
      anchor: { top: top + 1, left: CHART_LEFT, bottom: top + CHART_ROWS, right: CHART_RIGHT },
    });
    while (rows.length < top + CHART_ROWS + 2) rows.push([]);
  }
  const skipped = chosen.filter((s) => s.skipped !== undefined);
  if (skipped.length > 0) {
    rows.push([{ text: '没有画的图', style: 'heading' }]);
    for (const spec of skipped) {
      merges.push({ top: rows.length, left: 1, bottom: rows.length, right: CHART_RIGHT });
      rows.push([
        { text: `${spec.id} ${plainTitle(spec)}`, style: 'label' },
        { text: spec.skipped!, style: 'note' },
      ]);
    }
  }
  return { name: OWN_SHEETS.charts, columnWidths: WIDTHS, rows, merges, charts, landscape: true };
}

const plainTitle = (spec: ChartSpec): string => spec.title.replace(/（单位：.*）$/, '');

type Drawn = { readonly rows: Grid; readonly chart: Omit<OwnChart, 'anchor'> };

const frame = (spec: ChartSpec): Pick<OwnChart, 'id' | 'type' | 'title' | 'altText' | 'valueFormat'> => ({
  id: spec.id,
  type: spec.type,
  title: `${spec.id} ${spec.title}`,
  altText: chartSummary(spec),
  valueFormat: '#,##0.00',
});

const heading = (spec: ChartSpec): (OwnCell | undefined)[] => [{ text: `${spec.id} ${spec.title}`, style: 'heading' }];

function columnTable(spec: ChartSpec, top: number): Drawn {
  const first = top + 2;
  const last = first + spec.categories.length - 1;
  const rows: Grid = [
    heading(spec),
    [{ text: '项目', style: 'tableHead' }, ...spec.series.map((s): OwnCell => ({ text: s.name, style: 'tableHead' }))],
    ...spec.categories.map((name, i) => [
      label(name, spec.series[spec.series.length - 1]!.points[i]!),
      ...spec.series.map((s) => value(s.points[i]!)),
    ]),
  ];
  return {
    rows,
    chart: {
      ...frame(spec),
      categories: { top: first, left: 0, bottom: last, right: 0 },
      categoryTexts: spec.categories,
      series: spec.series.map((s, k) => ({
        nameCell: cell(top + 1, k + 1),
        name: s.name,
        values: { top: first, left: k + 1, bottom: last, right: k + 1 },
        points: s.points.map((p) => p.value),
        colour: seriesColour(k, spec.series.length),
      })),
    },
  };
}

/**
 * Slices first (the chart's range), then 合计; small categories drawn as one slice are listed below it, and the slice is
 * their sum. The labels of the chart are cells too: Excel's own percentages are of the sum of the slices, the text's of
 * the printed 合计, and the two differ as soon as the parts do not add up.
 */
function pieTable(spec: ChartSpec, top: number): Drawn {
  const series = spec.series[0]!;
  const { kept, merged, mergedName } = drawnSlices(spec);
  const slices = pieSlices(spec);
  const first = top + 2;
  const last = first + slices.length - 1;
  const totalRow = last + 1;
  const listTop = totalRow + 2;
  const sum = slices.reduce((total, slice) => total.plus(slice.value), new Decimal(0));
  const whole = spec.whole?.value ? new Decimal(spec.whole.value) : sum;
  const percent = (row: number, amount: Decimal): OwnCell => ({
    formula: `=IF($B$${totalRow + 1}=0,0,B${row + 1}/$B$${totalRow + 1})`,
    number: whole.isZero() ? '0' : amount.div(whole).toDecimalPlaces(12).toString(),
    format: '0.00%',
    style: 'number',
  });
  const list = areaA1({ top: listTop, left: 1, bottom: listTop + merged.length - 1, right: 1 });
  const sliceRow = ({ name, value: amount, percent: text }: DrawnSlice, k: number): (OwnCell | undefined)[] => {
    const row = first + k;
    const point = k < kept.length ? series.points[kept[k]!]! : undefined;
    return [
      point ? label(name, point) : { text: name, style: 'label' },
      point ? value(point) : { formula: `=SUM(${list})`, number: amount.toString(), ...AMOUNT },
      percent(row, amount),
      { formula: `=A${row + 1}&" "&ROUND(C${row + 1}*100,2)&"%"`, text: `${name} ${text}`, style: 'label' },
    ];
  };
  const total: OwnCell = spec.whole
    ? value(spec.whole)
    : {
        formula: `=SUM(${areaA1({ top: first, left: 1, bottom: last, right: 1 })})`,
        number: sum.toString(),
        ...AMOUNT,
      };
  const rows: Grid = [
    heading(spec),
    ['项目', series.name, '占比', '图中标签'].map((text): OwnCell => ({ text, style: 'tableHead' })),
    ...slices.map(sliceRow),
    [{ text: '合计', style: 'label' }, total, percent(totalRow, whole)],
  ];
  if (merged.length > 0) {
    rows.push([{ text: `其中“${mergedName}”为：`, style: 'note' }]);
    merged.forEach((i, k) => {
      const point = series.points[i]!;
      rows.push([label(spec.categories[i]!, point), value(point), percent(listTop + k, new Decimal(point.value ?? 0))]);
    });
  }
  return {
    rows,
    chart: {
      ...frame(spec),
      categories: { top: first, left: LABELS, bottom: last, right: LABELS },
      categoryTexts: slices.map(({ name, percent: text }) => `${name} ${text}`),
      series: [
        {
          nameCell: cell(top + 1, 1),
          name: series.name,
          values: { top: first, left: 1, bottom: last, right: 1 },
          points: slices.map((slice) => slice.value.toString()),
          colour: pieColours(1)[0]!,
        },
      ],
      pointColours: pieColours(slices.length),
    },
  };
}

const cell = (row: number, col: number): Area => ({ top: row, left: col, bottom: row, right: col });

/** Category name; clicking it goes to the cell of the 附表. */
function label(name: string, point: ChartPoint): OwnCell {
  const source = point.cells[0];
  return { text: name, style: 'label', ...(source ? { link: source } : {}) };
}

/** The amount as a formula into the 附表; a figure that the user gave is a plain number. */
function value(point: ChartPoint): OwnCell {
  if (point.value === null) return AMOUNT;
  return point.cells.length === 0
    ? { ...AMOUNT, number: point.value }
    : { ...AMOUNT, formula: sourceFormula(point), number: point.value };
}

/** `='附表1'!$C$7+'附表1'!$C$8`, brought to 万元 where the 附表 is in 元. */
export function sourceFormula(point: ChartPoint): string {
  const sum = point.cells.map(formulaRef).join('+');
  const exponent = point.exponent ?? 0;
  if (exponent === 0) return `=${sum}`;
  const factor = new Decimal(10).pow(Math.abs(exponent)).toFixed();
  return `=(${sum})${exponent < 0 ? '/' : '*'}${factor}`;
}
