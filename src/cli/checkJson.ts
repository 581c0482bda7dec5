import type { Finding, Report } from '../check';
import { a1, formatRef } from '../workbook';
import type { CheckedBook } from './checkBook';
import { runRecord } from './runRecord';

/** The report as `check --format json` prints it (DESIGN §6); amounts are decimal strings. */
export function checkJson(checked: CheckedBook): object {
  const { report, judged } = checked;
  const expired = new Map(judged.flatMap((j) => (j.state === 'expired' ? [[j.finding, j.dismissal!] as const] : [])));
  return {
    file: report.file,
    unit: report.unit ?? null,
    year: report.year ?? null,
    kind: report.kind ?? null,
    tables: report.tables.map(({ id, title, sheet, range, unit }) => ({ id, title, sheet, range, unit })),
    unrecognised: report.unrecognised.map((u) => u.sheet),
    otherSheets: report.others ?? [],
    findings: report.findings.map((f) => {
      const dismissal = expired.get(f);
      return {
        ...findingJson(f, report),
        ...(dismissal ? { expired: { reason: dismissal.reason, at: dismissal.at } } : {}),
      };
    }),
    dismissed: judged.flatMap(({ finding, state, dismissal }) =>
      state === 'dismissed' ? [{ ...findingJson(finding, report), reason: dismissal!.reason, at: dismissal!.at }] : [],
    ),
    cannotTell: report.cannotTell.map(({ rule, table, missing }) => ({ rule, table, missing })),
    passed: report.passed,
    ms: report.ms,
    record: runRecord(checked),
  };
}

function findingJson(f: Finding, report: Report): object {
  return {
    rule: f.rule,
    severity: f.severity,
    verdict: f.verdict,
    table: report.tables.find((t) => t.sheet === f.cell.sheet)?.id ?? f.table,
    sheet: f.cell.sheet,
    cell: a1(f.cell.row, f.cell.col),
    cells: f.cells.map(formatRef),
    message: f.message,
    expected: f.expected ?? null,
    actual: f.actual ?? null,
    difference: f.difference ?? null,
    unit: f.unit ?? null,
    consequences: f.consequences.length,
  };
}
