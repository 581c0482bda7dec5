import type { BookMemory, OwnSheet, SheetSnapshot } from '../../workbook';
import type { Rows } from './cells';
import { putCells } from './cells';
import { usedArea } from './contents';
import type { Target } from './ownSheets';
import { findTargets } from './ownSheets';
import type { OwnState } from './ownState';
import { askMemoryParts, replaceMemory } from './remember';
import { writeTargets } from './writeSheets';

/** What is to be written, and remembered, once it is known what stands there. */
export interface Rewritten {
  readonly sheet: OwnSheet;
  readonly memory: BookMemory;
}

/**
 * Rewrites a sheet of our own from what stands on it, and keeps the memory with it: one sync to look, one to write (more
 * when the book was not read before).
 *
 * @returns the name the sheet has in the book
 */
export async function rewriteOwnSheet(
  context: Excel.RequestContext,
  name: string,
  make: (there: SheetSnapshot | undefined) => Promise<Rewritten>,
  state: OwnState,
): Promise<string> {
  const parts = askMemoryParts(context);
  const [target] = await findTargets(context, [{ name, columnWidths: [], rows: [] }], state, true);
  const { sheet, memory } = await make(snapshotOf(target!));
  const also = () => replaceMemory(context, parts, memory);
  const [written] = await writeTargets(context, [{ ...target!, own: sheet }], state, also);
  return written!;
}

/** What stands on the sheet, as reading the book would give it; merged areas and hidden lines are left out. */
function snapshotOf({ own, name, whole }: Target): SheetSnapshot | undefined {
  if (!whole) return undefined;
  const area = usedArea(whole);
  const cells: Rows = [];
  if (area) {
    const { values, formulas, numberFormat, valueTypes, text } = whole;
    putCells(cells, area, { values, formulas, numberFormat, valueTypes, text });
  }
  const lines = { merges: [], hiddenRows: new Set<number>(), hiddenCols: new Set<number>() };
  return { name, visibility: 'visible', area, cells, ...lines, ownAs: own.name };
}
