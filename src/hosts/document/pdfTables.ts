import { bodyLines, type PdfLine, type PdfPage } from './pdfLayout';
import { plainTables } from './plainTables';
import type { PrintedGrid } from './printedGrid';
import { middleOf, ruledTables } from './ruledTables';
import { headingAbove, isMetaText, isTitleText, notesBelow, plainTitle, squashed } from './tableHeading';

/** A table over all its pages: the lines above it, its parts, the notes below. */
export interface PrintedTable {
  readonly title: string;
  readonly heading: readonly PdfLine[];
  readonly grids: PrintedGrid[];
  readonly notes: PdfLine[];
  /** Nothing but a few words stands between it and the table before. */
  readonly follows: boolean;
}

/** Edges of columns of one table on two pages differ by less, in thousandths of its width: pages may be scaled differently. */
export const SAME_EDGE = 7;

/** Finds the tables of a PDF: by the lines drawn around cells, or by columns of words below a title; parts on several pages are put together. */
export function tablesOf(pages: readonly PdfPage[]): PrintedTable[] {
  const lines = new Map<number, PdfLine[]>();
  for (const line of bodyLines(pages)) lines.set(line.page, [...(lines.get(line.page) ?? []), line]);
  const ruled = pages.map(ruledTables);
  const outside = (grids: readonly PrintedGrid[], own: readonly PdfLine[]): PdfLine[] =>
    own.filter((l) => !grids.some((g) => middleOf(l) < g.top && middleOf(l) > g.bottom));
  const around = pages.map((page, i) => outside(ruled[i]!, lines.get(page.number) ?? []));
  const plain = plainTables(around, isTitle, isMeta);
  const tables: PrintedTable[] = [];
  // Words since the last table: its notes, the heading of the next.
  let between: PdfLine[] = [];
  pages.forEach((page, i) => {
    const own = plain.filter((g) => g.page === page.number);
    const grids = [...ruled[i]!, ...own].sort((a, b) => b.top - a.top);
    const free = outside(own, around[i]!);
    let next = 0;
    for (const grid of grids) {
      for (; next < free.length && middleOf(free[next]!) > grid.bottom; next++) between.push(free[next]!);
      const last = tables.at(-1);
      if (last && isContinued(last, grid, between)) last.grids.push(grid);
      else {
        const above = headingAbove(between, isTitle);
        if (last) last.notes.push(...notesBelow(between));
        const isNear = last !== undefined && grid.page <= last.grids.at(-1)!.page + 1;
        tables.push({ ...above, grids: [grid], notes: [], follows: isNear && areFew(between) });
      }
      between = [];
    }
    between.push(...free.slice(next));
  });
  tables.at(-1)?.notes.push(...notesBelow(between));
  return tables.filter((t) => t.grids.some((g) => g.cells.some((c) => /\d/.test(c.text))) || t.title !== '');
}

const isTitle = (line: PdfLine): boolean => line.cells === 1 && isTitleText(line.text);
/** No sentence, no heading of the text: two tables that belong together may stand so. */
const areFew = (lines: readonly PdfLine[]): boolean =>
  lines.length <= 3 && lines.every((l) => squashed(l.text).length <= 30 && !/[。；：、]/.test(l.text));
const isMeta = (line: PdfLine): boolean => isMetaText(line.text);

/** The part of a table on its next page: same columns, and nothing between the two but the title printed again. */
function isContinued(table: PrintedTable, grid: PrintedGrid, between: readonly PdfLine[]): boolean {
  const before = table.grids.at(-1)!;
  if (grid.page > before.page + 1 || grid.isRuled !== before.isRuled) return false;
  const isAgain = between.every(
    (l) =>
      (table.title !== '' && plainTitle(l.text) === plainTitle(table.title)) || isMeta(l) || plainTitle(l.text) === '',
  );
  if (!isAgain || (grid.page === before.page && between.length > 0)) return false;
  const width = (g: PrintedGrid): number => g.xs.at(-1)! - g.xs[0]!;
  if (Math.abs(width(grid) / width(before) - 1) > 0.2) return false;
  if (hasSameLabels(table.grids[0]!, grid)) return false;
  const known = table.grids.flatMap(edgesOf);
  const isThere = (x: number, all: readonly number[]): boolean => all.some((e) => Math.abs(e - x) <= SAME_EDGE);
  return edgesOf(grid).every((x) => isThere(x, known)) || edgesOf(before).every((x) => isThere(x, edgesOf(grid)));
}

/** Edges of the columns of a grid in thousandths of its width. */
export function edgesOf({ xs }: PrintedGrid): number[] {
  const width = xs.at(-1)! - xs[0]!;
  return xs.map((x) => ((x - xs[0]!) / width) * 1000);
}

/** The same rows again are further columns of them. */
function hasSameLabels(one: PrintedGrid, other: PrintedGrid): boolean {
  const labels = (g: PrintedGrid): string[] =>
    g.cells.filter((c) => c.col <= 2 && /[\u4e00-\u9fff]{2}/.test(c.text)).sort((a, b) => a.row - b.row).map((c) => squashed(c.text)); // prettier-ignore
  const [a, b] = [labels(one), labels(other)];
  const same = b.filter((text, i) => text === a[a.length - b.length + i]).length;
  return same >= 4 && same >= Math.max(a.length, b.length) * 0.75;
}
