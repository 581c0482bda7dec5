import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { readWorkbook } from '../../src/hosts/file';
import { launchBrowser } from '../browser';
import { openTaskPane } from '../excel/chromium';
import { DIST, ORIGIN, serve } from './site';

const SAMPLES = join(DIST, '..', 'samples');
const FINAL_ACCOUNTS = '四川省医疗保险异地结算中心-2020决算.xlsx';
const BUDGET_WITH_ERRORS = '四川省医疗保障局机关-2024预算-含错.xlsx';

/** Each view of the pane in the state worth showing. */
const VIEWS: readonly [name: string, go: (page: Page) => Promise<void>][] = [
  ['overview', async (page) => void (await page.getByRole('button', { name: '开始核对' }).waitFor())],
  [
    'check',
    async (page) => {
      await page.getByRole('button', { name: '开始核对' }).click();
      await page.locator('[data-finding]').first().waitFor();
    },
  ],
  [
    'finding',
    async (page) => {
      await page.locator('[data-finding] p').first().click();
      await page.getByRole('table', { name: '等式' }).first().waitFor();
    },
  ],
  [
    'charts',
    async (page) => {
      await page.getByRole('tab', { name: '图表' }).click();
      await page.getByRole('img', { name: /图2/ }).waitFor();
    },
  ],
  [
    'narrative',
    async (page) => {
      await page.getByRole('tab', { name: '情况说明' }).click();
      await page.getByRole('button', { name: '正文' }).waitFor();
    },
  ],
  [
    'settings',
    async (page) => {
      await page.getByRole('tab', { name: '设置' }).click();
      await page.getByRole('combobox', { name: '语言' }).waitFor();
    },
  ],
];

/** Takes every picture into a folder. */
export async function takePictures(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const browser = await launchBrowser();
  try {
    for (const width of [320, 480]) await paneInExcel(browser, folder, width, 'light');
    await paneInExcel(browser, folder, 320, 'dark');
    await pageWithBook(browser, folder);
  } finally {
    await browser.close();
  }
}

async function paneInExcel(browser: Browser, folder: string, width: number, theme: 'light' | 'dark'): Promise<void> {
  const bytes = new Uint8Array(readFileSync(join(SAMPLES, BUDGET_WITH_ERRORS)));
  const snapshot = await readWorkbook(bytes, BUDGET_WITH_ERRORS);
  const pane = await openTaskPane(browser, {
    distDir: DIST,
    snapshot,
    theme,
    viewport: { width, height: 760 },
  });
  for (const [name, go] of VIEWS) {
    await go(pane.page);
    await settle(pane.page);
    const file = `pane-${name}-${width}${theme === 'dark' ? '-dark' : ''}.png`;
    await pane.page.screenshot({ path: join(folder, file) });
  }
  await pane.close();
}

async function pageWithBook(browser: Browser, folder: string): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 760 }, locale: 'zh-CN' });
  await serve(context);
  const page = await context.newPage();
  await page.goto(`${ORIGIN}/index.html`);
  await page.getByText('把附表文件拖到这里').waitFor();
  await settle(page);
  await page.screenshot({ path: join(folder, 'page-start.png') });
  await page.getByRole('button', { name: `打开示例 ${FINAL_ACCOUNTS}` }).click();
  await page.getByRole('button', { name: '开始核对' }).click();
  await page.locator('[data-finding] p').first().click();
  await page.getByRole('button', { name: '标记到表中' }).click();
  await page.getByText(/已标记/).waitFor();
  await settle(page);
  await page.screenshot({ path: join(folder, 'page-check.png') });
  await page.getByRole('tab', { name: '图表' }).click();
  await page.getByRole('img', { name: /图2/ }).waitFor();
  await settle(page);
  await page.screenshot({ path: join(folder, 'page-charts.png') });
  await page.getByRole('tab', { name: '情况说明' }).click();
  await page.getByRole('button', { name: '正文' }).waitFor();
  await settle(page);
  await page.screenshot({ path: join(folder, 'page-narrative.png') });
  await context.close();
}

/** Lets colours and lists come to rest. */
async function settle(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(500);
}
