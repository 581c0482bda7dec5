import type { HostEvent } from '../workbook';
import { check } from './check';
import type { Desk } from './desk';
import { refreshBook } from './openBook';
import { showCell } from './thisCell';

/** Quiet time after the last edit before the book is checked again, in milliseconds. */
const PATIENCE = 900;

/**
 * Follows the user in the book: the selected cell shows its equations, and once the user pauses after edits the book is
 * looked at again, and checked again if it was checked before. Writes of our own are not told by the host, so they start nothing. A host that cannot tell is left alone.
 * @returns how to stop
 */
export async function followBook(desk: Desk): Promise<() => Promise<void>> {
  const host = desk.host;
  if (!host?.watch) return async () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Sheets edited since the book was looked at; undefined when sheets came, went or changed their names. */
  let touched: Set<string> | undefined = new Set();
  const look = () => {
    const { report, task, snapshot } = desk.store.getState();
    if (task) return again();
    const sheets = touched;
    touched = new Set();
    if (report) void check(desk, { quiet: true, ...(sheets ? { touched: sheets } : {}) });
    else if (snapshot) void refreshBook(desk);
  };
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(look, PATIENCE);
  };
  const listen = (event: HostEvent) => {
    if (event.kind === 'selection') {
      const { area } = event;
      if (area) void showCell(desk, { sheet: event.sheet, row: area.top, col: area.left });
      return;
    }
    if (event.kind === 'changed') touched?.add(event.sheet);
    else touched = undefined;
    again();
  };
  const stop = await host.watch(listen);
  return async () => {
    clearTimeout(timer);
    await stop();
  };
}
