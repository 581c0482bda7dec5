import type { CellRef } from '../workbook';
import type { Desk } from './desk';

/** Shows every equation that a cell takes part in, holding or not. Follows the user's selection. */
export async function showCell(desk: Desk, ref: CellRef): Promise<void> {
  const { store } = desk;
  store.setState({ spot: ref });
  if (!store.getState().report) return;
  const engine = await desk.engine();
  const equations = await engine.equationsAt(ref);
  const now = store.getState().spot;
  if (now && 'row' in now && now.row === ref.row && now.col === ref.col && now.sheet === ref.sheet)
    store.setState({ cellEquations: { ref, equations } });
}
