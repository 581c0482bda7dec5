import type { BookMemory, SheetSnapshot, WorkbookSnapshot } from '../workbook';
import type { Engine } from './engine';

/** Methods of the engine that are called as they are; `open` and the check have their own way over the link. */
export type EngineCall = Exclude<keyof Engine, 'open'>;

/** What the pane sends to the engine in its worker. */
export type ToEngine =
  | { readonly kind: 'book'; readonly name: string; readonly memory: BookMemory }
  | { readonly kind: 'sheet'; readonly sheet: Omit<SheetSnapshot, 'cells'> }
  /** Rows of the sheet sent last, from `first` on. */
  | { readonly kind: 'rows'; readonly first: number; readonly rows: SheetSnapshot['cells'] }
  | { readonly kind: 'call'; readonly id: number; readonly method: keyof Engine; readonly args: readonly unknown[] };

/** What comes back. */
export type FromEngine =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };

/** Either end of the link: a worker, its own global scope, or a message port in tests. */
export interface EnginePort<Out, In> {
  postMessage(message: Out): void;
  onmessage: ((event: { readonly data: In }) => void) | null;
}

/** Stands for the book that was sent piece by piece before the call. */
export const SENT_BOOK = '\u0000sent book';

/** Puts a book together again from its pieces. */
export class BookPieces {
  private book: { name: string; memory: BookMemory; sheets: (Omit<SheetSnapshot, 'cells'> & { cells: unknown[] })[] } =
    {
      name: '',
      memory: {},
      sheets: [],
    };

  take(message: Exclude<ToEngine, { kind: 'call' }>): void {
    if (message.kind === 'book') this.book = { name: message.name, memory: message.memory, sheets: [] };
    else if (message.kind === 'sheet') this.book.sheets.push({ ...message.sheet, cells: [] });
    else message.rows.forEach((row, i) => (this.book.sheets.at(-1)!.cells[message.first + i] = row));
  }

  get snapshot(): WorkbookSnapshot {
    return this.book as unknown as WorkbookSnapshot;
  }
}
