import { newBook } from '../../../src/hosts/file/newBook';
import { launchBrowser } from '../../browser';
import { ORIGIN, serve } from '../../journeys/site';
import { bigBook } from './bigBook';

/** What the page does to the thread that answers the user's clicks, in milliseconds of the clock. */
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
  fubiaoTasks: { start: number; end: number }[];
  fubiaoReady: number | undefined;
}

/** Runs in the page before its own scripts. */
function watch(): void {
  const own = globalThis as unknown as Watched;
  own.fubiaoTasks = [];
  new PerformanceObserver((list) => {
    for (const e of list.getEntries()) own.fubiaoTasks.push({ start: e.startTime, end: e.startTime + e.duration });
  }).observe({ type: 'longtask', buffered: true });
  const look = (): void => {
    if (document.querySelector('input[type=file]')) own.fubiaoReady = performance.now();
    else requestAnimationFrame(look);
  };
  look();
}

/** Opens the production page in a headless browser and checks a book of about so many cells. */
export async function driveBrowser(cells: number): Promise<BrowserCost> {
  const bytes = Buffer.from(newBook(bigBook(cells)).save());
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 400, height: 900 }, locale: 'zh-CN' });
    await serve(context);
    const page = await context.newPage();
    await page.addInitScript(watch);
    await page.goto(`${ORIGIN}/index.html`);
    await page.locator('input[type=file]').waitFor({ state: 'attached' });
    const now = (): Promise<number> => page.evaluate(() => performance.now());
    const settle = (): Promise<void> => page.waitForTimeout(500);
    const longest = (from: number, to: number): Promise<number> =>
      page.evaluate(
        ([a, b]) =>
          (globalThis as unknown as Watched).fubiaoTasks
            .filter((t) => t.end > a! && t.start < b!)
            .reduce((most, t) => Math.max(most, t.end - t.start), 0),
        [from, to],
      );
    await settle();
    const ready = await page.evaluate(() => (globalThis as unknown as Watched).fubiaoReady ?? performance.now());
    const opened = await now();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '云台市教育局2021年决算.xlsx', mimeType: 'application/octet-stream', buffer: bytes });
    const start = page.getByRole('button', { name: '开始核对' });
    await start.waitFor({ timeout: 120_000 });
    const read = await now();
    await settle();
    const clicked = await now();
    await start.click();
    await page
      .getByText(/没有发现|未发现|通过/)
      .first()
      .waitFor({ timeout: 120_000 });
    const checked = await now();
    await settle();
    return {
      interactive: ready,
      starting: await longest(0, opened),
      reading: await longest(opened, clicked),
      checking: await longest(clicked, Infinity),
      readingTime: read - opened,
      checkingTime: checked - clicked,
    };
  } finally {
    await browser.close();
  }
}
