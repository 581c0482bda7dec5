import { check } from './check';
import type { Desk } from './desk';
import { showCell } from './thisCell';

/** Asked for from the menu of a cell: checks if that was not done yet, and shows the selected cell's equations unfolded. */
export async function explainCell(desk: Desk): Promise<void> {
  const area = await desk.host?.selection?.();
  if (!desk.store.getState().report) await check(desk);
  desk.store.setState({ view: 'check', isCellOpen: true });
  if (area) await showCell(desk, { sheet: area.sheet, row: area.top, col: area.left });
}
