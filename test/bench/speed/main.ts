import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { newBook } from '../../../src/hosts/file/newBook';
import { batchLines } from './batchLines';
import { growthLines, linesOf } from './bookLines';
import { raceBook, SMALL_BOOK, type BookCosts, type BookRace } from './books';
import { bigBook, countCells } from './bigBook';
import { driveBrowser } from './browser';
import { coldStart, type ColdCost } from './cold';
import { firstLoadBytes } from './firstLoad';
import { markdown, ms, percent, times, type Line } from './lines';
import { median, ratio } from './race';
import { raceProcesses, runNode } from './processes';
import { racePdf, type PdfCosts } from './pdf';
import { pdfLines, textLines } from './textLines';
import { raceTexts, type TextCosts } from './texts';

const ROOT = process.cwd();
const isQuick = process.argv.includes('--quick');
const DOC = join(ROOT, 'docs/speed.md');

/** HyperFormula alone takes seconds with 200,000 cells and half a minute with 1,200,000: few runs of it are enough to warm up. */
const BOOKS: readonly BookRace[] = isQuick
  ? [
      { cells: 0, rounds: 5, warmUps: 15, turn: 60 },
      { cells: 20_000, rounds: 3, warmUps: 5, turn: 100 },
    ]
  : [
      { cells: 0, rounds: 15, warmUps: 30, turn: 60 },
      { cells: 20_000, rounds: 7, warmUps: 8, turn: 150 },
      { cells: 200_000, rounds: 3, warmUps: 3, turn: 1000 },
      { cells: 1_200_000, rounds: 2, warmUps: 1, turn: 1000, isUnread: true },
    ];

/** A part of the bench in a process of its own: no part inherits the heap of another. */
function inOwnProcess<T>(part: string, options: unknown): T {
  process.stderr.write(`${part} ${JSON.stringify(options)} …\n`);
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--max-old-space-size=12000', __filename, '--part', part, JSON.stringify(options)],
    { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 28 },
  );
  if (status !== 0) throw new Error(`${part} failed`);
  return JSON.parse(stdout) as T;
}

async function part(name: string, options: unknown): Promise<unknown> {
  if (name === 'book') return raceBook(join(ROOT, 'samples'), options as BookRace);
  if (name === 'cold') return coldStart(join(ROOT, 'samples'), (options as { cells: number }).cells);
  if (name === 'pdf') return racePdf(ROOT, (options as { rounds: number }).rounds);
  if (name === 'write') return writeBig(options as { cells: number; file: string });
  return raceTexts(ROOT, (options as { rounds: number }).rounds);
}

function writeBig({ cells, file }: { cells: number; file: string }): number {
  const snapshot = bigBook(cells);
  writeFileSync(file, newBook(snapshot).save());
  return countCells(snapshot);
}

/** The first book of a process, compiled as it goes. */
function coldLines(): Line[] {
  return [0, 20_000].map((cells) => {
    const costs = Array.from({ length: isQuick ? 3 : 9 }, () => inOwnProcess<ColdCost>('cold', { cells }));
    const of = (name: keyof ColdCost): number[] => costs.map((c) => c[name]);
    const share = ratio(of('check'), of('read'));
    return {
      what: '进程里的第一本（冷）：核对',
      size: cells === 0 ? '14 张表' : `${cells.toLocaleString('en')} 格`,
      own: ms(median(of('check'))),
      peer: `读 ${ms(median(of('read')))}，识别 ${ms(median(of('recognise')))}`,
      compared: `读的 ${percent(share)}`,
    };
  });
}

