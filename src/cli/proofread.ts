import { basename } from 'node:path';
import { readBytes } from '../hosts/file/node';
import { proofread as judge, readText, type TextDocument } from '../proofread';
import { openBook } from './book';
import { EXIT } from './exit';
import { proofreadText } from './proofreadText';

export interface ProofreadArguments {
  readonly book?: string;
  readonly format: 'text' | 'json';
}

/** Proofreads a document, against a workbook where one is named; same exit codes as check. */
export async function proofread(file: string, { book, format }: ProofreadArguments): Promise<number> {
  const document = await readDocument(file);
  const report = judge(document, book ? (await openBook(book)).book : undefined);
  process.stdout.write(format === 'json' ? `${JSON.stringify(report)}\n` : `${proofreadText(report)}\n`);
  return report.findings.some((f) => f.severity === 'error') ? EXIT.errors : EXIT.clean;
}

async function readDocument(file: string): Promise<TextDocument> {
  const bytes = await readBytes(file);
  return readText(decode(bytes), basename(file));
}

/** Text files come as UTF-8 or, from older Chinese systems, as GB 18030. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
