import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { readWorkbook } from '../../src/hosts/file';
import { launchBrowser } from '../browser';
import type { WorkbookSnapshot } from '../../src/workbook';
import { openTaskPane, type TaskPane } from '../excel/chromium';
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
      await page
        .locator('[data-finding] p')
        .first()
        .click({ position: { x: 4, y: 4 } });
      await page.getByRole('table', { name: '等式' }).first().waitFor();
    },
  ],
  [
    'cell',
    async (page) => {
      await page.locator('details > summary', { hasText: '参与' }).click();
      await page.evaluate(() => document.querySelector('main')!.scrollTo(0, 0));
    },
  ],
  [
    'dismiss',
    async (page) => {
      await page.locator('details > summary', { hasText: '参与' }).click();
      await page.getByRole('button', { name: '忽略', exact: true }).click();
      await page.getByRole('textbox', { name: /为什么可以忽略/ }).fill('与上级批复一致，已核实');
    },
  ],
  [
    'charts',
    async (page) => {
      await page.getByRole('button', { name: '取消' }).click();
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

/** States that the guide explains, each in a pane of its own. */
const STATES: readonly [
  name: string,
  change: (book: WorkbookSnapshot) => WorkbookSnapshot,
  go: (pane: TaskPane) => Promise<void>,
][] = [
  [
    'empty',
    (book) => ({
      ...book,
      name: '工作簿1',
      sheets: [{ ...book.sheets[0]!, name: 'Sheet1', area: undefined, cells: [], merges: [] }],
    }),
    async ({ page }) => void (await page.getByText('这本工作簿里没有附表').waitFor()),
  ],
  [
    'expired',
    (book) => book,
    async ({ page, excel }) => {
      await check(page);
      await page
        .locator('[data-finding] p')
        .first()
        .click({ position: { x: 4, y: 4 } });
      await page.getByRole('button', { name: '忽略', exact: true }).click();
      await page.getByRole('textbox', { name: /为什么可以忽略/ }).fill('与上级批复一致，已核实');
      await page.getByRole('button', { name: '确认忽略' }).click();
      await page.getByText(/已忽略，理由/).waitFor();
      const [sheet, cell] = (await excel.selection())!.split('!') as [string, string];
      await excel.userTypes(sheet, cell, 7533.78);
      await page
        .getByText(/已过期/)
        .first()
        .waitFor();
    },
  ],
  [
    'marked',
    (book) => book,
    async ({ page }) => {
      await check(page);
      await page.getByRole('button', { name: '标记到表中' }).click();
      await page.getByText(/已标记/).waitFor();
    },
  ],
  [
    'clear',
    (book) => book,
    async ({ page }) => {
      await check(page);
      await page.getByRole('button', { name: '标记到表中' }).click();
      await page.getByText(/已标记/).waitFor();
      await page.getByRole('button', { name: '核对报告' }).click();
      await page.getByText(/核对报告已写入/).waitFor();
      await page.getByRole('tab', { name: '设置' }).click();
      await page.getByRole('button', { name: '清除附表通写入的全部内容' }).click();
      await page.getByRole('alertdialog').scrollIntoViewIfNeeded();
    },
  ],
  [
    'protected',
    (book) => ({ ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, isProtected: true })) }),
    async ({ page, excel }) => {
      for (const { name } of await excel.sheets()) await excel.protect(name, true);
      await check(page);
      await page.getByRole('button', { name: '标记到表中' }).click();
      await page.locator('[data-message="problem"]').waitFor();
    },
  ],
  [
    'cannot-tell',
    (book) => ({ ...book, sheets: book.sheets.filter((sheet) => sheet.name !== '表2') }),
    async ({ page }) => {
      await check(page);
      await page.evaluate(() => document.querySelector('main')!.scrollTo(0, 1e6));
      const section = page.getByRole('button', { name: /^无法核对/ });
      await section.waitFor();
      await section.click();
      await page.evaluate(() => document.querySelector('main')!.scrollTo(0, 1e6));
    },
  ],
];

async function check(page: Page): Promise<void> {
  await page.getByRole('button', { name: '开始核对' }).click();
  await page.locator('[data-finding]').first().waitFor();
}

/**
 * Takes the pictures into a folder.
 * @param kinds `pane` each view in each width and theme, `state` what the guide explains, `page` the page without Excel
 */
export async function takePictures(folder: string, kinds: readonly string[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const browser = await launchBrowser();
  const bytes = new Uint8Array(readFileSync(join(SAMPLES, BUDGET_WITH_ERRORS)));
  const snapshot = await readWorkbook(bytes, BUDGET_WITH_ERRORS);
  try {
    const themes = kinds.includes('pane') ? (['light', 'dark', 'contrast'] as const) : [];
    for (const theme of themes)
      for (const width of [320, 480]) await paneInExcel(browser, folder, snapshot, width, theme);
    if (kinds.includes('state')) await states(browser, folder, snapshot);
    if (kinds.includes('page')) await pageWithBook(browser, folder);
  } finally {
    await browser.close();
  }
}

async function paneInExcel(
  browser: Browser,
  folder: string,
  snapshot: WorkbookSnapshot,
  width: number,
  theme: 'light' | 'dark' | 'contrast',
): Promise<void> {
  const pane = await openTaskPane(browser, { distDir: DIST, snapshot, theme, viewport: { width, height: 760 } });
  for (const [name, go] of VIEWS) {
    await go(pane.page);
    await settle(pane.page);
    const file = `pane-${name}-${width}${theme === 'light' ? '' : `-${theme}`}.png`;
    await pane.page.screenshot({ path: join(folder, file) });
  }
  await pane.close();
}

async function states(browser: Browser, folder: string, snapshot: WorkbookSnapshot): Promise<void> {
  for (const [name, change, go] of STATES) {
    const pane = await openTaskPane(browser, {
      distDir: DIST,
      snapshot: change(snapshot),
      viewport: { width: 320, height: 760 },
    });
    await go(pane);
    await settle(pane.page);
    await pane.page.screenshot({ path: join(folder, `state-${name}.png`) });
    await pane.close();
  }
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
  await page
    .locator('[data-finding] p')
    .first()
    .click({ position: { x: 4, y: 4 } });
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
  await page.getByRole('tab', { name: '核对', exact: true }).click();
  await page.getByRole('button', { name: '核对报告' }).click();
  await page.getByText(/核对报告已写入/).waitFor();
  await page.getByRole('button', { name: '重新核对' }).click();
  for (const [sheet, name] of [
    ['核对报告', 'page-report'],
    ['核对底稿', 'page-working-paper'],
  ] as const) {
    await page.getByRole('tab', { name: sheet, exact: true }).click();
    await settle(page);
    await page.screenshot({ path: join(folder, `${name}.png`) });
  }
  await context.close();
}

/** Lets colours and lists come to rest. */
async function settle(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(500);
}
