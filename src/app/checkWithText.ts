import { runChecks, type CheckOptions, type CheckRun } from '../check';
import { checkNarrativeSheet, doubtedCells } from '../proofread';
import type { Book } from '../tables';
import type { WorkbookSnapshot } from '../workbook';

const ORDER = { error: 0, warning: 1, info: 2 } as const;

/** Checks the tables of a book and, where it has a 情况说明 sheet, the numbers of that text against them: one report. */
export function checkWithText(book: Book, snapshot: WorkbookSnapshot, options: CheckOptions = {}): CheckRun {
  const run = runChecks(book, snapshot, options);
  const found =
    options.severities?.['WG-01'] === 'off' ? [] : checkNarrativeSheet(snapshot, book, doubtedCells(run.report));
  if (found.length === 0) return run;
  const findings = [...run.report.findings, ...found].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  return { ...run, report: { ...run.report, findings } };
}
