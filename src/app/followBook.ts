import type { HostEvent } from '../workbook';
import { check } from './check';
import type { Desk } from './desk';
import { showCell } from './thisCell';

/** Quiet time after the last edit before the book is checked again, in milliseconds. */
const PATIENCE = 900;

/**
 * Follows the user in the book: the selected cell shows its equations, and after the first check edits check anew once
 * the user pauses. Writes of our own are not told by the host, so they start nothing. A host that cannot tell is left alone.
 * @returns how to stop
 */
export async function followBook(desk: Desk): Promise<() => Promise<void>> {
  const host = desk.host;
  if (!host?.watch) return async () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const { report, task } = desk.store.getState();
      if (task) again();
      else if (report) void check(desk, { quiet: true });
    }, PATIENCE);
  };
  const listen = (event: HostEvent) => {
    if (event.kind !== 'selection') return again();
    const { area } = event;
    if (area) void showCell(desk, { sheet: event.sheet, row: area.top, col: area.left });
  };
  const stop = await host.watch(listen);
  return async () => {
    clearTimeout(timer);
    await stop();
  };
}
