import type { Finding } from '../check/types';
import { cellAt, formatRef, type CellRef, type WorkbookSnapshot } from '../workbook';
import type { Dismissal } from './memory';

/** `open` is to be worked on; `expired` was dismissed once, but its cells have changed since. */
export interface JudgedFinding {
  readonly finding: Finding;
  readonly state: 'open' | 'dismissed' | 'expired';
  readonly dismissal?: Dismissal;
}

/** What a dismissal is filed under: the same rule at the same cell. */
export function dismissalKey(finding: Finding): string {
  return `${finding.rule}|${formatRef(finding.cell)}`;
}

/**
 * Fingerprint of the values of cells (FNV-1a, 64 bits as hex): the same while no value and no address changes.
 * The order of the cells does not matter.
 */
export function fingerprint(snapshot: WorkbookSnapshot, cells: readonly CellRef[]): string {
  const sheets = new Map(snapshot.sheets.map((s) => [s.name, s]));
  const lines = cells.map((ref) => {
    const sheet = sheets.get(ref.sheet);
    const cell = sheet && cellAt(sheet, ref.row, ref.col);
    return `${formatRef(ref)}=${cell?.error ?? JSON.stringify(cell?.value ?? null)}`;
  });
  return hashOf([...new Set(lines)].sort().join('\n'));
}

/** FNV-1a of a text, 64 bits as hex. */
export function hashOf(text: string): string {
  let h = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++) h = ((h ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n) & 0xffffffffffffffffn;
  return h.toString(16).padStart(16, '0');
}

/**
 * Says of each finding whether the user has dismissed it, and whether that still stands. A change can bring another rule's
 * finding to the cell of a dismissed one: then that one carries the dismissal, as expired.
 */
export function judgeFindings(
  findings: readonly Finding[],
  dismissals: readonly Dismissal[],
  snapshot: WorkbookSnapshot,
): JudgedFinding[] {
  const byKey = new Map(dismissals.map((d) => [d.key, d]));
  const found = new Set(findings.map(dismissalKey));
  const orphans = new Map(dismissals.filter((d) => !found.has(d.key)).map((d) => [cellOfKey(d.key), d]));
  return findings.map((finding) => {
    const dismissal = byKey.get(dismissalKey(finding));
    if (dismissal) {
      const stands = dismissal.fingerprint === fingerprint(snapshot, finding.cells);
      return { finding, state: stands ? 'dismissed' : 'expired', dismissal };
    }
    const orphan = orphans.get(formatRef(finding.cell));
    const isChanged = orphan?.ownFingerprint && orphan.ownFingerprint !== fingerprint(snapshot, [finding.cell]);
    return orphan && isChanged ? { finding, state: 'expired', dismissal: orphan } : { finding, state: 'open' };
  });
}

/** The cell in a key of `dismissalKey`. */
function cellOfKey(key: string): string {
  return key.slice(key.indexOf('|') + 1);
}
