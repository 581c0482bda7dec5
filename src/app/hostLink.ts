import { HostError, TooBigError, type HostErrorCode, type ReadOptions, type SheetSize } from '../workbook';
import type { BookPiece } from './bookPieces';

/** What can be asked of a book in the worker. */
export type HostCall = 'read' | 'mark' | 'writeSheets' | 'rewriteSheet' | 'remember' | 'takeOut' | 'save';

/** What the page sends to the books in the worker. Each book has a number that the page gives it. */
export type ToHost =
  | { readonly kind: 'open'; readonly host: number; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'drop'; readonly host: number }
  | { readonly kind: 'cancel'; readonly id: number }
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly host: number;
      readonly method: HostCall;
      readonly args: readonly unknown[];
    };

/** What comes back. A book that was read comes in pieces before its call is done. */
export type FromHost =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  | { readonly kind: 'piece'; readonly id: number; readonly piece: BookPiece }
  | { readonly kind: 'done'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: SentFailure };

/** The part of the options of reading that can be sent. */
export type SentReadOptions = Pick<ReadOptions, 'sheets'>;

/** A failure with what the pane shows of it. */
export interface SentFailure {
  readonly message: string;
  readonly code?: HostErrorCode;
  readonly tooBig?: { readonly sheets: readonly SheetSize[]; readonly most: number };
}

export function sendFailure(error: unknown): SentFailure {
  if (error instanceof TooBigError)
    return { message: error.message, code: error.code, tooBig: { sheets: error.sheets, most: error.most } };
  if (error instanceof HostError) return { message: error.message, code: error.code };
  return { message: error instanceof Error ? error.message : String(error) };
}

export function receiveFailure({ message, code, tooBig }: SentFailure): Error {
  if (tooBig) return new TooBigError(message, tooBig.sheets, tooBig.most);
  return code ? new HostError(code, message) : new Error(message);
}
