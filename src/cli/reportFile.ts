import { extname } from 'node:path';
import { paperView } from '../check';
import { FileHost } from '../hosts/file/node';
import { reportSheet, workingPaper } from '../report';
import { checkCsv } from './checkCsv';
import { checkJson } from './checkJson';
import { checkText } from './checkText';
import type { CheckedBook } from './checkBook';
import { dismissalText } from './dismissalText';
import { CliError } from './exit';
import { runRecord } from './runRecord';
import { sarif } from './sarif';

export type ReportFormat = 'text' | 'json' | 'sarif' | 'csv' | 'xlsx';

const FORMATS: Readonly<Record<string, ReportFormat>> = {
  '.json': 'json',
  '.jsonl': 'json',
  '.sarif': 'sarif',
  '.csv': 'csv',
  '.xlsx': 'xlsx',
};

/** The form of a report file: as asked for, else by the ending of its name. */
export function formatOf(asked: ReportFormat | undefined, out: string | undefined): ReportFormat {
  return asked ?? (out === undefined ? undefined : FORMATS[extname(out).toLowerCase()]) ?? 'text';
}

/**
 * The reports as one file: text, JSON (a line a book), SARIF, CSV, or a copy of the workbook with marks, 「核对报告」 and 「核对底稿」.
 * @throws CliError when several books are asked for as one workbook
 */
export async function reportFile(books: readonly CheckedBook[], format: ReportFormat): Promise<Uint8Array> {
  if (format === 'xlsx') {
    if (books.length !== 1)
      throw new CliError('带核对报告的 .xlsx 一次只写一本；核对多本请用 .csv、.json，或用 --summary 写汇总工作簿。');
    return reportBook(books[0]!);
  }
  return new TextEncoder().encode(reportText(books, format));
}

export function reportText(books: readonly CheckedBook[], format: Exclude<ReportFormat, 'xlsx'>): string {
  if (books.length === 0) return '';
  if (format === 'csv') return checkCsv(books);
  if (format === 'sarif') return `${JSON.stringify(sarif(books), null, 2)}\n`;
  if (format === 'json') return books.map((b) => `${JSON.stringify(checkJson(b))}\n`).join('');
  return `${books.map(checkText).join('\n\n')}\n`;
}

async function reportBook(checked: CheckedBook): Promise<Uint8Array> {
  const { bytes, snapshot, report, run, judged } = checked;
  const host = new FileHost(bytes, snapshot.name);
  await host.read();
  await host.mark(report.findings.map((f) => ({ ref: f.cell, colour: f.severity })));
  const dismissed = judged.flatMap(({ finding, ...state }) =>
    state.dismissal ? [{ findingId: finding.id, reason: state.dismissal.reason, state: dismissalText(state).split('：')[0]! }] : [],
  ); // prettier-ignore
  const { ruleSet, fingerprint, checkedAt } = runRecord(checked);
  const notes = { checkedAt, dismissed, ruleSet, fingerprint };
  await host.writeSheets([reportSheet(run.report, notes), workingPaper(run.report, run.evaluated.map(paperView))]);
  return host.save();
}
