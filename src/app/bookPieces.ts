import type { SheetSnapshot, WorkbookSnapshot } from '../workbook';

/** A book on its way between threads: what it says of itself, then each sheet, then its rows a few thousand cells at a time. */
export type BookPiece =
  | { readonly kind: 'book'; readonly book: Omit<WorkbookSnapshot, 'sheets'> }
  | { readonly kind: 'sheet'; readonly sheet: Omit<SheetSnapshot, 'cells'> }
  /** Rows of the sheet sent last, from `first` on. */
  | { readonly kind: 'rows'; readonly first: number; readonly rows: SheetSnapshot['cells'] };

/** Cells of a piece: copying them takes a few milliseconds at either end, then the pane has its turn. */
const PIECE = 3000;

export function* piecesOf({ sheets, ...book }: WorkbookSnapshot): Generator<BookPiece> {
  yield { kind: 'book', book };
  for (const { cells, ...sheet } of sheets) {
    yield { kind: 'sheet', sheet };
    for (let first = 0; first < cells.length;) {
      let last = first;
      for (let count = 0; last < cells.length && count < PIECE; last++) count += 1 + (cells[last]?.length ?? 0);
      yield { kind: 'rows', first, rows: cells.slice(first, last) };
      first = last;
    }
  }
}

/** Puts a book together again from its pieces. */
export class BookPieces {
  private book: Omit<WorkbookSnapshot, 'sheets'> = { name: '', memory: {} };
  private sheets: (Omit<SheetSnapshot, 'cells'> & { cells: SheetSnapshot['cells'][number][] })[] = [];

  take(piece: BookPiece): void {
    if (piece.kind === 'book') {
      this.book = piece.book;
      this.sheets = [];
    } else if (piece.kind === 'sheet') this.sheets.push({ ...piece.sheet, cells: [] });
    else {
      const { cells } = this.sheets.at(-1)!;
      piece.rows.forEach((row, i) => (cells[piece.first + i] = row));
    }
  }

  get snapshot(): WorkbookSnapshot {
    return { ...this.book, sheets: this.sheets };
  }
}
