import type { TaskPane } from '../excel/chromium';
import { isTooWide, violations } from './axe';
import { excelBook } from './excelBook';

jest.setTimeout(180_000);

const excel = excelBook('四川省医疗保障局机关-2024预算-含错.xlsx');

const turnTo = ({ page }: TaskPane, view: string) => page.getByRole('tab', { name: view }).click();

/** Every view of the pane inside Excel, and what it says when something is refused. */
const STEPS: readonly [name: string, go: (pane: TaskPane) => Promise<void>][] = [
  ['overview', async ({ page }) => void (await page.getByRole('button', { name: '开始核对' }).waitFor())],
  [
    'check',
    async ({ page }) => {
      await page.getByRole('button', { name: '开始核对' }).click();
      await page.locator('[data-finding]').first().waitFor();
    },
  ],
  [
    'finding, this cell, reason',
    async ({ page }) => {
      await page
        .locator('[data-finding] p')
        .first()
        .click({ position: { x: 4, y: 4 } });
      await page.locator('summary', { hasText: '参与' }).click();
      await page.getByRole('button', { name: '忽略', exact: true }).click();
      await page.getByRole('textbox', { name: /为什么可以忽略/ }).waitFor();
    },
  ],
  [
    'refused',
    async ({ page, excel }) => {
      await excel.setReadOnly(true);
      await page.getByRole('button', { name: '标记到表中' }).click();
      await page.locator('[data-message="problem"]').waitFor();
      await excel.setReadOnly(false);
    },
  ],
  [
    'charts',
    async (pane) => {
      await turnTo(pane, '图表');
      await pane.page.getByRole('img', { name: /图2/ }).waitFor();
      await pane.page.getByRole('button', { name: '上年数' }).click();
    },
  ],
  [
    'narrative',
    async (pane) => {
      await turnTo(pane, '情况说明');
      await pane.page.getByRole('button', { name: /待填内容/ }).click();
    },
  ],
  ['proofread', async (pane) => turnTo(pane, '文稿')],
  [
    'settings',
    async (pane) => {
      await turnTo(pane, '设置');
      await pane.page.getByRole('combobox', { name: '语言' }).waitFor();
    },
  ],
];

test.each([
  ['light', 320, '100', 'zh-CN'],
  ['light', 480, '100', 'zh-CN'],
  ['dark', 320, '100', 'zh-CN'],
  ['contrast', 480, '100', 'zh-CN'],
  ['light', 320, '200', 'zh-CN'],
] as const)(
  '%s, %i px, text at %s %%: no view has a violation or is too wide',
  async (theme, width, textSize, locale) => {
    const pane = await excel.open({
      theme,
      locale,
      viewport: { width, height: 760 },
      preferences: { 'fubiao.textSize': textSize },
    });
    const found: Record<string, string[]> = {};
    const wide: string[] = [];
    for (const [name, go] of STEPS) {
      await go(pane);
      const list = await violations(pane.page);
      if (list.length > 0) found[name] = list;
      if (await pane.page.evaluate(isTooWide)) wide.push(name);
    }
    expect(found).toEqual({});
    expect(wide).toEqual([]);
    expect(pane.errors).toEqual([]);
    await pane.close();
  },
);

test('in English everything that is not a table, a finding or a name from the book is English', async () => {
  const pane = await excel.open({
    locale: 'en-US',
    viewport: { width: 320, height: 760 },
    preferences: { 'fubiao.language': 'en' },
  });
  const { page } = pane;
  await page.getByRole('button', { name: 'Start checking' }).click();
  await page.locator('[data-finding]').first().waitFor();
  const labels = async () =>
    page.evaluate(() =>
      [...document.querySelectorAll('header button, main button, main label, main select option, main summary')]
        .filter((e) => !e.closest('[data-finding]') && !e.closest('[role=list]'))
        .map((e) => e.getAttribute('aria-label') ?? e.textContent ?? ''),
    );
  expect((await labels()).filter((text) => /[，。；：、]|核对|标记|报告|设置|概览/.test(text))).toEqual([]);
  await page.getByRole('tab', { name: 'Settings' }).click();
  await page.getByRole('combobox', { name: 'Language' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await pane.close();
});
