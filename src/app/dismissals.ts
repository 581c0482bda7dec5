import type { Finding, Report } from '../check/types';
import { cellAt, formatRef, type CellRef, type WorkbookSnapshot } from '../workbook';
import type { Dismissal } from './memory';
import { sheetRoles, type SheetRoles } from './sheetRoles';

/** `open` is to be worked on; `expired` was dismissed once, but its cells have changed since. */
export interface JudgedFinding {
  readonly finding: Finding;
  readonly state: 'open' | 'dismissed' | 'expired';
  readonly dismissal?: Dismissal;
}

/** What a dismissal is filed under: the same rule at the same cell, of a sheet by its name or by what stands on it. */
export function dismissalKey(finding: Finding, roles?: SheetRoles): string {
  return `${finding.rule}|${formatRef(placed(finding.cell, roles))}`;
}

/**
 * Fingerprint of the values of cells (FNV-1a, 64 bits as hex): the same while no value and no address changes.
 * The order of the cells does not matter.
 * @param roles given, sheets count by what stands on them, so that a new name of a sheet changes nothing
 */
export function fingerprint(snapshot: WorkbookSnapshot, cells: readonly CellRef[], roles?: SheetRoles): string {
  const sheets = new Map(snapshot.sheets.map((s) => [s.name, s]));
  const lines = cells.map((ref) => {
    const sheet = sheets.get(ref.sheet);
    const cell = sheet && cellAt(sheet, ref.row, ref.col);
    return `${formatRef(placed(ref, roles))}=${cell?.error ?? JSON.stringify(cell?.value ?? null)}`;
  });
  return hashOf([...new Set(lines)].sort().join('\n'));
}

const placed = (ref: CellRef, roles: SheetRoles | undefined): CellRef => ({
  ...ref,
  sheet: roles?.get(ref.sheet) ?? ref.sheet,
});

/** FNV-1a of a text, 64 bits as hex. */
export function hashOf(text: string): string {
  let h = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++) h = ((h ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n) & 0xffffffffffffffffn;
  return h.toString(16).padStart(16, '0');
}

type Marks = Readonly<Record<'key' | 'fingerprint' | 'ownFingerprint', string>>;

/** The marks by which a dismissal of this finding is known again: by the names of sheets and by what stands on them. */
export function dismissalMarks(
  finding: Finding,
  report: Report,
  snapshot: WorkbookSnapshot,
): Marks & { readonly byRole: Marks } {
  const marks = (roles?: SheetRoles): Marks => ({
    key: dismissalKey(finding, roles),
    fingerprint: fingerprint(snapshot, finding.cells, roles),
    ownFingerprint: fingerprint(snapshot, [finding.cell], roles),
  });
  return { ...marks(), byRole: marks(sheetRoles(report)) };
}

/**
 * Says of each finding whether the user has dismissed it, and whether that still stands. A sheet that was renamed since is
 * known by its tables. A change can bring another rule's finding to the cell of a dismissed one: then that one carries the
 * dismissal, as expired.
 */
export function judgeFindings(
  report: Report,
  dismissals: readonly Dismissal[],
  snapshot: WorkbookSnapshot,
): JudgedFinding[] {
  const { findings } = report;
  if (dismissals.length === 0) return findings.map((finding) => ({ finding, state: 'open' }));
  const roles = sheetRoles(report);
  const names = new Set(snapshot.sheets.map((s) => s.name));
  const renamed = dismissals.filter((d) => !names.has(sheetOfKey(d.key)));
  const lists = [
    filed(report, snapshot, dismissals.map((d) => [d, d])),
    filed(report, snapshot, renamed.flatMap((d) => (d.byRole ? [[d, d.byRole] as const] : [])), roles),
  ]; // prettier-ignore
  const first = (pick: (list: Filed) => Dismissal | undefined): Dismissal | undefined =>
    pick(lists[0]!) ?? pick(lists[1]!);
  return findings.map((finding) => {
    const own = first((list) => list.of(finding));
    const dismissal = own ?? first((list) => list.before(finding));
    if (!dismissal) return { finding, state: 'open' };
    const stands =
      own &&
      (own.fingerprint === fingerprint(snapshot, finding.cells) ||
        own.byRole?.fingerprint === fingerprint(snapshot, finding.cells, roles));
    return { finding, state: stands ? 'dismissed' : 'expired', dismissal };
  });
}

interface Filed {
  /** The dismissal of this very finding. */
  readonly of: (finding: Finding) => Dismissal | undefined;
  /** That of another rule's finding, which is gone, at the same cell, which has changed since. */
  readonly before: (finding: Finding) => Dismissal | undefined;
}

/** Looks dismissals up by their marks, which name sheets as `roles` does. */
function filed(
  { findings }: Report,
  snapshot: WorkbookSnapshot,
  list: readonly (readonly [Dismissal, Pick<Dismissal, 'key' | 'ownFingerprint'>])[],
  roles?: SheetRoles,
): Filed {
  const byKey = new Map(list.map(([dismissal, { key }]) => [key, dismissal]));
  const found = new Set(findings.map((f) => dismissalKey(f, roles)));
  const orphans = new Map(list.filter(([, { key }]) => !found.has(key)).map((kept) => [cellOfKey(kept[1].key), kept]));
  return {
    of: (finding) => byKey.get(dismissalKey(finding, roles)),
    before: (finding) => {
      const [dismissal, marks] = orphans.get(formatRef(placed(finding.cell, roles))) ?? [];
      const was = marks?.ownFingerprint;
      return was && was !== fingerprint(snapshot, [finding.cell], roles) ? dismissal : undefined;
    },
  };
}

/** The cell in a key of `dismissalKey`. */
function cellOfKey(key: string): string {
  return key.slice(key.indexOf('|') + 1);
}

/** The sheet in a key of `dismissalKey`. */
function sheetOfKey(key: string): string {
  const cell = cellOfKey(key);
  return cell.slice(0, cell.lastIndexOf('!'));
}
