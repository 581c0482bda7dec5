import type { OwnSheet } from '../../workbook';
import { columnPixels } from './rowHeight';

/** A4 and our margins, in points. */
const MARGIN = { side: 0.6 * 72, top: 0.75 * 72 };
const A4 = { short: 595.3, long: 841.9 };
/** Height of rows that have none of their own; new sheets say so in `sheetFormatPr`. */
export const ROW_HEIGHT = 15;

/**
 * Pixels of a digit that the page is planned for. Programs and substitute fonts differ (7 to 9.4 for the same column);
 * a chart half on a second page is worse than a wider margin.
 */
const WIDE_DIGIT = 9.5;

/**
 * Per cent at which a sheet of ours is as wide as the page, or undefined where “fit to page” does it better. Fit to page
 * will not do for charts (Excel then ignores page breaks) nor for a single wide column (LibreOffice then cuts it off).
 */
export function pageScale(own: OwnSheet): number | undefined {
  if (own.columnWidths.length > 1 && (own.charts ?? []).length === 0) return undefined;
  const width = own.columnWidths.reduce((sum, w) => sum + columnPixels(w, WIDE_DIGIT), 0) * 0.75;
  const room = (own.landscape ? A4.long : A4.short) - 2 * MARGIN.side;
  return Math.max(10, Math.min(100, Math.floor((100 * room) / Math.max(1, width))));
}

/**
 * Rows after which a page must end so that no chart is cut in two: each chart stays with the rows of figures above it.
 *
 * @param heights Height of a row in points where it is not the normal one.
 * @returns One-based numbers of the last rows of pages, as `rowBreaks` wants them.
 */
export function chartBreaks(own: OwnSheet, heights: (row: number) => number | undefined): number[] {
  const scale = pageScale(own) ?? 100;
  const page = (((own.landscape ? A4.short : A4.long) - 2 * MARGIN.top) / scale) * 100 * 0.97;
  const charts = [...(own.charts ?? [])].sort((a, b) => a.anchor.top - b.anchor.top);
  const breaks: number[] = [];
  const between = (from: number, to: number) => {
    let sum = 0;
    for (let r = from; r < to; r++) sum += heights(r) ?? ROW_HEIGHT;
    return sum;
  };
  let pageTop = 0;
  let blockTop = 0;
  for (const chart of charts) {
    while (blockTop < chart.anchor.top && !(own.rows[blockTop] ?? []).some((cell) => cell)) blockTop++;
    const bottom = chart.anchor.bottom + 1;
    if (between(pageTop, bottom) > page && blockTop > pageTop) {
      breaks.push(blockTop);
      pageTop = blockTop;
    }
    blockTop = Math.max(blockTop, bottom);
  }
  return breaks;
}
