import { extname } from 'node:path';
import { annotateDocx } from '../hosts/document';
import { FileHost, readBytes, writeBytes } from '../hosts/file/node';
import { doubtedCells, proofread as judge, type ProofreadReport, type TextDocument } from '../proofread';
import { proofSheet } from '../report';
import { openBook } from './book';
import { checkOpened, type CheckedBook } from './checkBook';
import { openDocument } from './openDocument';
import { CliError, EXIT } from './exit';
import { refuseInput } from './output';
import { proofreadText } from './proofreadText';

export interface ProofreadArguments {
  readonly book?: string;
  /** On stdout; text where nothing is said. */
  readonly format?: 'text' | 'json';
  /** Write the .docx with a Word comment on each finding. */
  readonly annotate?: string;
  /** Write the findings to a file; its ending says how. */
  readonly out?: string;
}

/** Proofreads a document, against a workbook where one is named; same exit codes as check. */
export async function proofread(file: string, { book, format, annotate, out }: ProofreadArguments): Promise<number> {
  if (out && !LISTS.includes(extname(out).toLowerCase()))
    throw new CliError(`--out 只能写 .xlsx、.json 或 .txt，例如 --out 文稿核对清单.xlsx。`);
  for (const target of [annotate, out]) refuseInput(target, [file, book]);
  const bytes = await readBytes(file);
  const document = await openDocument(file, bytes);
  const report = book ? againstBook(document, checkOpened(await openBook(book))) : judge(document);
  if (annotate) {
    if (!/\.docx$/i.test(file)) throw new CliError('只有 .docx 文稿可以写入批注。');
    await writeBytes(annotate, annotateDocx(bytes, document, [...report.findings, ...report.tableFindings]));
  }
  if (out) await writeBytes(out, await listOf(report, extname(out).toLowerCase()), { overwrite: true });
  if (!out || format)
    process.stdout.write(format === 'json' ? `${JSON.stringify(report)}\n` : `${proofreadText(report)}\n`);
  if (annotate) process.stderr.write(`已写出带批注的文稿：${annotate}\n`);
  return [...report.findings, ...report.tableFindings].some((f) => f.severity === 'error') ? EXIT.errors : EXIT.clean;
}

/** A number that differs from a cell which the check of the book calls wrong may be right. */
function againstBook(document: TextDocument, { book, report }: CheckedBook): ProofreadReport {
  return judge(document, book, { isDoubted: doubtedCells(report) });
}

const LISTS = ['.xlsx', '.json', '.txt'];

/** The report as a file: a workbook with one row a finding, the JSON of `--format json`, or the text of the terminal. */
async function listOf(report: ProofreadReport, ending: string): Promise<Uint8Array> {
  if (ending !== '.xlsx')
    return new TextEncoder().encode(ending === '.json' ? `${JSON.stringify(report)}\n` : `${proofreadText(report)}\n`);
  const host = FileHost.blank('文稿核对清单.xlsx');
  await host.writeSheets([proofSheet(report)]);
  return host.save();
}
