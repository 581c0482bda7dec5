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

const TEXT = `一、收支预算情况说明
按照综合预算的原则，本单位所有收入和支出均纳入单位预算管理。2024年收支预算总数7674.07万元。
（一）收入预算情况
2024年收入预算7674.07万元，其中：上年结转104.30万元，占1.36%；一般公共预算拨款收入7569.77万元，占98.64%。
（二）支出预算情况
2024年支出预算7674.07万元，其中：基本支出2686.32万元，占35.01%；项目支出4987.75万元，占64.89%。`;

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
    'proofread',
    async (page) => {
      await page.getByRole('tab', { name: '文稿' }).click();
      await page.getByRole('button', { name: '粘贴文字' }).click();
      await page.getByRole('textbox').fill(TEXT);
      await page.getByRole('button', { name: '开始核对' }).click();
      await page.getByRole('tab', { name: '全文' }).click();
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
