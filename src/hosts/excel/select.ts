import type { CellRef, SheetArea } from '../../workbook';
import { HostError, a1, areaA1 } from '../../workbook';

/** Shows a sheet and selects cells on it, in two syncs. Throws HostError when the sheet is gone or hidden. */
export async function selectCells(
  context: Excel.RequestContext,
  target: CellRef | SheetArea,
  sheetId: string | undefined,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId ?? target.sheet);
  sheet.load('name,visibility');
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
}

/** Cells that the user has selected; undefined when a chart or a picture is selected. The first area of several. */
export async function selectedCells(context: Excel.RequestContext): Promise<SheetArea | undefined> {
  const selected = context.workbook.getSelectedRanges();
  selected.load(
    'worksheet/name,areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount',
  );
  await context.sync();
  const { areas, worksheet } = selected;
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
