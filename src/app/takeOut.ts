import { formatRef, HostError, ownSheetsInUse } from '../workbook';
import { check } from './check';
import type { Desk } from './desk';
import { EMPTY_MEMORY } from './memory';
import { runTask } from './runTask';

/**
 * Looks at the book as it is now for what taking everything of ours out would delete.
 * @returns names of our sheets; undefined when it cannot be done (said to the user): a formula of the user's looks at one
 */
export function sheetsToTakeOut(desk: Desk): Promise<readonly string[] | undefined> {
  return runTask(desk, 'reading', async (progress) => {
    const book = await desk.host!.read(progress);
    const [used, ...others] = ownSheetsInUse(book);
    if (used) throw new HostError('cannot-write', inUse(formatRef(used), others.length));
    return book.sheets.flatMap((s) => (s.ownAs === undefined ? [] : [s.name]));
  });
}

/**
 * Takes everything of ours out of the book: marks, our sheets, reasons, settings, facts. Then checks it anew, as a book
 * that we never saw. Ask `sheetsToTakeOut` first.
 */
export async function takeOutAll(desk: Desk): Promise<void> {
  const { store } = desk;
  const taken = await runTask(desk, 'writing', async () => {
    const { sheets } = await desk.host!.takeOut();
    store.setState({
      memory: EMPTY_MEMORY,
      memoryUnkept: false,
      isMarked: false,
      changed: true,
      notice: { key: 'takeOut.done', values: { count: sheets.length } },
    });
    return sheets;
  });
  if (taken) await check(desk, { quiet: true });
}

/** Why nothing was taken out. */
export function inUse(cell: string, others: number): string {
  const more = others > 0 ? `等 ${others + 1} 个单元格` : '';
  return `${cell}${more}的公式引用了附表通写的工作表，去掉后会变成 #REF!，所以没有去掉任何内容。请先改掉公式，再试一次。`;
}
