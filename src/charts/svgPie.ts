import { pieColours } from './palette';
import { firstSliceAngle, pieSlices, type DrawnSlice } from './slices';
import { at, escapeXml, RULE, textWidth, wrap } from './svgText';
import type { ChartSpec } from './types';

const SIZE = 12;
const LINE = 15;
/** Between the pie and its labels. */
const GAP = 26;

/** Beyond this angle the ends of an arc fall together and nothing would be drawn. */
const FULL = 2 * Math.PI - 0.01;

interface Label {
  readonly lines: readonly string[];
  /** Where its slice is: angle in radians clockwise from the top. */
  readonly angle: number;
  /** Middle of the label. */
  y: number;
}

/** A pie with a label at every slice: name and the percentage of the text; labels keep apart on both sides. */
export function pieSvg(
  spec: ChartSpec,
  width: number,
  least: number,
): { readonly svg: string; readonly height: number } {
  const drawn = pieSlices(spec);
  const values = drawn.map((slice) => slice.value.toNumber());
  const radius = Math.min(110, width / 5.5);
  const limit = Math.max(6, Math.floor((width / 2 - radius - GAP - 12) / SIZE));
  const total = values.reduce((a, b) => a + b, 0);
  const start = (firstSliceAngle(values) * Math.PI) / 180;
  let turned = 0;
  const slices = values.map((value, i) => {
    const from = start + turned;
    turned += (value / total) * 2 * Math.PI;
    const middle = (from + start + turned) / 2;
    return {
      from,
      to: start + turned,
      label: { lines: labelLines(drawn[i]!, limit), angle: middle, y: -Math.cos(middle) * (radius + 14) } as Label,
    };
  });
  const right = slices.map((s) => s.label).filter((l) => Math.sin(l.angle) >= 0);
  const left = slices.map((s) => s.label).filter((l) => Math.sin(l.angle) < 0);
  const extent = Math.max(spread(right), spread(left), radius + 16);
  const height = Math.max(least, 2 * extent + 24);
  const colours = pieColours(values.length);
  const [cx, cy] = [width / 2, height / 2];
  // The large ones first: a slice of nearly everything is drawn as the whole, and the thin ones lie on it.
  const order = [...slices.keys()].sort((a, b) => values[b]! - values[a]!);
  const svg =
    order.map((i) => slicePath(cx, cy, radius, slices[i]!.from, slices[i]!.to, colours[i]!)).join('') +
    slices.map(({ label }) => drawLabel(label, cx, cy, radius)).join('');
  return { svg, height };
}

/** Name and percentage on one line where they fit, else the percentage on its own. */
function labelLines({ name, percent }: DrawnSlice, limit: number): string[] {
  const whole = `${name} ${percent}`;
  return textWidth(whole) <= limit ? [whole] : [...wrap(name, limit), percent];
}

const half = (label: Label): number => (label.lines.length * LINE) / 2 + 1;

/** Moves labels of a side apart, as little as it takes; gives how far they reach from the middle. */
function spread(labels: Label[]): number {
  const sorted = [...labels].sort((a, b) => a.y - b.y);
  for (let round = 0; round < 60; round++) {
    let moved = false;
    for (let i = 1; i < sorted.length; i++) {
      const [a, b] = [sorted[i - 1]!, sorted[i]!];
      const overlap = half(a) + half(b) - (b.y - a.y);
      if (overlap <= 0.01) continue;
      a.y -= overlap / 2;
      b.y += overlap / 2;
      moved = true;
    }
    if (!moved) break;
  }
  // What the rounds left over is settled from the top down.
  for (let i = 1; i < sorted.length; i++)
    sorted[i]!.y = Math.max(sorted[i]!.y, sorted[i - 1]!.y + half(sorted[i - 1]!) + half(sorted[i]!));
  return Math.max(0, ...sorted.map((l) => Math.abs(l.y) + half(l)));
}

function slicePath(cx: number, cy: number, r: number, from: number, to: number, colour: string): string {
  const style = `fill="${colour}" stroke="#FFFFFF" stroke-width="1.2"`;
  if (to - from > FULL) return `<circle cx="${at(cx)}" cy="${at(cy)}" r="${at(r)}" ${style}/>`;
  const point = (angle: number): string =>
    `${(cx + r * Math.sin(angle)).toFixed(2)} ${(cy - r * Math.cos(angle)).toFixed(2)}`;
  return `<path d="M${at(cx)} ${at(cy)}L${point(from)}A${at(r)} ${at(r)} 0 ${to - from > Math.PI ? 1 : 0} 1 ${point(to)}Z" ${style}/>`;
}

function drawLabel({ lines, angle, y }: Label, cx: number, cy: number, r: number): string {
  const side = Math.sin(angle) >= 0 ? 1 : -1;
  const edge = [cx + r * Math.sin(angle), cy - r * Math.cos(angle)];
  const x = cx + side * (r + GAP);
  const leader = `<polyline points="${at(edge[0]!)},${at(edge[1]!)} ${at(x - side * 8)},${at(cy + y)} ${at(x - side * 2)},${at(cy + y)}" fill="none" stroke="${RULE}" stroke-width="0.7"/>`;
  const top = cy + y - (lines.length * LINE) / 2 + SIZE;
  const rows = lines.map(
    (line, i) =>
      `<text x="${at(x + side * 2)}" y="${at(top + i * LINE)}" text-anchor="${side > 0 ? 'start' : 'end'}" font-size="${SIZE}">${escapeXml(line)}</text>`,
  );
  return leader + rows.join('');
}
