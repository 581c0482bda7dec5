import { spawnSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { raceBatch } from './batch';
import { growthLines, linesOf } from './bookLines';
import { raceBook, SMALL_BOOK, type BookCosts, type BookRace } from './books';
import { driveBrowser } from './browser';
import { firstLoadBytes } from './firstLoad';
import { markdown, ms, times, type Line } from './lines';
import { median, ratio, type Costs } from './race';
import { raceProcesses } from './processes';
import { raceTexts, type TextCosts } from './texts';

const ROOT = process.cwd();
const isQuick = process.argv.includes('--quick');
const DOC = join(ROOT, 'docs/speed.md');

const BOOKS: readonly BookRace[] = isQuick
  ? [
      { cells: 0, rounds: 5, warmUps: 1 },
      { cells: 20_000, rounds: 3, warmUps: 1 },
    ]
  : [
      { cells: 0, rounds: 15, warmUps: 3 },
      { cells: 20_000, rounds: 9, warmUps: 2 },
      { cells: 200_000, rounds: 5, warmUps: 1 },
      { cells: 1_200_000, rounds: 3, warmUps: 0 },
    ];

/** A part of the bench in a process of its own: no part inherits the heap of another. */
function inOwnProcess<T>(part: string, options: unknown): T {
  process.stderr.write(`${part} ${JSON.stringify(options)} …\n`);
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--expose-gc', '--max-old-space-size=12000', __filename, '--part', part, JSON.stringify(options)],
    { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 28 },
  );
  if (status !== 0) throw new Error(`${part} failed`);
  return JSON.parse(stdout) as T;
}

async function part(name: string, options: unknown): Promise<unknown> {
  if (name === 'book') return raceBook(join(ROOT, 'samples'), options as BookRace);
  return raceTexts(ROOT, (options as { rounds: number }).rounds);
}

function textLines({ characters, written, costs }: TextCosts): Line[] {
  const of = (name: string): readonly number[] => costs.find((c: Costs) => c.name === name)!.rounds;
  const tenfold = ratio(of('proofread ×10'), of('proofread'));
  return [
    { what: '写情况说明', size: `${written} 字`, own: ms(median(of('narrate'))) },
    { what: '画图1–图7（SVG）', size: '7 张', own: ms(median(of('charts'))) },
    { what: '校对情况说明', size: `${characters} 字`, own: ms(median(of('proofread'))) },
    {
      what: '校对情况说明',
      size: `${characters * 10} 字`,
      own: ms(median(of('proofread ×10'))),
      compared: `字数^${Math.log10(tenfold).toFixed(2)}`,
      aim: '≤ 1.1',
      isMet: Math.log10(tenfold) <= 1.1,
    },
  ];
}

function processLines(): Line[] {
  const file = join('samples', SMALL_BOOK);
  const exceljs = `const E=require('exceljs');new E.Workbook().xlsx.readFile(${JSON.stringify(file)})`;
  const costs = raceProcesses(
    [
      { name: 'check', args: ['bin/fubiao.mjs', 'check', file, '--format', 'json'] },
      { name: 'exceljs', args: ['-e', exceljs] },
      { name: 'empty', args: ['-e', '0'] },
    ],
    isQuick ? 3 : 9,
    ROOT,
  );
  const cpu = (name: string): number[] => costs.get(name)!.map((c) => c.cpuMs);
  const peak = (name: string): string => `${median(costs.get(name)!.map((c) => c.peakMb)).toFixed(0)} MB`;
  return [
    {
      what: '整个 check 进程，从启动到结束',
      size: '14 张表',
      own: `${ms(median(cpu('check')))}，内存峰值 ${peak('check')}`,
      peer: `ExcelJS 只读一遍 ${ms(median(cpu('exceljs')))}，${peak('exceljs')}；空的 node ${ms(median(cpu('empty')))}，${peak('empty')}`,
      compared: `ExcelJS 的 ${times(ratio(cpu('check'), cpu('exceljs')))}`,
    },
  ];
}

