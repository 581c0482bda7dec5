import type { BookPiece } from './bookPieces';
import type { Engine } from './engine';

/** Methods of the engine that are called as they are; `open` and the check have their own way over the link. */
export type EngineCall = Exclude<keyof Engine, 'open'>;

/** What the pane sends to the engine in its worker. */
export type ToEngine =
  | BookPiece
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
