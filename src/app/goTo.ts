import { areaA1, formatRef } from '../workbook';
import type { Desk } from './desk';
import { explain } from './runTask';
import type { Spot } from './state';
import { showEquations } from './thisCell';

const TRAIL_LENGTH = 50;

/** Shows and selects a cell in the book, remembering where the user was so that `goBack` returns there. */
export async function goTo(desk: Desk, target: Spot): Promise<void> {
  const spot = (await whereNow(desk)) ?? desk.store.getState().spot;
  if (!(await select(desk, target))) return;
  const { trail } = desk.store.getState();
  const leavesTrace = spot && spotText(spot) !== spotText(target);
  desk.store.setState({ spot: target, ...(leavesTrace ? { trail: [...trail, spot].slice(-TRAIL_LENGTH) } : {}) });
  await showEquations(desk);
}

/** Returns to where the user was before the last jump. */
export async function goBack(desk: Desk): Promise<void> {
  const { trail } = desk.store.getState();
  const last = trail.at(-1);
  if (!last || !(await select(desk, last))) return;
  desk.store.setState({ spot: last, trail: trail.slice(0, -1) });
  await showEquations(desk);
}

/** The user's own selection, where the host knows it (Excel). */
async function whereNow(desk: Desk): Promise<Spot | undefined> {
  try {
    return await desk.host?.selection?.();
  } catch {
    return undefined; // Only the way back is lost by this; the jump itself is still worth trying.
  }
}

async function select(desk: Desk, target: Spot): Promise<boolean> {
  try {
    await desk.host?.select(target);
    return true;
  } catch (error) {
    desk.store.setState({ problem: explain(error) });
    return false;
  }
}

function spotText(spot: Spot): string {
  return 'row' in spot ? formatRef(spot) : `${spot.sheet}!${areaA1(spot)}`;
}
