import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newBook } from '../../../src/hosts/file/newBook';
import { launchBrowser } from '../../browser';
import { ORIGIN, serve } from '../../journeys/site';
import { bigBook } from './bigBook';

/**
 * What the page does to the thread that answers the user's clicks. Tasks in milliseconds of the processor (the clock tells of a task that is
 * interrupted how busy the others are), the rest of the clock.
 */
export interface BrowserCost {
  /** From navigation until a file can be chosen. */
  readonly interactive: number;
  /** Longest task while the page starts, reads a file, checks it. */
  readonly starting: number;
  readonly reading: number;
  readonly checking: number;
  /** From choosing the file until its tables are shown; from the click until the findings are. */
  readonly readingTime: number;
  readonly checkingTime: number;
}

interface Watched {
  fubiaoReady: number | undefined;
}

/** Runs in the page before its own scripts. */
function watch(): void {
  const own = globalThis as unknown as Watched;
  const look = (): void => {
    if (document.querySelector('input[type=file]')) own.fubiaoReady = performance.now();
    else requestAnimationFrame(look);
  };
  look();
}

/** An event of Chromium's trace; times in microseconds, `tdur` of the processor. */
interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly tdur?: number;
}

const STEPS = ['fubiao open', 'fubiao check', 'fubiao end'] as const;

/** Longest tasks of the page's own thread before the first step and after each. */
function longestTasks(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const marks = STEPS.map((step) => traceEvents.find((e) => e.name === step && e.cat.includes('user_timing'))!);
  const { pid, tid } = marks[0]!;
  const longest = [0, 0, 0];
  for (const e of traceEvents) {
    if (e.ph !== 'X' || e.pid !== pid || e.tid !== tid || !e.name.endsWith('RunTask')) continue;
    const step = marks.findIndex((mark) => e.ts < mark.ts);
    if (step >= 0) longest[step] = Math.max(longest[step]!, (e.tdur ?? 0) / 1000);
  }
  return longest;
}

/** Opens the production page in a headless browser and checks a book of about so many cells. */
export async function driveBrowser(cells: number): Promise<BrowserCost> {
  const folder = mkdtempSync(join(tmpdir(), 'fubiao-page-'));
  const file = join(folder, '云台市教育局2021年决算.xlsx');
  writeFileSync(file, newBook(bigBook(cells)).save());
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 400, height: 900 }, locale: 'zh-CN' });
    await serve(context);
    const page = await context.newPage();
    await page.addInitScript(watch);
    await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
    await page.goto(`${ORIGIN}/index.html`);
    const input = page.locator('input[type=file]').first();
    await input.waitFor({ state: 'attached' });
    const now = (): Promise<number> => page.evaluate(() => performance.now());
    const settled = async (step: (typeof STEPS)[number]): Promise<void> => {
      await page.waitForTimeout(500);
      await page.evaluate((name) => void performance.mark(name), step);
    };
    await settled('fubiao open');
    const ready = await page.evaluate(() => (globalThis as unknown as Watched).fubiaoReady ?? performance.now());
    const opened = await now();
    await input.setInputFiles(file);
    const start = page.getByRole('button', { name: '开始核对' });
    await start.waitFor({ timeout: 120_000 });
    const read = await now();
    await settled('fubiao check');
    const clicked = await now();
    await start.click();
    await page
      .getByText(/没有发现|未发现|通过/)
      .first()
      .waitFor({ timeout: 120_000 });
    const checked = await now();
    await settled('fubiao end');
    const [starting, reading, checking] = longestTasks(await browser.stopTracing());
    return {
      interactive: ready,
      starting: starting!,
      reading: reading!,
      checking: checking!,
      readingTime: read - opened,
      checkingTime: checked - clicked,
    };
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
