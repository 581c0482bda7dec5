import fc from 'fast-check';
import type { Cell, SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook';
import { layOut, VARIANTS } from '../../support/layouts/layout';
import { anyCell } from '../cells';
import { pick, share } from '../edits';
import { checkPipeline } from '../pipeline';
import type { Target } from '../target';

interface ChangedBook {
  readonly variant: number;
  readonly seed: number;
  readonly isWild: boolean;
  readonly changes: readonly { readonly sheet: number; readonly row: number; readonly col: number; readonly cell: Cell | null; readonly way: 'cell' | 'row' | 'column' | 'drop' }[];
} // prettier-ignore

const plain = { noNullPrototype: true } as const;

/** Books of all layouts with cells typed over, rows and columns filled alike, rows taken out. */
export const changedBooks: Target<ChangedBook> = {
  name: '改动过的附表',
  share: 0.3,
  input: fc.record(
    {
      variant: fc.integer({ min: 0, max: VARIANTS.length - 1 }),
      seed: fc.integer({ min: 1, max: 1_000_000 }),
      isWild: fc.boolean(),
      changes: fc.array(
        fc.record(
          {
            sheet: share,
            row: share,
            col: share,
            cell: fc.option(anyCell, { freq: 8 }),
            way: fc.constantFrom('cell', 'cell', 'cell', 'cell', 'row', 'column', 'drop'),
          },
          plain,
        ),
        { maxLength: 15 },
      ),
    },
    plain,
  ),
  run: async (input) => void checkPipeline(bookOf(input)),
  file: (input) => ({ extension: 'json', content: JSON.stringify(input, null, 1) }),
};

function bookOf({ variant, seed, isWild, changes }: ChangedBook): WorkbookSnapshot {
  const { snapshot } = layOut(VARIANTS[variant]!, seed, { isWild, grain: 1 });
  const sheets = snapshot.sheets.map((s) => ({ ...s, cells: Array.from(s.cells, (row) => [...(row ?? [])]) }));
  for (const change of changes) changeSheet(pick(sheets, change.sheet), change);
  return { ...snapshot, sheets };
}

function changeSheet(
  sheet: SheetSnapshot & { cells: (Cell | undefined)[][] },
  { row, col, cell, way }: ChangedBook['changes'][number],
): void {
  const rows = sheet.cells;
  if (rows.length === 0) return;
  const r = Math.min(rows.length - 1, Math.floor(row * rows.length));
  const width = Math.max(1, rows[r]!.length);
  const c = Math.min(width - 1, Math.floor(col * width));
  const put = cell ?? undefined;
  if (way === 'cell') rows[r]![c] = put;
  else if (way === 'row') rows[r] = rows[r]!.map(() => put);
  else if (way === 'column') for (const line of rows) line[c] = put;
  else rows.splice(r, 1);
}
