import fc from 'fast-check';
import {
  MAX_COLS,
  MAX_ROWS,
  type Area,
  type Cell,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../../src/workbook';
import { anyCell, anySheetName } from '../cells';
import { checkPipeline } from '../pipeline';
import type { Target } from '../target';

interface LooseSheet {
  readonly name: string;
  readonly visibility: SheetSnapshot['visibility'];
  readonly cells: readonly { readonly row: number; readonly col: number; readonly cell: Cell }[];
  readonly merges: readonly Area[];
  readonly hidden: readonly number[];
}

const near = fc.integer({ min: 0, max: 14 });
const row = fc.oneof({ arbitrary: near, weight: 30 }, fc.integer({ min: 0, max: MAX_ROWS - 1 }));
const col = fc.oneof({ arbitrary: near, weight: 30 }, fc.integer({ min: 0, max: MAX_COLS - 1 }));
const plain = { noNullPrototype: true } as const;

const sheet = fc.record(
  {
    name: anySheetName,
    visibility: fc.constantFrom<SheetSnapshot['visibility']>('visible', 'visible', 'visible', 'hidden', 'veryHidden'),
    cells: fc.array(fc.record({ row, col, cell: anyCell }, plain), { maxLength: 120 }),
    merges: fc.array(
      fc.tuple(row, col, near, near).map(([top, left, down, across]) => ({
        top,
        left,
        bottom: Math.min(MAX_ROWS - 1, top + down),
        right: Math.min(MAX_COLS - 1, left + across),
      })),
      { maxLength: 5 },
    ),
    hidden: fc.array(near, { maxLength: 3 }),
  },
  plain,
);

/** Sheets of words, amounts and oddities at any place. */
export const looseSheets: Target<readonly LooseSheet[]> = {
  name: '任意工作表',
  share: 0.2,
  input: fc.uniqueArray(sheet, { minLength: 0, maxLength: 4, selector: (s) => s.name }),
  run: async (input) => void checkPipeline(snapshotOf(input)),
  file: (input) => ({ extension: 'json', content: JSON.stringify(input, null, 1) }),
};

function snapshotOf(input: readonly LooseSheet[]): WorkbookSnapshot {
  return { name: '2020年决算.xlsx', sheets: input.map(sheetOf), memory: {} };
}

function sheetOf({ name, visibility, cells, merges, hidden }: LooseSheet): SheetSnapshot {
  const rows: Cell[][] = [];
  let area: Area | undefined;
  for (const { row, col, cell } of cells) {
    (rows[row] ??= [])[col] = cell;
    area = {
      top: Math.min(area?.top ?? row, row),
      left: Math.min(area?.left ?? col, col),
      bottom: Math.max(area?.bottom ?? row, row),
      right: Math.max(area?.right ?? col, col),
    };
  }
  return { name, visibility, area, cells: rows, merges, hiddenRows: new Set(hidden), hiddenCols: new Set(hidden) };
}
