import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readWorkbook } from '../../src/hosts/file';
import { launchBrowser } from '../browser';
import { ORIGIN, serve, type Site } from './site';
import type { Browser, Page } from 'playwright-core';

jest.setTimeout(120_000);

const SAMPLES = join(__dirname, '..', '..', 'samples');
const BUDGET_WITH_ERRORS = '四川省医疗保障局机关-2024预算-含错.xlsx';
const FINAL_ACCOUNTS = '四川省医疗保险异地结算中心-2020决算.xlsx';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function openPage(width = 1200, height = 800): Promise<{ page: Page; site: Site }> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN', acceptDownloads: true });
  const site = await serve(context);
  const page = await context.newPage();
  await page.goto(`${ORIGIN}/index.html`);
  await page.getByText('把附表文件拖到这里').waitFor();
  return { page, site };
}

async function choose(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
}

test('a sample: check, follow a finding to its cell, mark, write charts and text, take the copy home', async () => {
  const { page, site } = await openPage();
  await page.getByRole('button', { name: `打开示例 ${FINAL_ACCOUNTS}` }).click();
  await page.getByText('2020 年度决算').waitFor();
  await page.getByRole('button', { name: '开始核对' }).click();
  const list = page.getByRole('list', { name: /问题列表/ });
  await list.waitFor();

  const finding = list.locator('[data-finding]').first();
  const target = await finding
    .getByRole('button', { name: /定位到/ })
    .first()
    .innerText();
  await finding.locator('p').click({ position: { x: 4, y: 4 } });
  const [sheet, cell] = target.split('!') as [string, string];
  await page.getByRole('tab', { name: sheet, exact: true, selected: true }).waitFor();
  const shown = page.locator(`[data-cell="${cell}"][aria-selected="true"]`);
  await shown.waitFor();
  expect(await shown.isVisible()).toBe(true);

  await page.getByRole('button', { name: '标记到表中' }).click();
  await page.getByText(/已标记 \d+ 个单元格/).waitFor();
  await page.getByRole('tab', { name: '图表' }).click();
  await page.getByRole('button', { name: /插入所选 \d+ 张图表/ }).click();
  await page.getByText(/已插入 \d+ 张图表/).waitFor();
  await page.getByRole('tab', { name: '情况说明' }).click();
  await page.getByRole('button', { name: '写入“情况说明”表' }).click();
  await page.getByText(/情况说明已写入/).waitFor();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载核对后的副本' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('四川省医疗保险异地结算中心-2020决算-已核对.xlsx');
  const bytes = new Uint8Array(readFileSync(await download.path()));

  const book = await readWorkbook(bytes, download.suggestedFilename());
  const names = book.sheets.map((s) => s.name);
  expect(names).toEqual(expect.arrayContaining(['图表', '情况说明']));
  const before = await readWorkbook(new Uint8Array(readFileSync(join(SAMPLES, FINAL_ACCOUNTS))), FINAL_ACCOUNTS);
  for (const original of before.sheets)
    expect(book.sheets.find((s) => s.name === original.name)?.cells).toEqual(original.cells);
  const parts = unzipSync(bytes);
  const marks = Object.entries(parts).filter(
    ([name, part]) => /worksheets\/sheet\d+\.xml$/.test(name) && strFromU8(part).includes('附表通：'),
  );
  expect(marks.length).toBeGreaterThan(0);
  expect(Object.keys(parts).filter((name) => /charts\/chart\d*\.xml$/.test(name)).length).toBeGreaterThanOrEqual(4);

  expect(site.strayed).toEqual([]);
  expect(site.errors).toEqual([]);
});

test('a dropped book with errors: every injected one is in the list', async () => {
  const { page } = await openPage();
  await choose(page, BUDGET_WITH_ERRORS, readFileSync(join(SAMPLES, BUDGET_WITH_ERRORS)));
  await page.getByRole('button', { name: '开始核对' }).click();
  const injected: readonly { readonly expect: string }[] = JSON.parse(
    readFileSync(join(SAMPLES, BUDGET_WITH_ERRORS.replace('.xlsx', '.json')), 'utf8'),
  );
  const errors = injected.filter((e) => e.expect === 'error').length;
  await page.getByRole('button', { name: `显示错误，${errors} 项` }).waitFor();
});

test.each([
  ['not a workbook', '说明.xlsx', Buffer.from('不是工作簿'), /[\u4e00-\u9fff]/],
  ['empty', '空.xlsx', Buffer.alloc(0), /[\u4e00-\u9fff]/],
  ['cut off', '残缺.xlsx', readFileSync(join(SAMPLES, FINAL_ACCOUNTS)).subarray(0, 9000), /[\u4e00-\u9fff]/],
  ['wrong kind', '说明.docx', Buffer.from('x'), /“说明\.docx”不是 Excel 工作簿/],
])('a bad file (%s) gets a sentence that says what to do, and the page stays usable', async (_, name, bytes, says) => {
  const { page, site } = await openPage(320, 640);
  await choose(page, name, bytes);
  const message = page.locator('[data-message="problem"]');
  await message.waitFor();
  expect(await message.innerText()).toMatch(says);
  expect(await message.innerText()).toMatch(/请/);
  await page.getByRole('button', { name: '关闭提示' }).click();
  await page
    .getByRole('button', { name: /打开示例/ })
    .first()
    .click();
  await page.getByRole('button', { name: '开始核对' }).waitFor();
  expect(site.strayed).toEqual([]);
});

test('the page forbids itself any request, eval and inline script', async () => {
  const { page, site } = await openPage();
  const tried = await page.evaluate(async () => {
    const outcome = { fetch: 'sent', eval: 'ran' };
    await fetch('https://elsewhere.example/').catch(() => (outcome.fetch = 'refused'));
    // In a turn of its own: what the test driver itself evaluates is exempt from the policy.
    await new Promise<void>((resolve) =>
      setTimeout(() => {
        try {
          new Function('return 1')();
        } catch {
          outcome.eval = 'refused';
        }
        resolve();
      }),
    );
    return outcome;
  });
  expect(tried).toEqual({ fetch: 'refused', eval: 'refused' });
  expect(site.strayed).toEqual([]);
});

test('keyboard only: from the start to a cell', async () => {
  const { page } = await openPage(480, 800);
  const focusOn = async (name: string | RegExp) => {
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      const text = await page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      );
      if (typeof name === 'string' ? text.includes(name) : name.test(text)) return;
    }
    throw new Error(`Tab never reached ${name}`);
  };
  await focusOn(/打开示例 .*含错/);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '开始核对' }).waitFor();
  await focusOn('开始核对');
  await page.keyboard.press('Enter');
  await page.getByRole('list', { name: /问题列表/ }).waitFor();
  await focusOn(/错误/);
  for (let i = 0; i < 20; i++) {
    if (await page.evaluate(() => document.activeElement?.hasAttribute('data-finding'))) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('ArrowDown');
  const id = await page.evaluate(() => document.activeElement?.getAttribute('data-finding'));
  expect(id).toBeTruthy();
  await page.keyboard.press('Enter');
  await page.locator('[data-cell][aria-selected="true"]').waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-finding'))).toBe(id);
});
