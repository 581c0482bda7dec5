import { sameRef, type CellRef } from '../workbook';
import type { Desk } from './desk';
import { spotCell } from './state';

/** The user selected a cell in the book: every equation it takes part in is shown, holding or not. */
export async function showCell(desk: Desk, ref: CellRef): Promise<void> {
  desk.store.setState({ spot: ref });
  await showEquations(desk);
}

/** Shows the equations of the cell where the user is; nothing before the first check. */
export async function showEquations(desk: Desk): Promise<void> {
  const { store } = desk;
  const { spot, report } = store.getState();
  if (!spot || !report) return;
  const ref = spotCell(spot);
  const engine = await desk.engine();
  const equations = await engine.equationsAt(ref);
  const now = store.getState().spot;
  if (now && sameRef(spotCell(now), ref)) store.setState({ cellEquations: { ref, equations } });
}
