import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../browser';
import { openTaskPane, type TaskPane } from '../excel/chromium';
import { bookOf, sheetOf } from '../support/sheet';
import { DIST } from './site';

jest.setTimeout(180_000);

const ROWS = 10_000;
const FIRST_CODE = 2010101;
/** Far more than the tallest pane shows, far fewer than there are. */
const MOST_IN_PAGE = 60;

/** A table of which every row is wrong: one finding each. */
const snapshot = bookOf(
  '一万处错误.xlsx',
  sheetOf('支出决算表', [
    ['支出决算表'],
    ['部门：某局', null, null, null, '金额单位：万元'],
    ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
    [null, '合计', 1, 1, 0],
    ...Array.from({ length: ROWS }, (_, i) => {
      const code = String(FIRST_CODE + i);
      return [code, `科目${code}`, 100.5 + ((i * 7) % 91), 50.25, 10.13 + ((i * 13) % 97)];
    }),
  ]),
);

let browser: Browser;
let pane: TaskPane;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  pane = await openTaskPane(browser, { distDir: DIST, snapshot });
  page = pane.page;
  await page.getByRole('button', { name: '开始核对' }).click();
  await page.locator('[data-finding]').first().waitFor();
});
afterAll(() => browser.close());

const inPage = (): Promise<number> => page.getByRole('listitem').count();
const findings = () => page.locator('[data-finding]');

/** Waits until the item of this place in the list is in the page. */
const item = (place: number) => page.locator(`[aria-posinset="${place}"]`);
const size = async (): Promise<number> => Number(await page.getByRole('listitem').first().getAttribute('aria-setsize'));

test('of ten thousand findings only those in sight are in the page, from the first to the last', async () => {
  const total = await size();
  expect(total).toBeGreaterThan(ROWS);
  expect(await inPage()).toBeLessThan(MOST_IN_PAGE);
  const scroller = page.locator('main').last();
  for (const part of [0.25, 0.5, 0.75]) {
    await scroller.evaluate((main, p) => main.scrollTo({ top: main.scrollHeight * p }), part);
    await page.waitForFunction(
      ([p, n]) => {
        const first = document.querySelector('[data-finding]');
        return Number(first?.getAttribute('aria-posinset')) > p! * n! * 0.8;
      },
      [part, total],
    );
    expect(await inPage()).toBeLessThan(MOST_IN_PAGE);
  }
  // Heights are guessed until an item was seen, so the end moves while one comes near it.
  for (let i = 0; i < 50 && !(await item(total).isVisible()); i++) {
    await scroller.evaluate((main) => main.scrollTo({ top: main.scrollHeight }));
    await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))));
  }
  expect(await item(total).isVisible()).toBe(true);
  expect(await inPage()).toBeLessThan(MOST_IN_PAGE);
  expect(pane.errors).toEqual([]);
});

test('among ten thousand a search finds the one, and severities are turned off', async () => {
  const code = String(FIRST_CODE + 7_777);
  const search = page.getByRole('searchbox');
  await search.fill(code);
  await page.waitForFunction(() => document.querySelectorAll('[data-finding]').length === 1);
  expect(await findings().first().innerText()).toContain(code);
  await search.fill('');
  await page.waitForFunction(() => document.querySelectorAll('[data-finding]').length > 1);
  await page.getByRole('button', { name: /^显示错误/ }).click();
  await page.waitForFunction(() => document.querySelectorAll('[data-finding]').length === 1);
  expect(await findings().first().innerText()).toContain('提示');
  await page.getByRole('button', { name: /^显示错误/ }).click();
  await page.waitForFunction(() => document.querySelectorAll('[data-finding]').length > 1);
  expect(await inPage()).toBeLessThan(MOST_IN_PAGE);
  expect(pane.errors).toEqual([]);
});
