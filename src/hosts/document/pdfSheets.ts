import type { DocumentParagraph, DocumentSheet } from '../../proofread';
import { bodyLines, type LaidOut, type PdfLine, type PdfPage } from './pdfLayout';
import type { PrintedCell, PrintedGrid, PrintedPiece } from './printedGrid';
import { plainTables } from './plainTables';
import { middleOf, ruledTables } from './ruledTables';
import { headingAbove, isMetaText, isTitleText, notesBelow, plainTitle, squashed } from './tableHeading';
import { sheetOf, sheetNames, type SheetCell } from './sheetOf';

/** A table over all its pages: the lines above it, its parts, the notes below. */
interface PrintedTable {
  readonly title: string;
  readonly heading: readonly PdfLine[];
  readonly grids: PrintedGrid[];
  readonly notes: PdfLine[];
  isIncomplete: boolean;
}

const MOST_HEADER_ROWS = 6;
/** Edges of columns of one table on two pages differ by less, in thousandths of its width: pages may be scaled differently. */
const SAME_EDGE = 7;

/**
 * Rebuilds the tables of a PDF as sheets: cells by the lines drawn around them, parts on several pages put together, headers
 * printed again left out, title and unit from above.
 */
export function pdfSheets(
  pages: readonly PdfPage[],
  laidOut: LaidOut,
  paragraphs: readonly DocumentParagraph[],
): DocumentSheet[] {
  const tables = tablesOf(pages);
  const names = sheetNames(tables.map((t) => t.heading.flatMap((l) => l.text.split('\t'))));
  return tables.map((table, i) => sheetFrom(table, names[i]!, laidOut, paragraphs));
}

function tablesOf(pages: readonly PdfPage[]): PrintedTable[] {
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
        if (last) {
          last.notes.push(...notesBelow(between));
          // A table without a heading right behind another is the rest of it, cut in other columns.
          if (between.length === 0 && grid.page <= last.grids.at(-1)!.page + 1) last.isIncomplete = true;
        }
        tables.push({ ...above, grids: [grid], notes: [], isIncomplete: false });
      }
      between = [];
    }
    between.push(...free.slice(next));
  });
  tables.at(-1)?.notes.push(...notesBelow(between));
  return tables.filter((t) => t.grids.some((g) => g.cells.some((c) => /\d/.test(c.text))) || t.title !== '');
}

const isTitle = (line: PdfLine): boolean => line.cells === 1 && isTitleText(line.text);
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
  const known = table.grids.flatMap(edgesOf);
  const isThere = (x: number, all: readonly number[]): boolean => all.some((e) => Math.abs(e - x) <= SAME_EDGE);
  return edgesOf(grid).every((x) => isThere(x, known)) || edgesOf(before).every((x) => isThere(x, edgesOf(grid)));
}

/** Edges of the columns of a grid in thousandths of its width. */
function edgesOf({ xs }: PrintedGrid): number[] {
  const width = xs.at(-1)! - xs[0]!;
  return xs.map((x) => ((x - xs[0]!) / width) * 1000);
}

