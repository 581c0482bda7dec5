import type { Finding } from '../check/types';
import type { Desk } from './desk';
import { dismissalMarks, judgeFindings } from './dismissals';
import type { Memory } from './memory';
import { remember } from './remember';

/**
 * Puts a finding aside with a reason, which is required: without one nothing is dismissed and false is given. The reason is
 * kept in the book with a fingerprint of the finding's cells.
 */
export async function dismissFinding(desk: Desk, finding: Finding, reason: string): Promise<boolean> {
  const { snapshot, report } = desk.store.getState();
  const said = reason.trim();
  if (!said || !snapshot || !report) return false;
  const dismissal = {
    ...dismissalMarks(finding, report, snapshot),
    rule: finding.rule,
    message: finding.message,
    reason: said,
    at: new Date().toISOString().slice(0, 10),
  };
  await remember(desk, (memory) => ({ ...memory, dismissals: [...othersThan(desk, finding, memory), dismissal] }));
  if (!desk.store.getState().problem) desk.store.setState({ notice: { key: 'check.dismissedNotice' } });
  return true;
}

/** Takes a dismissal back: the finding is open again. */
export async function restoreFinding(desk: Desk, finding: Finding): Promise<void> {
  await remember(desk, (memory) => ({ ...memory, dismissals: othersThan(desk, finding, memory) }));
}

/** All dismissals but the one that the finding carries, whether that stands or has expired. */
function othersThan(desk: Desk, finding: Finding, { dismissals }: Memory): Memory['dismissals'] {
  const { snapshot, report } = desk.store.getState();
  if (!snapshot || !report) return dismissals;
  const [judged] = judgeFindings(report, dismissals, snapshot).filter((j) => j.finding.id === finding.id);
  return dismissals.filter((d) => d !== judged?.dismissal);
}
