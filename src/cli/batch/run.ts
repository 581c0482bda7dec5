import { appendFileSync, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import cliProgress from 'cli-progress';
import { Piscina } from 'piscina';
import { readBytes, writeBytes } from '../../hosts/file/node';
import { openBook } from '../book';
import { CliError, EXIT } from '../exit';
import { refuseInput } from '../output';
import { readCheckOptions, type CheckFiles } from '../checkOptions';
import checkOne, { type BatchTask } from './checkOne';
import { checkDepartment } from './department';
import { shardOf, workbooksIn } from './files';
import { parseLines, type BatchLine } from './line';
import { summaryBook } from './summary';

export interface BatchArguments extends CheckFiles {
  readonly jobs?: number;
  /** JSON Lines file; stdout when absent. */
  readonly out?: string;
  readonly resume?: boolean;
  readonly shard?: string;
  readonly summary?: string;
  /** Book of the whole department: Σ units must equal it. */
  readonly total?: string;
}

/**
 * Checks many books over worker threads. Results are written as they come, one JSON line a book; a book that cannot be read is a line too and never
 * stops the run. With `resume`, books already in `out` and unchanged since are not checked again.
 * @returns the exit code: the worst of all books
 */
export async function batch(paths: readonly string[], options: BatchArguments): Promise<number> {
  const files = checkFiles(options);
  // A file that cannot be read is told before the first book, not with each.
  await readCheckOptions(files);
  const all = shardOf(workbooksIn(paths), options.shard);
  if (all.length === 0 && !options.shard)
    throw new CliError('所给的文件夹里没有工作簿（.xlsx、.xlsm、.xls）。请核对路径。');
  const total = options.total ? (await openBook(options.total)).book : undefined;
  const done = options.out && options.resume ? earlier(options.out) : new Map<string, BatchLine>();
  const todo = all.filter((path) => !isUnchanged(path, done.get(path)));
  const lines: BatchLine[] = all.flatMap((path) => (todo.includes(path) ? [] : [done.get(path)!]));
  refuseInput(options.out, all);
  refuseInput(options.summary, all);
  const head = lines.map((l) => `${JSON.stringify(l)}\n`).join('');
  if (options.out) await writeBytes(options.out, new TextEncoder().encode(head), { overwrite: true });
  const write = (line: BatchLine): void => {
    lines.push(line);
    const text = `${JSON.stringify(line)}\n`;
    if (options.out) appendFileSync(options.out, text);
    else process.stdout.write(text);
  };
  const tasks = todo.map((path) => ({ path, wantFigures: options.total !== undefined, files }));
  await runTasks(tasks, Math.max(1, options.jobs ?? availableParallelism()), write);
  const department = total ? checkDepartment(total, lines) : [];
  for (const f of department)
    process.stderr.write(`${f.severity === 'info' ? '提示' : '错误'} ${f.sheet}!${f.cell}：${f.message}\n`);
  if (options.summary) await writeBytes(options.summary, await summaryBook(lines), { overwrite: true });
  report(lines);
  if (lines.some((l) => l.error)) return EXIT.unreadable;
  const wrong =
    lines.some((l) => l.findings?.some((f) => f.severity === 'error')) ||
    department.some((f) => f.severity === 'error');
  return wrong ? EXIT.errors : EXIT.clean;
}

/** Joins the JSON Lines of several shards: the newest line of every book counts. */
export async function merge(
  files: readonly string[],
  options: { readonly out?: string; readonly summary?: string },
): Promise<number> {
  refuseInput(options.out, files);
  refuseInput(options.summary, files);
  const byPath = new Map<string, BatchLine>();
  for (const file of files) {
    const text = new TextDecoder().decode(await readBytes(file));
    const lines = parseLines(text);
    if (lines.length === 0 && text.trim() !== '')
      throw new CliError(`“${file}”不是成批核对的结果文件，读不出一行。请选择 check --out 写出的 .jsonl 文件。`);
    for (const line of lines) byPath.set(line.path, line);
  }
  const lines = [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  const text = lines.map((l) => `${JSON.stringify(l)}\n`).join('');
  if (options.out) await writeBytes(options.out, new TextEncoder().encode(text), { overwrite: true });
  else process.stdout.write(text);
  if (options.summary) await writeBytes(options.summary, await summaryBook(lines), { overwrite: true });
  report(lines);
  return EXIT.clean;
}

/** Books that are worth starting a thread for: it takes about as long as checking three. */
const FEWEST_BOOKS = 4;

/**
 * V8 collects garbage and optimises code in threads of its own, which serves a single thread on several cores. Where every core has a book to
 * check, they take more from the books than they give: young garbage is collected in place, and only code that runs often is optimised. V8 asks for both
 * whenever it is about to do such work, so that they may be set while it runs.
 */
const FRUGAL = ['--no-parallel-scavenge', '--interrupt-budget=700000'];

async function runTasks(tasks: readonly BatchTask[], jobs: number, write: (line: BatchLine) => void): Promise<void> {
  const bar =
    process.stderr.isTTY && tasks.length > 1
      ? new cliProgress.SingleBar({ format: '核对 {value}/{total} {bar} 余 {eta_formatted}', stream: process.stderr })
      : undefined;
  bar?.start(tasks.length, 0);
  const finish = (line: BatchLine): void => {
    write(line);
    bar?.increment();
  };
  const threads = Math.min(jobs, Math.ceil(tasks.length / FEWEST_BOOKS));
  if (threads >= availableParallelism()) setFlagsFromString(FRUGAL.join(' '));
  if (threads < 2) for (const task of tasks) finish(await checkOne(task));
  else {
    const pool = new Piscina<BatchTask, BatchLine>({
      filename: join(__dirname, 'worker.cjs'),
      minThreads: threads,
      maxThreads: threads,
    });
    await Promise.all(
      tasks.map(async (task) => finish(await pool.run(task).catch((error: Error) => crashed(task, error)))),
    );
    await pool.destroy();
  }
  bar?.stop();
}

/** The part of the arguments that each book is checked by. */
function checkFiles({ rules, classification, replace, prior }: CheckFiles): CheckFiles {
  return {
    ...(rules ? { rules } : {}),
    ...(classification ? { classification } : {}),
    ...(replace ? { replace } : {}),
    ...(prior ? { prior } : {}),
  };
}

function crashed({ path }: BatchTask, error: Error): BatchLine {
  return { path, file: path, size: 0, modified: 0, error: `核对这本时程序中断：${error.message}` };
}

function earlier(out: string): Map<string, BatchLine> {
  return new Map(existsSync(out) ? parseLines(readFileSync(out, 'utf8')).map((l) => [l.path, l]) : []);
}

function isUnchanged(path: string, line: BatchLine | undefined): boolean {
  if (!line || line.error) return false;
  const { size, mtimeMs } = statSync(path);
  return line.size === size && line.modified === Math.round(mtimeMs);
}

function report(lines: readonly BatchLine[]): void {
  const unreadable = lines.filter((l) => l.error);
  const wrong = lines.filter((l) => l.findings?.some((f) => f.severity === 'error'));
  process.stderr.write(
    `共 ${lines.length} 本：有错误 ${wrong.length} 本，没有错误 ${lines.length - wrong.length - unreadable.length} 本，读不了 ${unreadable.length} 本。\n`,
  );
  for (const l of unreadable) process.stderr.write(`  ${l.path}：${l.error}\n`);
}
