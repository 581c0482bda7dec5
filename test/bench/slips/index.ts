import { runChecks, type Finding } from '../../../src/check';
import { recognise } from '../../../src/tables';
import type { WorkbookSnapshot } from '../../../src/workbook';
import { Random } from '../../support/layouts/random';
import { areBeyondBand } from '../mutation';
import { CELL_SLIPS } from './cells';
import { RATE_SLIPS } from './rates';
import { ROW_SLIPS } from './rows';
import type { CleanBook, Slip, SlipKind } from './slip';
import { TABLE_SLIPS } from './tables';

/** Every kind of error that the bench makes. */
export const SLIPS: readonly SlipKind[] = [...CELL_SLIPS, ...ROW_SLIPS, ...TABLE_SLIPS, ...RATE_SLIPS];

/** What was said of one error. */
export interface SlipOutcome {
  readonly kind: SlipKind;
  readonly about: string;
  /** Findings that the clean book does not have, gravest first. */
  readonly findings: readonly Finding[];
  /** The tables contradict each other after it; where no equation tells, nobody could find it. */
  readonly isFindable: boolean;
  readonly isFound: boolean;
  readonly isCulprit: boolean;
  /** Errors and warnings beyond the first. */
  readonly extras: number;
}

export function cleanBook(snapshot: WorkbookSnapshot): CleanBook {
  const book = recognise(snapshot);
  return { snapshot, book, run: runChecks(book, snapshot) };
}

/** Makes up to `count` errors of a kind in a book and checks each. */
export function trySlips(clean: CleanBook, kind: SlipKind, count: number, seed: number): SlipOutcome[] {
  const random = new Random(seed);
  const before = new Set(clean.run.report.findings.map(signature));
  const out: SlipOutcome[] = [];
  const seen = new Set<string>();
  for (let tries = 0; out.length < count && tries < count * 6; tries++) {
    const slip = kind.make(clean, random);
    if (!slip || seen.has(slip.about)) continue;
    seen.add(slip.about);
    out.push(outcome(clean, kind, slip, before));
  }
  return out;
}

function outcome(clean: CleanBook, kind: SlipKind, slip: Slip, before: ReadonlySet<string>): SlipOutcome {
  const { report } = runChecks(recognise(slip.snapshot), slip.snapshot);
  const findings = report.findings.filter((f) => !before.has(signature(f)));
  const grave = findings.filter((f) => f.severity !== 'info');
  return {
    kind,
    about: slip.about,
    findings,
    isFindable: !slip.changes || kind.severity !== 'error' || areBeyondBand(clean.run, slip.changes),
    isFound: grave.length > 0 || (kind.severity === 'info' && findings.length > 0),
    isCulprit: findings.some(slip.isCulprit),
    extras: Math.max(0, grave.length - 1),
  };
}

/** What a finding says, wherever its row stands. */
function signature({ rule, message }: Finding): string {
  return `${rule} ${message.replace(/第\s*\d+\s*行/g, '第行')}`;
}
