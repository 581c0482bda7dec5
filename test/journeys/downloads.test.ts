import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { launchBrowser } from '../browser';
import { ORIGIN, serve } from './site';
import type { Browser, Download, Page } from 'playwright-core';

jest.setTimeout(120_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function download(page: Page, button: string | RegExp): Promise<{ name: string; bytes: Buffer }> {
  const [file] = (await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).first().click(),
  ])) as [Download, void];
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test('charts as pictures, the text as a Word document, the template: all made on this machine', async () => {
  const context = await browser.newContext({ locale: 'zh-CN', acceptDownloads: true });
  const site = await serve(context);
  const page = await context.newPage();
  await page.goto(`${ORIGIN}/index.html`);
  await page.getByRole('button', { name: '打开示例 四川省医疗保险异地结算中心-2020决算.xlsx' }).click();
  await page.getByText('2020 年度决算').waitFor();

  await page.getByRole('tab', { name: '图表' }).click();
  const svg = await download(page, /^下载 SVG 图6/);
  expect(svg.name).toBe('图6 一般公共预算财政拨款支出决算结构.svg');
  expect(svg.bytes.toString('utf8')).toContain('80.81%');
  const png = await download(page, /^下载 PNG 图6/);
  expect(png.name).toBe('图6 一般公共预算财政拨款支出决算结构.png');
  expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(png.bytes.readUInt32BE(16)).toBe(1200);

  await page.getByRole('tab', { name: '情况说明' }).click();
  const word = await download(page, '下载 Word 文档');
  expect(word.name).toMatch(/-情况说明\.docx$/);
  const parts = unzipSync(word.bytes);
  expect(strFromU8(parts['word/document.xml']!)).toContain('收、支总计413.32万元');
  expect(Object.keys(parts).filter((p) => /^word\/charts\/chart[^/]*\.xml$/.test(p)).length).toBeGreaterThan(4);

  await page.getByRole('button', { name: '文字模板' }).click();
  const template = await download(page, '下载现用模板');
  expect(template.bytes.toString('utf8')).toContain('标题 = 一、收入支出决算总体情况说明');

  expect(site.strayed).toEqual([]);
  expect(site.errors).toEqual([]);
});