function sheetFrom(
  table: PrintedTable,
  name: string,
  laidOut: LaidOut,
  paragraphs: readonly DocumentParagraph[],
): DocumentSheet {
  const edges: number[] = [];
  for (const x of table.grids.flatMap(edgesOf).sort((a, b) => a - b))
    if (edges.length === 0 || x - edges.at(-1)! > SAME_EDGE) edges.push(x);
  const columnAt = (at: number): number => {
    let best = 0;
    edges.forEach((e, i) => {
      if (Math.abs(e - at) < Math.abs(edges[best]! - at)) best = i;
    });
    return best;
  };
  const { xs } = table.grids[0]!;
  const last = edges.length - 2;
  const spotOf = (pieces: readonly PrintedPiece[]): { start: number; end: number } | undefined => {
    for (const { item, from, text } of pieces) {
      const place = laidOut.places.get(item);
      const paragraph = place && paragraphs[place.paragraph];
      if (!paragraph) continue;
      const start = paragraph.start + place.at + from;
      return { start, end: Math.min(start + text.trimEnd().length, paragraph.start + paragraph.text.length) };
    }
    return undefined;
  };
  const cells: SheetCell[] = [];
  let row = 0;
  const addLine = (line: PdfLine, isAcross: boolean): void => {
    const words = wordsOf(line);
    words.forEach(({ text, pieces, middle }, i) => {
      const at = ((middle - xs[0]!) / (xs.at(-1)! - xs[0]!)) * 1000;
      const col =
        isAcross || (i === 0 && at < 750)
          ? 0
          : Math.max(
              1,
              Math.min(
                last,
                edges.findLastIndex((e) => e <= at),
              ),
            );
      cells.push({ row, col, lastRow: row, lastCol: isAcross ? last : col, text, page: line.page, ...spotOf(pieces) });
    });
    row++;
  };
  for (const line of table.heading) addLine(line, isTitle(line));
  const first = signatures(table.grids[0]!);
  for (const grid of table.grids) {
    const own = edgesOf(grid);
    const again = grid === table.grids[0] ? 0 : repeatedRows(first, signatures(grid));
    for (const cell of grid.cells) {
      if (cell.row < again) continue;
      const at = row - again;
      const col = columnAt(own[cell.col]!);
      const spot = spotOf(cell.pieces);
      cells.push({
        row: at + cell.row, lastRow: at + cell.lastRow, col, lastCol: Math.max(col, columnAt(own[cell.lastCol + 1]!) - 1), text: cell.text,
        page: grid.page, line: cell.row + 1, ...spot, ...(cell.isDoubtful ? { isDoubtful: true as const } : {}),
      }); // prettier-ignore
    }
    row += grid.rows - again;
  }
  for (const line of table.notes) addLine(line, false);
  const strays = table.grids.reduce((n, g) => n + g.strays, 0);
  const pages = [table.grids[0]!.page, table.grids.at(-1)!.page] as const;
  return {
    ...sheetOf(name, table.title, cells, last + 1),
    strays,
    pages,
    ...(table.isIncomplete ? { isIncomplete: true } : {}),
  };
}

/** Words of a line apart from one another. */
function wordsOf(line: PdfLine): { text: string; pieces: PrintedPiece[]; middle: number }[] {
  const out: { text: string; pieces: PrintedPiece[]; middle: number; right: number }[] = [];
  for (const { item } of line.items) {
    for (const m of item.text.matchAll(/\S+(?:\s\S+)*/g)) {
      const share = item.width / Math.max(1, item.text.length);
      const piece: PrintedPiece = { ...item, item, text: m[0], from: m.index, x: item.x + m.index * share, width: m[0].length * share }; // prettier-ignore
      const open = out.at(-1);
      if (open && piece.x - open.right < item.size * 1.5) {
        open.text += piece.text;
        open.pieces.push(piece);
      } else
        out.push({
          text: piece.text,
          pieces: [piece],
          middle: piece.x + piece.width / 2,
          right: piece.x + piece.width,
        });
      out.at(-1)!.right = piece.x + piece.width;
    }
  }
  return out;
}

/** Words of the first rows of a grid, for telling a header printed again. */
function signatures(grid: PrintedGrid): string[] {
  const rows = Array.from({ length: Math.min(grid.rows, MOST_HEADER_ROWS) }, () => [] as PrintedCell[]);
  for (const cell of grid.cells) rows[cell.row]?.push(cell);
  return rows.map((row) => row.sort((a, b) => a.col - b.col).map((c) => squashed(c.text)).join('|')); // prettier-ignore
}

/** Rows of a header that stands on this page again. */
function repeatedRows(first: readonly string[], own: readonly string[]): number {
  let n = 0;
  while (n < first.length && n < own.length && first[n] === own[n] && first[n] !== '') n++;
  // A blank first row of the header may hold merged cells only.
  return n;
}
