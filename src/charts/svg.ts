import { chartSummary } from './summary';
import { columnSvg } from './svgColumns';
import { pieSvg } from './svgPie';
import { escapeXml, FONT, INK, wrap } from './svgText';
import type { ChartSpec } from './types';

export interface SvgOptions {
  /** Width of the drawing in pixels; labels are laid out for it. */
  readonly width?: number;
  /** Least height; a pie with many labels grows. */
  readonly height?: number;
}

const TITLE = 40;

/** A chart as SVG text: for the preview in the pane and for web pages. What cannot be drawn says why. */
export function chartSvg(spec: ChartSpec, { width = 600, height = 340 }: SvgOptions = {}): string {
  const plot =
    spec.skipped !== undefined
      ? undefined
      : spec.type === 'pie'
        ? pieSvg(spec, width, height - TITLE)
        : columnSvg(spec, width, height - TITLE);
  const body = plot ?? reason(spec.skipped ?? '', width, height - TITLE);
  const total = TITLE + body.height;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${total}" width="${width}" height="${total}" role="img" aria-label="${escapeXml(chartSummary(spec))}" font-family="${FONT}" fill="${INK}">` +
    `<rect width="${width}" height="${total}" fill="#FFFFFF"/>` +
    `<text x="${width / 2}" y="25" text-anchor="middle" font-size="15" font-weight="bold">${escapeXml(`${spec.id} ${spec.title}`)}</text>` +
    `<g transform="translate(0 ${TITLE})">${body.svg}</g></svg>`
  );
}

function reason(text: string, width: number, height: number): { readonly svg: string; readonly height: number } {
  const lines = wrap(text, Math.floor((width - 60) / 13));
  const top = height / 2 - lines.length * 9;
  return {
    svg: lines
      .map(
        (line, i) =>
          `<text x="${width / 2}" y="${top + i * 20}" text-anchor="middle" font-size="13" fill="#595959">${escapeXml(line)}</text>`,
      )
      .join(''),
    height,
  };
}
