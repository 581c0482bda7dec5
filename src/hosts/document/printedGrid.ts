import type { PdfItem } from './pdfLayout';

/** Some words of a cell: an item of the page, or the part of it that lies in the cell. */
export interface PrintedPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly item: PdfItem;
  /** Characters of the item before this piece. */
  readonly from: number;
}

/** A cell of a table on a page, with the rows and columns of its grid that it covers. */
export interface PrintedCell {
  readonly row: number;
  readonly col: number;
  readonly lastRow: number;
  readonly lastCol: number;
  readonly text: string;
  readonly pieces: readonly PrintedPiece[];
  /** It may have been put together or placed wrongly. */
  readonly isDoubtful?: boolean;
}

/** A table, or the part of one that stands on a page. */
export interface PrintedGrid {
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
  /** Edges of its columns, from the left. */
  readonly xs: readonly number[];
  readonly rows: number;
  readonly cells: readonly PrintedCell[];
  /** Numbers that could not be put into a column. */
  readonly strays: number;
  /** Lines on the page enclose its cells. */
  readonly isRuled: boolean;
}

/** Amounts, codes, shares, dashes: what stands in columns of numbers. */
export function isNumber(text: string): boolean {
  return /^[-−–—－+(（]?[¥￥]?\d[\d,，]*(?:[.．]\d*)?[)）]?[%％]?$/.test(text.replace(/\s/g, ''));
}

/** Pieces in the order of reading: lines from the top, each from the left. */
export function inReadingOrder(pieces: readonly PrintedPiece[]): PrintedPiece[][] {
  const lines: PrintedPiece[][] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.at(-1);
    if (line && Math.abs(line[0]!.y - piece.y) <= Math.max(line[0]!.size, piece.size) * 0.45) line.push(piece);
    else lines.push([piece]);
  }
  for (const line of lines) line.sort((a, b) => a.x - b.x);
  return lines;
}

/** Words of a cell: Chinese lines are joined as they are, Latin ones with a blank. */
export function textOfPieces(pieces: readonly PrintedPiece[]): string {
  let text = '';
  for (const line of inReadingOrder(pieces)) {
    let right: number | undefined;
    for (const { text: raw, x, width, size } of line) {
      const words = raw.trim();
      if (words === '') continue;
      const isApart = right !== undefined && x - right > size * 0.6;
      const needsBlank = /[A-Za-z]$/.test(text) && /^[A-Za-z]/.test(words);
      text += text !== '' && (isApart || needsBlank) ? ` ${words}` : words;
      right = x + width;
    }
  }
  return text;
}
