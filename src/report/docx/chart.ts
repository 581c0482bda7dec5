import { ChartRun } from 'docx/charts';
import { chartSummary, firstSliceAngle, pieColours, pieSlices, seriesColour, type ChartSpec } from '../../charts';

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
  const slices = pieSlices(spec);
  const values = slices.map((slice) => slice.value.toNumber());
  const whole = values.reduce((a, b) => a + b, 0);
  // Several small slices side by side: labels of one line leave room for each other.
  const isCrowded = values.filter((v) => v / whole < 0.08).length >= 3;
  return new ChartRun({
    ...base,
    type: 'pie',
    categories: slices.map((slice) => slice.name),
    series: [
      {
        name: spec.series[0]!.name,
        values,
        colors: pieColours(slices.length).map(hex),
        pointLabels: slices.map(({ name, percent }, i) => ({
          text: `${name}${isCrowded ? ' ' : '\n'}${percent}`,
          // Best fit puts the labels of large slices inside, dark on dark.
          position: values[i]! / whole < 0.06 ? ('bestFit' as const) : ('outsideEnd' as const),
          font: { size: isCrowded ? 8 : 9.5 },
        })),
      },
    ],
    legend: false,
    firstSliceAngle: firstSliceAngle(values),
    dataLabels: { category: true, percentage: true, position: 'bestFit', numberFormat: '0.00%', font: { size: 9.5 } },
  });
}
