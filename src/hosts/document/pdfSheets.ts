import type { DocumentParagraph, DocumentSheet } from '../../proofread';
import { finishedSheets, type DraftSheet } from './draftSheets';
import type { LaidOut, PdfLine, PdfPage } from './pdfLayout';
import { edgesOf, SAME_EDGE, tablesOf, type PrintedTable } from './pdfTables';
import { inReadingOrder, type PrintedCell, type PrintedGrid, type PrintedPiece } from './printedGrid';
import type { SheetCell } from './sheetOf';
import { isTitleText, squashed } from './tableHeading';

const MOST_HEADER_ROWS = 6;

/** Rebuilds the tables of a PDF as sheets: parts on several pages under one header, title and unit above, each cell with its place in the text. */
export function pdfSheets(
  pages: readonly PdfPage[],
  laidOut: LaidOut,
  paragraphs: readonly DocumentParagraph[],
): DocumentSheet[] {
  return finishedSheets(tablesOf(pages).map((table) => draftFrom(table, laidOut, paragraphs)));
}

function draftFrom(table: PrintedTable, laidOut: LaidOut, paragraphs: readonly DocumentParagraph[]): DraftSheet {
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
    const line = (inReadingOrder(pieces)[0] ?? []).filter((p) => laidOut.places.has(p.item));
    const [one, end] = [line[0], line.at(-1)];
    if (!one || !end) return undefined;
    const { paragraph, at } = laidOut.places.get(one.item)!;
    const { start, text } = paragraphs[paragraph]!;
    const last = laidOut.places.get(end.item)!.at + end.from + end.text.trimEnd().length;
    return { start: start + at + one.from, end: start + Math.min(last, text.length) };
  };
  const cells: SheetCell[] = [];
  let row = 0;
  const addLine = (line: PdfLine, isAcross: boolean): void => {
    const words = wordsOf(line);
    words.forEach(({ text, pieces, middle }, i) => {
      const at = ((middle - xs[0]!) / (xs.at(-1)! - xs[0]!)) * 1000;
      const under = edges.findLastIndex((e) => e <= at);
      const col = isAcross || (i === 0 && at < 750) ? 0 : Math.max(1, Math.min(last, under));
      cells.push({ row, col, lastRow: row, lastCol: isAcross ? last : col, text, page: line.page, ...spotOf(pieces) });
    });
    row++;
  };
  for (const line of table.heading) addLine(line, line.cells === 1 && isTitleText(line.text));
  const top = row;
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
  const rows = row - top;
  for (const line of table.notes) addLine(line, false);
  return {
    title: table.title,
    heading: table.heading.flatMap((l) => l.text.split('\t')),
    cells,
    first: top,
    rows,
    columns: last + 1,
    pages: [table.grids[0]!.page, table.grids.at(-1)!.page],
    strays: table.grids.reduce((n, g) => n + g.strays, 0),
    follows: table.follows,
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
