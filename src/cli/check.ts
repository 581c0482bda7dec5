import { writeBytes } from '../hosts/file/node';
import { openBook } from './book';
import { checkOpened, type CheckedBook } from './checkBook';
import { checkDocument, isDocumentFile } from './checkDocument';
import { readCheckOptions, type CheckFiles } from './checkOptions';
import { CliError, EXIT, tell } from './exit';
import { refuseInput } from './output';
import { formatOf, reportFile, reportText, type ReportFormat } from './reportFile';

export interface CheckArguments extends CheckFiles {
  /** Absent: by the ending of `out`, else text. */
  readonly format?: ReportFormat;
  readonly out?: string;
}

/**
 * Checks files and prints what is found. A file that cannot be read is told on stderr and does not keep the others from being checked.
 * @returns the exit code
 */
export async function check(paths: readonly string[], { format, out, ...files }: CheckArguments): Promise<number> {
  const form = formatOf(format, out);
  if (form === 'xlsx' && !out) throw new CliError('写 .xlsx 请用 --out 指定文件名，例如 --out 核对报告.xlsx。');
  const printed = paths.find(isDocumentFile);
  if (form === 'xlsx' && printed)
    throw new CliError(
      `“${printed}”不是工作簿，不能写带标记的副本。请用 --out 核对清单.csv，或用 proofread “${printed}” --out 核对清单.xlsx。`,
    );
  refuseInput(out, [...paths, files.prior, files.rules, files.classification]);
  const options = await readCheckOptions(files);
  const books: CheckedBook[] = [];
  let unreadable = false;
  for (const file of paths) {
    try {
      books.push(
        isDocumentFile(file) ? await checkDocument(file, options) : checkOpened(await openBook(file), options),
      );
    } catch (error) {
      unreadable = true;
      process.stderr.write(`${file}：${tell(error)}\n`);
    }
  }
  if (out && books.length > 0) await writeBytes(out, await reportFile(books, form), { overwrite: true });
  else if (form !== 'xlsx') process.stdout.write(reportText(books, form));
  if (unreadable) return EXIT.unreadable;
  return books.some((b) => b.report.findings.some((f) => f.severity === 'error')) ? EXIT.errors : EXIT.clean;
}
