import type { Report } from '../check';
import { a1, formatRef } from '../workbook';

/** The report as `check --format json` prints it (DESIGN §6); amounts are decimal strings. */
export function checkJson(report: Report): object {
  return {
    file: report.file,
    unit: report.unit ?? null,
    year: report.year ?? null,
    kind: report.kind ?? null,
    tables: report.tables.map(({ id, title, sheet, range, unit }) => ({ id, title, sheet, range, unit })),
    unrecognised: report.unrecognised.map((u) => u.sheet),
    findings: report.findings.map((f) => ({
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
    })),
    cannotTell: report.cannotTell.map(({ rule, table, missing }) => ({ rule, table, missing })),
    passed: report.passed,
    ms: report.ms,
  };
}
