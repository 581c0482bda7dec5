import type { OwnSheet } from './host';

/** A4 and our margins, in points. */
export const PAGE_MARGIN = { side: 0.6 * 72, top: 0.75 * 72 } as const;
const A4 = { short: 595.3, long: 841.9 } as const;
/** Height of a row that has none of its own, in points. */
export const ROW_HEIGHT = 15;
/** Text at the foot of each page, in Excel's codes. */
export const PAGE_FOOTER = '第 &P 页，共 &N 页';

/**
 * Pixels of a digit that the page is planned for. Programs and substitute fonts differ (7 to 9.4 for the same column);
 * a chart half on a second page is worse than a wider margin.
 */
const WIDE_DIGIT = 9.5;

/**
 * Per cent at which a sheet of ours is as wide as the page, or undefined where “fit to page” does it better. Fit to page
 * will not do for charts: Excel then ignores page breaks.
 */
export function pageScale(own: OwnSheet): number | undefined {
  if (own.columnWidths.length > 1 && (own.charts ?? []).length === 0) return undefined;
  const width = own.columnWidths.reduce((sum, w) => sum + Math.trunc(w * WIDE_DIGIT + 5), 0) * 0.75;
  const room = (own.landscape ? A4.long : A4.short) - 2 * PAGE_MARGIN.side;
  return Math.max(10, Math.min(100, Math.floor((100 * room) / Math.max(1, width))));
}

/**
 * Rows after which a page must end so that no chart is cut in two: each chart stays with the rows of figures above it.
 *
 * @param heights Height of a row in points where it is not the normal one.
 * @returns One-based numbers of the last rows of pages.
 */
export function chartBreaks(own: OwnSheet, heights: (row: number) => number | undefined): number[] {
  const scale = pageScale(own) ?? 100;
  const page = (((own.landscape ? A4.short : A4.long) - 2 * PAGE_MARGIN.top) / scale) * 100 * 0.97;
  const between = (from: number, to: number): number => {
    let sum = 0;
    for (let r = from; r < to; r++) sum += heights(r) ?? ROW_HEIGHT;
    return sum;
  };
  const breaks: number[] = [];
  let pageTop = 0;
  let blockTop = 0;
  for (const chart of [...(own.charts ?? [])].sort((a, b) => a.anchor.top - b.anchor.top)) {
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
