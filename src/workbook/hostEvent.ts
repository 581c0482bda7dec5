import type { SheetArea } from './address';

/** What happened in the book while the pane is open. Writes of our own are never reported. */
export type HostEvent =
  /** The user selected other cells. `area` is absent when a chart or several areas are selected. */
  | { readonly kind: 'selection'; readonly sheet: string; readonly area?: SheetArea }
  /** Cells were edited, here or by a co-author. Without `area` anything on the sheet may have changed. */
  | { readonly kind: 'changed'; readonly sheet: string; readonly area?: SheetArea; readonly remote: boolean }
  /** A sheet was added, deleted, renamed, moved, shown or hidden. */
  | { readonly kind: 'sheets' };

export type StopWatching = () => Promise<void>;
