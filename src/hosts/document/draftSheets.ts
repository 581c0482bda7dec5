import type { DocumentSheet } from '../../proofread';
import { sheetNames, sheetOf, type SheetCell } from './sheetOf';
import { squashed } from './tableHeading';

/** A table of a document before it gets its name. */
export interface DraftSheet {
  readonly title: string;
  /** Words above the table: title, unit, number. */
  readonly heading: readonly string[];
  readonly cells: readonly SheetCell[];
  /** Rows of the table itself: the first, and how many. */
  readonly first: number;
  readonly rows: number;
  readonly columns: number;
  readonly pages?: readonly [first: number, last: number];
  readonly strays: number;
  /** Nothing stands between it and the table before: it may be the rest of that one. */
  readonly follows: boolean;
}

/** Share of the rows that must have the same labels for two tables to be halves of one. */
const SAME_ROWS = 0.9;

/**
 * Makes sheets of the tables of a document. One without a title right behind another, with the same labels, is the rest of its
 * columns and is put beside it; where it is something else, the table before may not be complete.
 */
export function finishedSheets(drafts: readonly DraftSheet[]): DocumentSheet[] {
  const whole: (DraftSheet & { isIncomplete?: true })[] = [];
  for (const draft of drafts) {
    const before = whole.at(-1);
    const isRest = before !== undefined && draft.follows && draft.title === '';
    const beside = isRest ? besideOf(before, draft) : undefined;
    if (beside) whole[whole.length - 1] = beside;
    else {
      if (isRest && before.title !== '') whole[whole.length - 1] = { ...before, isIncomplete: true };
      whole.push(draft);
    }
  }
  const names = sheetNames(whole.map((d) => d.heading));
  return whole.map(({ title, cells, columns, pages, strays, isIncomplete }, i) => ({
    ...sheetOf(names[i]!, title, cells, columns),
    ...(pages ? { pages } : {}),
    strays,
    ...(isIncomplete ? { isIncomplete } : {}),
  }));
}

/** Both with the columns of the second put to the right of the first; undefined where their rows are not the same. */
function besideOf(left: DraftSheet, right: DraftSheet): DraftSheet | undefined {
  // Heads may have more levels on one side; the rows end together.
  const down = left.first + left.rows - (right.first + right.rows);
  if (right.rows > left.rows || left.rows < 3) return undefined;
  const labels = labelColumns(left, right, down);
  if (labels === 0 || right.columns <= labels) return undefined;
  const shift = left.columns - labels;
  const own = right.cells.filter((c) => c.row >= right.first && c.row < right.first + right.rows && c.col >= labels);
  const moved = own.map((c) => ({
    ...c, row: c.row + down, lastRow: c.lastRow + down, col: c.col + shift, lastCol: c.lastCol + shift,
  })); // prettier-ignore
  return {
    ...left,
    cells: [...left.cells, ...moved],
    columns: left.columns + right.columns - labels,
    strays: left.strays + right.strays,
    ...(left.pages && right.pages ? { pages: [left.pages[0], right.pages[1]] as const } : {}),
  };
}

/** Columns from the left that read the same in both. */
function labelColumns(left: DraftSheet, right: DraftSheet, down: number): number {
  for (let col = 0; ; col++) {
    const [a, b] = [wordsIn(left, col, 0), wordsIn(right, col, down)];
    const same = [...a].filter(([row, text]) => b.get(row) === text).length;
    if (same === 0 || same < Math.max(a.size, b.size) * SAME_ROWS) return col;
    // Columns of amounts may agree by chance, in noughts.
    if ([...a.values()].every((text) => /^[-\d.,]+$/.test(text)) && !/编码|代码/.test([...a.values()][0]!)) return col;
  }
}

function wordsIn({ cells, first, rows }: DraftSheet, col: number, down: number): Map<number, string> {
  const own = cells.filter((c) => c.col === col && c.row >= first && c.row < first + rows && c.text !== '');
  return new Map(own.map((c) => [c.row + down, squashed(c.text)]));
}
