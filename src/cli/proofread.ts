import { createRequire } from 'node:module';
import { basename, dirname, join, sep } from 'node:path';
import { annotateDocx, readDocument, type PdfAssets } from '../hosts/document';
import { readBytes, writeBytes } from '../hosts/file/node';
import { proofread as judge } from '../proofread';
import { openBook } from './book';
import { CliError, EXIT } from './exit';
import { proofreadText } from './proofreadText';

export interface ProofreadArguments {
  readonly book?: string;
  readonly format: 'text' | 'json';
  /** Write the .docx with a Word comment on each finding. */
  readonly annotate?: string;
}

/** Proofreads a document, against a workbook where one is named; same exit codes as check. */
export async function proofread(file: string, { book, format, annotate }: ProofreadArguments): Promise<number> {
  const bytes = await readBytes(file);
  const document = await readDocument({ name: basename(file), bytes }, { assets: pdfAssets() });
  const report = judge(document, book ? (await openBook(book)).book : undefined);
  if (annotate) {
    if (!/\.docx$/i.test(file)) throw new CliError('只有 .docx 文稿可以写入批注。');
    await writeBytes(annotate, annotateDocx(bytes, document, report.findings));
  }
  process.stdout.write(format === 'json' ? `${JSON.stringify(report)}\n` : `${proofreadText(report)}\n`);
  if (annotate) process.stderr.write(`已写出带批注的文稿：${annotate}\n`);
  return report.findings.some((f) => f.severity === 'error') ? EXIT.errors : EXIT.clean;
}

/** Character maps and fonts of the PDF library, wherever the command is called from. */
function pdfAssets(): PdfAssets {
  const root = dirname(createRequire(__filename).resolve('pdfjs-dist/package.json'));
  return { cMapUrl: join(root, 'cmaps') + sep, standardFontDataUrl: join(root, 'standard_fonts') + sep };
}
