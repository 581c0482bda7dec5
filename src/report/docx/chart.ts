import { ChartRun } from 'docx/charts';
import { drawnSlices, firstSliceAngle, chartSummary, pieColours, seriesColour, type ChartSpec } from '../../charts';
import { Decimal } from '../../amount';

/** Pixels: as wide as the text. */
const WIDTH = 580;
const HEIGHT = 320;
const FONT = '宋体';
const hex = (colour: string): string => colour.slice(1);

/** 图1–图7 as a native Word chart that can be edited; the percentages of a pie are those of the text. */
export function wordChart(spec: ChartSpec): ChartRun {
  const base = {
    font: { name: FONT, color: '262626' },
    transformation: { width: WIDTH, height: HEIGHT },
    altText: { name: spec.id, title: `${spec.id} ${spec.title}`, description: chartSummary(spec) },
    chartArea: { border: 'none' as const },
  };
  return spec.type === 'pie' ? pie(spec, base) : columns(spec, base);
}

type Base = {
  readonly font: { readonly name: string; readonly color: string };
  readonly transformation: { readonly width: number; readonly height: number };
  readonly altText: { readonly name: string; readonly title: string; readonly description: string };
  readonly chartArea: { readonly border: 'none' };
};

function columns(spec: ChartSpec, base: Base): ChartRun {
  const hasNegative = spec.series.some((s) => s.points.some((p) => Number(p.value ?? 0) < 0));
  return new ChartRun({
    ...base,
    type: 'column',
    categories: spec.categories,
    series: spec.series.map((s, i) => ({
      name: s.name,
      values: s.points.map((p) => (p.value === null ? null : Number(p.value))),
      color: hex(seriesColour(i, spec.series.length)),
    })),
    gapWidth: 80,
    overlap: -10,
    legend: { position: 'bottom', font: { size: 10.5 } },
    dataLabels: { value: true, position: 'outsideEnd', numberFormat: '#,##0.00', font: { size: 10 } },
    categoryAxis: { font: { size: 10.5 } },
    valueAxis: { ...(hasNegative ? {} : { minimum: 0 }), numberFormat: '#,##0', font: { size: 9 } },
  });
}

function pie(spec: ChartSpec, base: Base): ChartRun {
  const points = spec.series[0]!.points;
  const { kept, merged, mergedName } = drawnSlices(spec);
  const rest = merged.reduce((sum, i) => sum.plus(points[i]!.value ?? 0), new Decimal(0));
  const percents = kept.map((i) => spec.percents![i]!);
  const names = kept.map((i) => spec.categories[i]!);
  if (merged.length > 0) {
    names.push(mergedName);
    percents.push(
      `${merged.reduce((sum, i) => sum.plus(spec.percents![i]!.replace('%', '')), new Decimal(0)).toString()}%`,
    );
  }
  const values = [...kept.map((i) => Number(points[i]!.value)), ...(merged.length > 0 ? [rest.toNumber()] : [])];
  const whole = values.reduce((a, b) => a + b, 0);
  return new ChartRun({
    ...base,
    type: 'pie',
    categories: names,
    series: [
      {
        name: spec.series[0]!.name,
        values,
        colors: pieColours(names.length).map(hex),
        pointLabels: names.map((name, i) => ({
          text: `${name}\n${percents[i]!}`,
          // Best fit puts the labels of large slices inside, dark on dark.
          position: values[i]! / whole < 0.06 ? ('bestFit' as const) : ('outsideEnd' as const),
          font: { size: 9.5 },
        })),
      },
    ],
    legend: false,
    firstSliceAngle: firstSliceAngle(values),
    dataLabels: { category: true, percentage: true, position: 'bestFit', numberFormat: '0.00%', font: { size: 9.5 } },
  });
}
