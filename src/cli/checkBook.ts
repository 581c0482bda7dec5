import { checkWithText } from '../app/checkWithText';
import { judgeFindings, type JudgedFinding } from '../app/dismissals';
import { checkOptions } from '../app/engineInputs';
import { engineOptions } from '../app/engineOptions';
import type { CheckOptions, CheckRun, Report } from '../check';
import type { OpenedBook } from './book';

export interface CheckedBook extends OpenedBook {
  readonly run: CheckRun;
  /** Only what is to be worked on: findings the user dismissed in the task pane are left out, unless their cells changed since. */
  readonly report: Report;
  /** Every finding with the user's dismissal, where there is one. */
  readonly judged: readonly JudgedFinding[];
  /** What it was checked with, from the book and from the command line. */
  readonly options: CheckOptions;
  /** ISO time in UTC. */
  readonly checkedAt: string;
}

/**
 * Checks a book as the task pane does: with the rules, 科目 and dismissals kept in the book. What the command line gives goes first.
 */
export function checkOpened(opened: OpenedBook, given: CheckOptions = {}): CheckedBook {
  const options = { ...checkOptions(engineOptions(opened.memory)), ...given };
  const run = checkWithText(opened.book, opened.snapshot, options);
  const judged = judgeFindings(run.report, opened.memory.dismissals, opened.snapshot);
  const findings = judged.filter((j) => j.state !== 'dismissed').map((j) => j.finding);
  const checkedAt = new Date().toISOString();
  return { ...opened, run, judged, options, checkedAt, report: { ...run.report, findings } };
}
