import type { ReadOptions } from '../workbook';
import type { Desk } from './desk';
import type { Progress } from './engine';

/** How the book is read: the sheets that the user chose where it is too big, else all. */
export function readOptions(desk: Desk, progress: Required<Progress>): ReadOptions {
  const { onlySheets } = desk.store.getState();
  return onlySheets ? { ...progress, sheets: onlySheets } : progress;
}
