import { seriesColour } from './palette';
import { amountLabel, at, escapeXml, RULE, textWidth, wrap } from './svgText';
import type { ChartSpec } from './types';

/** Least room for the numbers of the axis. */
const LEFT = 70;
const TICK = 11;
const RIGHT = 20;
const TOP = 20;
const BOTTOM = 62;
const LABEL = 11;

/** Clustered columns with the axis from 0, amounts above the columns, the legend below. */
export function columnSvg(
  spec: ChartSpec,
  width: number,
  height: number,
): { readonly svg: string; readonly height: number } {
  const values = spec.series.flatMap((s) => s.points.map((p) => Number(p.value ?? 0)));
  const ticks = niceTicks(Math.min(0, ...values), Math.max(0, ...values));
  const [low, high] = [ticks[0]!, ticks.at(-1)!];
  const tickTexts = ticks.map((t) => t.toLocaleString('en-US'));
  const left = Math.max(LEFT, Math.ceil(Math.max(...tickTexts.map(textWidth)) * TICK) + 12);
  // Amounts below zero stand under their columns, above the names.
  const bottom = BOTTOM + (low < 0 ? LABEL + 4 : 0);
  const plot = height - TOP - bottom;
  const y = (v: number): number => TOP + plot * (1 - (v - low) / (high - low || 1));
  const group = (width - left - RIGHT) / spec.categories.length;
  const bar = Math.min(90, (group * 0.7) / spec.series.length);
  const size = labelSize(spec, bar);
  const parts: string[] = ticks.map(
    (t, i) =>
      `<line x1="${left}" x2="${width - RIGHT}" y1="${at(y(t))}" y2="${at(y(t))}" stroke="${t === 0 ? RULE : '#D9D9D9'}"/>` +
      `<text x="${left - 8}" y="${at(y(t) + 4)}" text-anchor="end" font-size="${TICK}">${tickTexts[i]!}</text>`,
  );
  spec.categories.forEach((name, c) => {
    const middle = left + group * (c + 0.5);
    wrap(name, Math.floor(group / 12)).forEach((line, k) =>
      parts.push(text(middle, height - BOTTOM + 18 + k * 15, line, 12)),
    );
    spec.series.forEach((s, k) => {
      const value = s.points[c]?.value;
      if (value === null || value === undefined) return;
      const x = middle - (bar * spec.series.length) / 2 + bar * k;
      const [top, foot] = [Math.min(y(Number(value)), y(0)), Math.max(y(Number(value)), y(0))];
      parts.push(
        `<rect x="${at(x + 2)}" y="${at(top)}" width="${at(bar - 4)}" height="${at(foot - top)}" fill="${seriesColour(k, spec.series.length)}" stroke="${RULE}" stroke-width="0.6"/>`,
        text(x + bar / 2, Number(value) < 0 ? foot + 13 : top - 5, amountLabel(value), size),
      );
    });
  });
  return { svg: parts.join('') + legend(spec, width, height), height };
}

/** Size at which the longest amount is no wider than its column, so that neighbours never touch. */
function labelSize(spec: ChartSpec, bar: number): number {
  const amounts = spec.series.flatMap((s) => s.points.flatMap((p) => (p.value === null ? [] : [amountLabel(p.value)])));
  const widest = Math.max(1, ...amounts.map(textWidth));
  return Math.min(LABEL, Math.floor((bar / widest) * 10) / 10);
}

const text = (x: number, y: number, words: string, size: number): string =>
  `<text x="${at(x)}" y="${at(y)}" text-anchor="middle" font-size="${size}">${escapeXml(words)}</text>`;

function legend(spec: ChartSpec, width: number, height: number): string {
  const widths = spec.series.map((s) => 34 + textWidth(s.name) * 12);
  let x = (width - widths.reduce((a, b) => a + b, 0)) / 2;
  return spec.series
    .map((s, k) => {
      const entry =
        `<rect x="${at(x)}" y="${height - 21}" width="12" height="12" fill="${seriesColour(k, spec.series.length)}" stroke="${RULE}" stroke-width="0.6"/>` +
        `<text x="${at(x + 18)}" y="${height - 11}" font-size="12">${escapeXml(s.name)}</text>`;
      x += widths[k]!;
      return entry;
    })
    .join('');
}

/** Round numbers from at or below `low` to at or above `high`, about five steps; always with 0. */
export function niceTicks(low: number, high: number): number[] {
  const span = high - low || 1;
  const power = 10 ** Math.floor(Math.log10(span / 5));
  const step = [1, 2, 2.5, 5, 10].map((m) => m * power).find((s) => span / s <= 5.5) ?? power * 10;
  const ticks: number[] = [];
  for (let k = Math.floor(low / step); k <= Math.ceil(high / step); k++) ticks.push(Number((k * step).toPrecision(12)));
  return ticks;
}
