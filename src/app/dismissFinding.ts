import type { Finding } from '../check/types';
import type { Desk } from './desk';
import { dismissalKey, fingerprint } from './dismissals';
import { remember } from './remember';

/**
 * Puts a finding aside with a reason, which is required: without one nothing is dismissed and false is given. The reason is
 * kept in the book with a fingerprint of the finding's cells.
 */
export async function dismissFinding(desk: Desk, finding: Finding, reason: string): Promise<boolean> {
  const { snapshot } = desk.store.getState();
  const said = reason.trim();
  if (!said || !snapshot) return false;
  const key = dismissalKey(finding);
  await remember(desk, (memory) => ({
    ...memory,
    dismissals: [
      ...memory.dismissals.filter((d) => d.key !== key),
      {
        key,
        rule: finding.rule,
        message: finding.message,
        reason: said,
        fingerprint: fingerprint(snapshot, finding.cells),
        ownFingerprint: fingerprint(snapshot, [finding.cell]),
        at: new Date().toISOString().slice(0, 10),
      },
    ],
  }));
  if (!desk.store.getState().problem) desk.store.setState({ notice: { key: 'check.dismissedNotice' } });
  return true;
}

/** Takes a dismissal back: the finding is open again. */
export async function restoreFinding(desk: Desk, finding: Finding): Promise<void> {
  const key = dismissalKey(finding);
  await remember(desk, (memory) => ({ ...memory, dismissals: memory.dismissals.filter((d) => d.key !== key) }));
}
