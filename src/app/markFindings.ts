import { formatRef, type Mark } from '../workbook';
import type { Severity } from '../check/types';
import type { Desk } from './desk';
import type { JudgedFinding } from './dismissals';
import { runTask } from './runTask';

const WEIGHT: Record<Severity, number> = { error: 3, warning: 2, info: 1 };

/** One mark a cell, of the gravest finding there; dismissed findings are not marked. */
export function marksOf(judged: readonly JudgedFinding[]): Mark[] {
  const marks = new Map<string, Mark>();
  for (const { finding, state } of judged) {
    if (state === 'dismissed') continue;
    const key = formatRef(finding.cell);
    const there = marks.get(key);
    if (!there || WEIGHT[there.colour] < WEIGHT[finding.severity])
      marks.set(key, { ref: finding.cell, colour: finding.severity });
  }
  return [...marks.values()];
}

/** Colours the cell of every open finding in the book. */
export async function markFindings(desk: Desk): Promise<void> {
  await runTask(desk, 'marking', async () => {
    if (!desk.host) return;
    const outcome = await desk.host.mark(marksOf(desk.store.getState().judged));
    const reasons = [...new Set(outcome.refused.map((r) => r.reason))].join('；');
    desk.store.setState({
      isMarked: outcome.marked > 0,
      changed: true,
      notice: { key: 'marks.put', values: { count: outcome.marked } },
      ...(reasons ? { problem: { key: 'marks.refused', values: { count: outcome.refused.length, reasons } } } : {}),
    });
  });
}

/** Takes all our marks off without trace. */
export async function unmarkFindings(desk: Desk): Promise<void> {
  await runTask(desk, 'marking', async () => {
    await desk.host?.mark([]);
    desk.store.setState({ isMarked: false, changed: true, notice: { key: 'marks.taken' } });
  });
}