/** Whole processes on big files, the largest just below what the reader lets in: what they cost and how much memory they hold. */
function bigProcessLines(): Line[] {
  const folder = mkdtempSync(join(tmpdir(), 'fubiao-big-'));
  try {
    return (isQuick ? [20_000] : [200_000, 980_000]).map((cells) => {
      const file = join(folder, '云台市教育局2021年决算.xlsx');
      const count = inOwnProcess<number>('write', { cells, file });
      const { cpuMs, peakMb } = runNode(['bin/fubiao.mjs', 'check', file, '--format', 'json'], ROOT);
      return {
        what: '整个 check 进程，从启动到结束',
        size: `${count.toLocaleString('en')} 格`,
        own: `${ms(cpuMs)}，内存峰值 ${peakMb.toFixed(0)} MB`,
      };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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
    { what: '网页读文件时的最长任务', size, own: ms(cost.reading), peer: `全程 ${ms(cost.readingTime)}（钟表时间）`, ...aim, isMet: cost.reading <= LONGEST_TASK },
    { what: '网页核对时的最长任务', size, own: ms(cost.checking), peer: `全程 ${ms(cost.checkingTime)}（钟表时间）`, ...aim, isMet: cost.checking <= LONGEST_TASK },
  ]; // prettier-ignore
}

function mutationLines(): Line[] {
  const args = ['scripts/bench-mutation.mjs', '--changes', '--every', '7'];
  const { stdout, status } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  const whole = /^合计：(\d+) 次改动，(.+)$/m.exec(stdout);
  if (status !== 0 || !whole) throw new Error('the mutation bench failed');
  return [{ what: '逐格改错（变异测试）', size: `${whole[1]} 次改动`, own: whole[2]! }];
}

function bookLines(): Line[] {
  const books = BOOKS.map((options) => inOwnProcess<BookCosts>('book', options));
  return [...books.flatMap(linesOf), ...growthLines(isQuick ? books : books.slice(1))];
}

/** The parts of the table; `--only batch,browser` measures some of them. */
const PARTS = {
  books: bookLines,
  texts: () => textLines(inOwnProcess<TextCosts>('texts', { rounds: isQuick ? 3 : 5 })),
  pdf: () => pdfLines(inOwnProcess<PdfCosts>('pdf', { rounds: isQuick ? 3 : 5 })),
  cold: coldLines,
  process: processLines,
  big: bigProcessLines,
  batch: () => batchLines(ROOT, isQuick),
  pages: pageLines,
  browser: browserLines,
  mutation: () => (isQuick ? [] : mutationLines()),
} satisfies Record<string, () => Line[] | Promise<Line[]>>;

async function main(): Promise<void> {
  const at = process.argv.indexOf('--part');
  if (at >= 0) {
    process.stdout.write(JSON.stringify(await part(process.argv[at + 1]!, JSON.parse(process.argv[at + 2]!))));
    return;
  }
  const only = process.argv.indexOf('--only');
  const wanted = only >= 0 ? process.argv[only + 1]!.split(',') : Object.keys(PARTS);
  const unknown = wanted.filter((name) => !Object.hasOwn(PARTS, name));
  if (unknown.length > 0) throw new Error(`没有“${unknown.join()}”这一部分，可以是：${Object.keys(PARTS).join()}。`);
  const needsPages = wanted.includes('pages') || wanted.includes('browser');
  if (needsPages && !statSync(join(ROOT, 'dist/index.html'), { throwIfNoEntry: false }))
    throw new Error('先运行 npm run build。');
  const lines: Line[] = [];
  for (const name of wanted) {
    const started = performance.now();
    lines.push(...(await PARTS[name as keyof typeof PARTS]()));
    process.stderr.write(`${name}: ${((performance.now() - started) / 1000).toFixed(0)} s\n`);
  }
  const machine = `${cpus().length} 核 ${cpus()[0]?.model.trim() ?? ''}，Node ${process.version}，${new Date().toISOString().slice(0, 10)}，负载 ${loadavg()[1]!.toFixed(1)}`;
  const table = `${machine}${isQuick ? '（--quick）' : ''}\n\n${markdown(lines)}\n`;
  process.stdout.write(table);
  if (process.argv.includes('--write') && only < 0) writeDoc(table);
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
