import { areaA1, formatRef } from '../workbook';
import type { Desk } from './desk';
import { explain } from './runTask';
import type { Spot } from './state';
import { showEquations } from './thisCell';

const TRAIL_LENGTH = 50;

/** Shows and selects a cell in the book, remembering where the user was so that `goBack` returns there. */
export async function goTo(desk: Desk, target: Spot): Promise<void> {
  const before = await select(desk, target);
  if (!before) return;
  const { trail } = desk.store.getState();
  const { spot } = before;
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

/** Where the user was before, as the host or else the pane knows it; undefined when the jump failed, which is then said. */
async function select(desk: Desk, target: Spot): Promise<{ spot?: Spot } | undefined> {
  const { spot } = desk.store.getState();
  try {
    const was = (await desk.host?.select(target)) ?? spot;
    return was ? { spot: was } : {};
  } catch (error) {
    desk.store.setState({ problem: explain(error) });
    return undefined;
  }
}

function spotText(spot: Spot): string {
  return 'row' in spot ? formatRef(spot) : `${spot.sheet}!${areaA1(spot)}`;
}
