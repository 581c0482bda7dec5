import { formatRef, type Mark, type MarkOutcome } from '../workbook';
import type { Severity } from '../check/types';
import type { Desk } from './desk';
import type { JudgedFinding } from './dismissals';
import { runTask } from './runTask';
import type { Words } from './state';

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
    const { marked, refused } = await desk.host.mark(marksOf(desk.store.getState().judged));
    desk.store.setState({
      ...(marked > 0 ? { isMarked: true, changed: true, notice: { key: 'marks.put', values: { count: marked } } } : {}),
      ...(marked === 0 && refused.length === 0 ? { isMarked: false, notice: { key: 'marks.nothing' } } : {}),
      ...refusal(refused, 'marks.refused'),
    });
  });
}

/** Takes all our marks off without trace. */
export async function unmarkFindings(desk: Desk): Promise<void> {
  await runTask(desk, 'marking', async () => {
    const { refused } = (await desk.host?.mark([])) ?? { refused: [] };
    const isLeft = refused.length > 0;
    desk.store.setState({
      isMarked: isLeft,
      changed: true,
      ...(isLeft ? refusal(refused, 'marks.left') : { notice: { key: 'marks.taken' } }),
    });
  });
}

type Refused = MarkOutcome['refused'];

/** What was refused, said once for all sheets that were refused for the same reason. */
function refusal(refused: Refused, key: 'marks.refused' | 'marks.left'): { problem?: Words } {
  if (refused.length === 0) return {};
  const sheets = new Map<string, Set<string>>();
  for (const { ref, reason } of refused) {
    const said = reason.replace(`“${ref.sheet}”`, '“…”').replace(/。$/, '');
    sheets.set(said, (sheets.get(said) ?? new Set()).add(`“${ref.sheet}”`));
  }
  const reasons = [...sheets].map(([said, names]) => said.replace('“…”', [...names].join(''))).join('；');
  return { problem: { key, values: { count: refused.length, reasons } } };
}
