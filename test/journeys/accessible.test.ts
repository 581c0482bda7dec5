import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../browser';
import { isTooWide, violations } from './axe';
import { ORIGIN, serve } from './site';

jest.setTimeout(180_000);

const SAMPLE = '四川省医疗保障局机关-2024预算-含错.xlsx';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const TEXT =
  '2024年收支预算总数7674.07万元，比2023年增加102.4万元，增长13.5%。其中：基本支出2686.32万元，占35.01%；项目支出4987.75万元，占64.98%。';

/** Every state a user meets, in the order he meets it. */
const STEPS: readonly [name: string, go: (page: Page) => Promise<void>][] = [
  ['start', async () => {}],
  [
    'problem',
    async (page) => {
      await page.locator('input[type=file]').setInputFiles({ name: '空.xlsx', mimeType: '', buffer: Buffer.alloc(0) });
      await page.locator('[data-message="problem"]').waitFor();
    },
  ],
  [
    'overview',
    async (page) => {
      await page.getByRole('button', { name: `打开示例 ${SAMPLE}` }).click();
      await page.getByRole('button', { name: '开始核对' }).waitFor();
      await page.getByRole('heading', { level: 3 }).first().getByRole('button').click();
    },
  ],
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
      await page.locator('[data-cell][aria-selected="true"]').waitFor();
    },
  ],
  [
    'dismiss',
    async (page) => {
      await page.getByRole('button', { name: '忽略' }).click();
      await page.getByRole('button', { name: '确认忽略' }).click();
      await page.getByText('请写明理由，再忽略。').waitFor();
    },
  ],
  [
    'charts',
    async (page) => {
      await page.getByRole('tab', { name: '图表' }).click();
      await page.getByRole('img', { name: /图2/ }).waitFor();
      await page.getByRole('button', { name: '上年数' }).click();
      await page.getByText('查看数据').first().click();
    },
  ],
  [
    'narrative',
    async (page) => {
      await page.getByRole('tab', { name: '情况说明' }).click();
      await page.getByRole('button', { name: '数字复核' }).click();
      await page.getByRole('button', { name: /待填内容/ }).click();
    },
  ],
  [
    'proofread',
    async (page) => {
      await page.getByRole('tab', { name: '文稿' }).click();
      await page.getByRole('button', { name: '粘贴文字' }).click();
      await page.getByRole('textbox').fill(TEXT);
      await page.getByRole('button', { name: '开始核对' }).click();
      await page.getByRole('tab', { name: /^问题/ }).waitFor();
    },
  ],
  ['proofread text', async (page) => void (await page.getByRole('tab', { name: '全文' }).click())],
  [
    'settings',
    async (page) => {
      await page.getByRole('tab', { name: '设置' }).click();
      await page.getByRole('combobox', { name: '语言' }).waitFor();
    },
  ],
];

describe.each(['light', 'dark', 'contrast'])('%s', (theme) => {
  test.each([320, 1100])('no view has an accessibility violation or is wider than %i px', async (width) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'zh-CN' });
    await serve(context);
    const page = await context.newPage();
    await page.addInitScript((chosen) => localStorage.setItem('fubiao.theme', chosen), theme);
    await page.goto(`${ORIGIN}/index.html`);
    const found: Record<string, string[]> = {};
    const wide: string[] = [];
    for (const [name, go] of STEPS) {
      await go(page);
      const list = await violations(page);
      if (list.length > 0) found[name] = list;
      if (await page.evaluate(isTooWide)) wide.push(name);
    }
    expect(found).toEqual({});
    expect(wide).toEqual([]);
    await context.close();
  });
});
