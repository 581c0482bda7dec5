import type { CellRef, SheetArea } from '../../workbook';
import { HostError, a1, areaA1 } from '../../workbook';
import { officeCode } from './errors';

/**
 * Shows a sheet and selects cells on it, in two syncs. Throws HostError when the sheet is gone or hidden.
 * @returns what was selected before; undefined when it was no cells
 */
export async function selectCells(
  context: Excel.RequestContext,
  target: CellRef | SheetArea,
  sheetId: string | undefined,
): Promise<SheetArea | undefined> {
  try {
    return await jump(context, target, sheetId, true);
  } catch (error) {
    // A chart is selected: Excel refuses the whole request that asks for the selected cells.
    if (officeCode(error) !== 'InvalidSelection') throw error;
    return jump(context, target, sheetId, false);
  }
}

async function jump(
  context: Excel.RequestContext,
  target: CellRef | SheetArea,
  sheetId: string | undefined,
  asksWhere: boolean,
): Promise<SheetArea | undefined> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId ?? target.sheet);
  sheet.load('name,visibility');
  const before = asksWhere ? askSelection(context) : undefined;
  await context.sync();
  if (sheet.isNullObject) {
    throw new HostError('sheet-missing', `找不到工作表“${target.sheet}”，可能已被删除或改名。请重新核对。`);
  }
  if (sheet.visibility !== 'Visible') {
    throw new HostError(
      'sheet-missing',
      `工作表“${target.sheet}”是隐藏的，无法定位。请在工作表标签上点右键选“取消隐藏”，再试一次。`,
    );
  }
  // Selecting on a sheet that is not in front is unreliable (office-js #5118): bring it forward first.
  sheet.activate();
  sheet.getRange('row' in target ? a1(target.row, target.col) : areaA1(target)).select();
  await context.sync();
  return before && firstArea(before);
}

/** Cells that the user has selected; undefined when a chart or a picture is selected. The first area of several. */
export async function selectedCells(context: Excel.RequestContext): Promise<SheetArea | undefined> {
  const selected = askSelection(context);
  await context.sync();
  return firstArea(selected);
}

function askSelection(context: Excel.RequestContext): Excel.RangeAreas {
  const selected = context.workbook.getSelectedRanges();
  selected.load(
    'worksheet/name,areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount',
  );
  return selected;
}

function firstArea({ areas, worksheet }: Excel.RangeAreas): SheetArea | undefined {
  const first = areas.items[0];
  if (!first) return undefined;
  const { rowIndex: top, columnIndex: left } = first;
  return {
    sheet: worksheet.name,
    top,
    left,
    bottom: top + first.rowCount - 1,
    right: left + first.columnCount - 1,
  };
}
