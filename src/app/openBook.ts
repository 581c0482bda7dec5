import type { WorkbookHost } from '../workbook';
import type { Desk } from './desk';
import type { Progress } from './engine';
import { engineOptions } from './engineOptions';
import { inYear, readMemory } from './memory';
import type { Sample } from './place';
import { readOptions } from './readOptions';
import { runTask } from './runTask';
import { withoutBook } from './state';

/** Reads the book that Excel has open and recognises its tables. */
export async function openHostBook(desk: Desk): Promise<void> {
  await runTask(desk, 'reading', async (progress) => {
    if (desk.host) await show(desk, desk.host, progress);
  });
}

/** Looks at the open book again after the user changed it, before its first check; what the user looks at stays. */
export async function refreshBook(desk: Desk): Promise<void> {
  const work = async (progress: Required<Progress>): Promise<void> => {
    const { memory } = desk.store.getState();
    if (!desk.host) return;
    const engine = await desk.engine();
    const snapshot = await desk.host.read(readOptions(desk, progress));
    const book = await engine.open(snapshot, engineOptions(memory), progress);
    desk.store.setState({ snapshot, book, charts: undefined, sections: undefined });
  };
  await runTask(desk, 'reading', work, { quiet: true });
}

/** In a book too big to be checked at once: only these sheets are read and checked from now on. */
export async function chooseSheets(desk: Desk, sheets: readonly string[]): Promise<void> {
  desk.store.setState({ onlySheets: sheets });
  await openHostBook(desk);
}

/** Asks anew which sheets of a book too big are to be read. */
export async function chooseAgain(desk: Desk): Promise<void> {
  desk.store.setState({ onlySheets: undefined });
  await openHostBook(desk);
}

/** Opens a file the user chose or dropped. The book open before stays when the new one cannot be read. */
export async function openFile(desk: Desk, name: string, bytes: () => Promise<Uint8Array>): Promise<void> {
  await runTask(desk, 'reading', async (progress) => {
    if (!desk.place.openFile) return;
    await show(desk, await desk.place.openFile(await bytes(), name), progress);
  });
}

/** Opens a book that comes with the program. */
export async function openSample(desk: Desk, sample: Sample): Promise<void> {
  if (desk.place.openFile) return openFile(desk, sample.name, () => sample.load());
  await runTask(desk, 'reading', async () => desk.place.openSample?.(sample));
}

/** Puts the book away and goes back to the start (page). */
export function closeBook(desk: Desk): void {
  if (desk.store.getState().task) return;
  if (desk.host !== desk.place.host) desk.host?.close?.();
  desk.host = desk.place.host;
  desk.store.setState({
    ...withoutBook(),
    onlySheets: undefined,
    view: 'overview',
    problem: undefined,
    notice: undefined,
  });
}

async function show(desk: Desk, host: WorkbookHost, progress: Required<Progress>): Promise<void> {
  try {
    await read(desk, host, progress);
  } catch (error) {
    if (desk.host !== host) host.close?.();
    throw error;
  }
}

async function read(desk: Desk, host: WorkbookHost, progress: Required<Progress>): Promise<void> {
  // The engine starts while the book is read; should it fail, that is said when it is needed.
  desk.engine().catch(() => undefined);
  const snapshot = await host.read(readOptions(desk, progress));
  const kept = readMemory(snapshot.memory);
  const engine = await desk.engine();
  const book = await engine.open(snapshot, engineOptions(kept), progress);
  const memory = inYear(kept, book.year);
  const [rules, kinds] = await Promise.all([engine.rules(), engine.kinds()]);
  if (desk.host !== host) desk.host?.close?.();
  desk.host = host;
  const isMarked = snapshot.isMarked ?? false;
  desk.store.setState({
    ...withoutBook(),
    ...{ snapshot, memory, book, rules, kinds, isMarked },
    oversize: undefined,
    view: 'overview',
  });
}