function batchLines(): Line[] {
  const cores = cpus().length;
  const { books, jobs } = raceBatch(ROOT, isQuick ? 16 : 200, [1, 2], isQuick ? 1 : 3);
  const speed = (n: number): number => books / (median(jobs.get(n)!.map((c) => c.wallMs)) / 1000);
  const cpu = (n: number): string => ms(median(jobs.get(n)!.map((c) => c.cpuMs)) / books);
  return [1, 2].map((n) => ({
    what: `成批核对 --jobs ${n}`,
    size: `${books} 本`,
    own: `每秒 ${speed(n).toFixed(1)} 本（每本 ${cpu(n)} 处理器时间，峰值 ${median(jobs.get(n)!.map((c) => c.peakMb)).toFixed(0)} MB）`,
    ...(n > 1 ? { peer: '--jobs 1', compared: times(speed(n) / speed(1)) } : { peer: `${cores} 核` }),
  }));
}

const MOST_FIRST_LOAD = 250;
const LONGEST_TASK = 50;

function pageLines(): Line[] {
  return (['index.html', 'taskpane.html'] as const).map((page) => {
    const kb = firstLoadBytes(join(ROOT, 'dist'), page) / 1024;
    return {
      what: `首屏下载 ${page}`,
      size: 'gzip，不计 office.js',
      own: `${kb.toFixed(0)} KB`,
      aim: `≤ ${MOST_FIRST_LOAD} KB`,
      isMet: kb <= MOST_FIRST_LOAD,
    };
  });
}

async function browserLines(): Promise<Line[]> {
  const cells = isQuick ? 20_000 : 200_000;
  const cost = await driveBrowser(cells);
  const size = `${cells.toLocaleString('en')} 格`;
  const aim = { aim: `≤ ${LONGEST_TASK} ms` };
  return [
    { what: '网页可用', size: 'Chromium，本机', own: ms(cost.interactive), peer: `最长任务 ${ms(cost.starting)}` },
    { what: '网页读文件时的最长任务', size, own: ms(cost.reading), peer: `全程 ${ms(cost.readingTime)}`, ...aim, isMet: cost.reading <= LONGEST_TASK },
    { what: '网页核对时的最长任务', size, own: ms(cost.checking), peer: `全程 ${ms(cost.checkingTime)}`, ...aim, isMet: cost.checking <= LONGEST_TASK },
  ]; // prettier-ignore
}

function mutationLines(): Line[] {
  const args = ['scripts/bench-mutation.mjs', '--every', isQuick ? '197' : '1'];
  const { stdout, status } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  const whole = /^合计：(\d+) 次改动，(.+)$/m.exec(stdout);
  if (status !== 0 || !whole) throw new Error('the mutation bench failed');
  return [{ what: '逐格改错（变异测试）', size: `${whole[1]} 次改动`, own: whole[2]! }];
}

async function main(): Promise<void> {
  const at = process.argv.indexOf('--part');
  if (at >= 0) {
    process.stdout.write(JSON.stringify(await part(process.argv[at + 1]!, JSON.parse(process.argv[at + 2]!))));
    return;
  }
  if (!statSync(join(ROOT, 'dist/index.html'), { throwIfNoEntry: false })) throw new Error('先运行 npm run build。');
  const books = BOOKS.map((options) => inOwnProcess<BookCosts>('book', options));
  const lines = [
    ...books.flatMap(linesOf),
    ...growthLines(isQuick ? books : books.slice(1)),
    ...textLines(inOwnProcess<TextCosts>('texts', { rounds: isQuick ? 3 : 9 })),
    ...processLines(),
    ...batchLines(),
    ...pageLines(),
    ...(await browserLines()),
    ...mutationLines(),
  ];
  const machine = `${cpus().length} 核 ${cpus()[0]?.model.trim() ?? ''}，Node ${process.version}，${new Date().toISOString().slice(0, 10)}`;
  const table = `${machine}${isQuick ? '（--quick）' : ''}\n\n${markdown(lines)}\n`;
  process.stdout.write(table);
  if (process.argv.includes('--write')) writeDoc(table);
}

/** Puts the table between the two marks of docs/speed.md. */
function writeDoc(table: string): void {
  const text = readFileSync(DOC, 'utf8');
  const marks = /(<!-- bench -->\n)[\s\S]*(<!-- \/bench -->)/;
  if (!marks.test(text)) throw new Error('docs/speed.md has lost the marks of its table');
  writeFileSync(
    DOC,
    text.replace(marks, (_, open: string, close: string) => `${open}\n${table}\n${close}`),
  );
}

void main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
