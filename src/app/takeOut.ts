import { formatRef, HostError, ownSheetsInUse } from '../workbook';
import { check } from './check';
import type { Desk } from './desk';
import { EMPTY_MEMORY } from './memory';
import { runTask } from './runTask';

/**
 * Takes everything of ours out of the book: marks, our sheets, reasons, settings, facts. Then checks it anew, as a book
 * that we never saw. Nothing is taken out when a formula of the user's looks at one of our sheets.
 */
export async function takeOutAll(desk: Desk): Promise<void> {
  const { store } = desk;
  const isDone = await runTask(desk, 'writing', async () => {
    if (!desk.host) return false;
    const [used, ...others] = ownSheetsInUse(await desk.host.read());
    if (used) throw new HostError('cannot-write', inUse(formatRef(used), others.length));
    const { sheets } = await desk.host.takeOut();
    store.setState({
      memory: EMPTY_MEMORY,
      memoryUnkept: false,
      isMarked: false,
      changed: true,
      notice: { key: 'takeOut.done', values: { count: sheets.length } },
    });
    return true;
  });
  if (isDone) await check(desk, { quiet: true });
}

/** Why nothing was taken out. */
export function inUse(cell: string, others: number): string {
  const more = others > 0 ? `等 ${others + 1} 个单元格` : '';
  return `${cell}${more}的公式引用了附表通写的工作表，去掉后会变成 #REF!，所以没有去掉任何内容。请先改掉公式，再试一次。`;
}
