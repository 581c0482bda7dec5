import type { Area } from '../../workbook';

/** Rows of one sheet that are read in one go. */
export interface Block {
  /** Number of the sheet in the list being read. */
  readonly sheet: number;
  readonly area: Area;
}

/** Most bytes we ask of one answer; Excel on the web refuses above 5 MB. */
export const BUDGET_BYTES = 4 * 1024 * 1024;

/** Bytes that a cell is taken to need before any was read: values, formulas, formats, types and texts of a mixed table. */
export const FIRST_GUESS = 64;

export function cellCount(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

/**
 * Takes from the front of `queue` what may be read together, and leaves the rest in it. A sheet too long for one answer
 * is cut into blocks of rows; one row is never cut.
 *
 * @param cells most cells that fit one answer
 */
export function takeBlocks(queue: Block[], cells: number): Block[] {
  const taken: Block[] = [];
  let room = cells;
  while (queue.length > 0) {
    const block = queue[0]!;
    const width = block.area.right - block.area.left + 1;
    const height = block.area.bottom - block.area.top + 1;
    const rows = Math.min(height, Math.max(taken.length ? 0 : 1, Math.floor(room / width)));
    if (rows === 0) break;
    const bottom = block.area.top + rows - 1;
    taken.push({ sheet: block.sheet, area: { ...block.area, bottom } });
    room -= rows * width;
    if (rows === height) queue.shift();
    else {
      queue[0] = { sheet: block.sheet, area: { ...block.area, top: bottom + 1 } };
      break;
    }
  }
  return taken;
}

/** Bytes a cell needs, learnt from what was read; a little is added because the next block may hold longer texts. */
export function learnBytesPerCell(guess: number, bytes: number, cells: number): number {
  return Math.max(16, Math.min((bytes / Math.max(1, cells)) * 1.25, guess * 4));
}
