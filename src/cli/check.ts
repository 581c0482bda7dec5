import { checkWithText } from '../app/checkWithText';
import type { Report } from '../check';
import { writeBytes } from '../hosts/file/node';
import { openBook } from './book';
import { checkJson } from './checkJson';
import { readCheckOptions, type CheckFiles } from './checkOptions';
import { checkText } from './checkText';
import { EXIT, tell } from './exit';
import { sarif } from './sarif';

export interface CheckArguments extends CheckFiles {
  readonly format: 'text' | 'json' | 'sarif';
  readonly out?: string;
}

/**
 * Checks files and prints what is found. A file that cannot be read is told on stderr and does not keep the others from being checked.
 * @returns the exit code
 */
export async function check(paths: readonly string[], { format, out, ...files }: CheckArguments): Promise<number> {
  const options = await readCheckOptions(files);
  const reports: Report[] = [];
  let unreadable = false;
  for (const file of paths) {
    try {
      const { book, snapshot } = await openBook(file);
      reports.push(checkWithText(book, snapshot, options).report);
    } catch (error) {
      unreadable = true;
      process.stderr.write(`${file}：${tell(error)}\n`);
    }
  }
  const text = print(reports, format);
  if (text && out) await writeBytes(out, new TextEncoder().encode(text), { overwrite: true });
  else if (text) process.stdout.write(text);
  if (unreadable) return EXIT.unreadable;
  return reports.some((r) => r.findings.some((f) => f.severity === 'error')) ? EXIT.errors : EXIT.clean;
}

function print(reports: readonly Report[], format: CheckArguments['format']): string {
  if (reports.length === 0) return '';
  if (format === 'sarif') return `${JSON.stringify(sarif(reports), null, 2)}\n`;
  if (format === 'json') return reports.map((r) => `${JSON.stringify(checkJson(r))}\n`).join('');
  return `${reports.map(checkText).join('\n\n')}\n`;
}
