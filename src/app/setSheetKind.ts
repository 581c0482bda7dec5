import type { Desk } from './desk';
import { check } from './check';
import { engineOptions } from './engineOptions';
import { remember } from './remember';
import { runTask } from './runTask';

/** The user says what a sheet is (or, with undefined, leaves it to recognition); kept in the book. Checks anew if it was checked. */
export async function setSheetKind(desk: Desk, sheet: string, kind: string | undefined): Promise<void> {
  await remember(desk, (memory) => {
    const sheetKinds = { ...memory.sheetKinds };
    if (kind) sheetKinds[sheet] = kind;
    else delete sheetKinds[sheet];
    return { ...memory, sheetKinds };
  });
  if (desk.store.getState().report) return check(desk);
  await runTask(desk, 'reading', async (progress) => {
    const { snapshot, memory } = desk.store.getState();
    if (!snapshot) return;
    const engine = await desk.engine();
    desk.store.setState({ book: await engine.open(snapshot, engineOptions(memory), progress) });
  });
}
