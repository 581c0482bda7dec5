import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { readWorkbook } from '../../src/hosts/file';
import { launchBrowser } from '../browser';
import { openTaskPane } from '../excel/chromium';
import { hostileBook, MARKUP } from '../support/hostileBook';
import { makeDocx, paragraph } from '../support/makeDocx';
import { makePdf } from '../support/makePdf';
import { unzipParts } from '../generators/xlsxParts';
import { DIST, ORIGIN, serve } from './site';

jest.setTimeout(180_000);

const FILE = `${MARKUP}.xlsx`;
const SENTENCE = `2024年收支预算总数7674.07万元，比2023年增加102.4万元，增长13.5%。${MARKUP}`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Watched {
  /** Addresses asked for, by any frame or worker. */
  readonly asked: string[];
  /** What the pages' own policy refused. */
  readonly refused: string[];
}

/** Notes every request and every breach of the policy from before the first script on. */
async function watch(context: BrowserContext): Promise<Watched> {
  const watched: Watched = { asked: [], refused: [] };
  context.on('request', (request) => watched.asked.push(request.url()));
  await context.exposeFunction('noteBreach', (text: string) => watched.refused.push(text));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const note = (window as unknown as { noteBreach: (text: string) => void }).noteBreach;
      note(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`);
    });
  });
  return watched;
}

/** Markup from the book that became elements, and whether a script of it ran. */
function harm(page: Page): Promise<unknown> {
  return page.evaluate(() => ({
    elements: document.querySelectorAll('img[src="x"], svg[onload], body script:not([src]), [onerror]').length,
    wasRun: (window as { wasRun?: unknown }).wasRun,
  }));
}
const NO_HARM = { elements: 0, wasRun: undefined };

/** Check, charts and text, as both hosts show them. */
async function throughTheViews(page: Page): Promise<void> {
  await page.getByRole('button', { name: '开始核对' }).click();
  const list = page.getByRole('list', { name: /问题列表/ });
  await list.waitFor();
  await list.locator('[data-finding] p').first().click();
  await page.getByRole('table', { name: '等式' }).first().waitFor();
  expect(await harm(page)).toEqual(NO_HARM);
  await page.getByRole('button', { name: '标记到表中' }).click();
  await page.getByText(/已标记 \d+ 个单元格/).waitFor();
  await page.getByRole('tab', { name: '图表' }).click();
  await page.getByRole('img', { name: /图2/ }).waitFor();
  await page.getByRole('button', { name: /插入所选 \d+ 张图表/ }).click();
  await page.getByText(/已插入 \d+ 张图表/).waitFor();
  expect(await harm(page)).toEqual(NO_HARM);
  await page.getByRole('tab', { name: '情况说明' }).click();
  await page.getByRole('button', { name: '写入“情况说明”表' }).click();
  await page.getByText(/情况说明已写入/).waitFor();
  expect(await harm(page)).toEqual(NO_HARM);
}

/** Word and PDF files, each read to its end. */
async function readTexts(page: Page): Promise<void> {
  const texts = [
    ['a.docx', makeDocx({ body: paragraph([SENTENCE]) })],
    // Its font is not embedded: character maps are loaded, which must not be a request that the policy forbids.
    ['a.pdf', makePdf({ pages: [[[60, 760, SENTENCE]]] })],
  ] as const;
  for (const [name, bytes] of texts) {
    await page.getByRole('tab', { name: '文稿' }).click();
    const again = page.getByRole('button', { name: '核对另一份' });
    if (await again.isVisible()) await again.click();
    await page
      .locator('input[type=file]')
      .last()
      .setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
    await page.getByText(name).first().waitFor();
    await page
      .getByText(/102\.4/)
      .first()
      .waitFor();
    expect(await harm(page)).toEqual(NO_HARM);
  }
}

test('no file of the build names the folder it was built in', () => {
  const build = dirname(DIST);
  const files = readdirSync(DIST, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const texts = files
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => /\.(?:js|cjs|html|css)$/.test(path));
  expect(texts.length).toBeGreaterThan(3);
  expect(texts.filter((path) => readFileSync(path, 'utf8').includes(build))).toEqual([]);
});

test('the page: a hostile book runs nothing, asks for nothing elsewhere and breaks no rule of the policy', async () => {
  const context = await browser.newContext({
    viewport: { width: 1200, height: 900 },
    locale: 'zh-CN',
    acceptDownloads: true,
  });
  const site = await serve(context);
  const watched = await watch(context);
  const page = await context.newPage();
  await page.goto(`${ORIGIN}/index.html`);
  await page.getByText('把附表文件拖到这里').waitFor();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: FILE, mimeType: '', buffer: Buffer.from(hostileBook()) });
  await throughTheViews(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载核对后的副本' }).click(),
  ]);
  await readTexts(page);

  const allowed = (address: string): boolean => /^(?:data|blob):/.test(address) || address.startsWith(`${ORIGIN}/`);
  expect(watched.asked.filter((address) => !allowed(address))).toEqual([]);
  expect(watched.asked.some((address) => /\/pdf\/.*\.js$/.test(address))).toBe(true);
  expect({ refused: watched.refused, strayed: site.strayed, errors: site.errors }).toEqual({ refused: [], strayed: [], errors: [] }); // prettier-ignore

  const bytes = new Uint8Array(readFileSync(await download.path()));
  const own = (await readWorkbook(bytes, FILE)).sheets.filter((s) => s.ownAs !== undefined);
  const cells = own.flatMap((s) => s.cells.flatMap((row) => row ?? []));
  expect(cells.some((c) => typeof c?.value === 'string' && c.value.includes('<img src=x'))).toBe(true);
  expect(cells.filter((c) => c?.formula && /cmd|WEBSERVICE|HYPERLINK/i.test(c.formula))).toEqual([]);
  // Nothing that Excel itself would fetch or run.
  const parts = Object.keys(unzipParts(bytes)).join('\n');
  expect(parts).not.toMatch(/externalLink|connections|vbaProject|webExtension/);
});

test('the task pane: the same; only the page and office.js are asked for', async () => {
  const snapshot = await readWorkbook(hostileBook(), FILE);
  const pane = await openTaskPane(browser, { distDir: DIST, snapshot });
  const watched = await watch(pane.page.context());
  await pane.page.getByText('2024 年度预算').waitFor();
  await throughTheViews(pane.page);
  await readTexts(pane.page);
  const text = JSON.stringify(await pane.excel.cells('情况说明'));
  expect(text).toContain('<img src=x');
  expect(pane.strayRequests).toEqual([]);
  expect(watched.asked.filter((a) => !/^(?:data|blob):/.test(a) && !a.startsWith('https://localhost:3000/'))).toEqual(
    [],
  );
  expect(pane.errors).toEqual([]);
  await pane.close();
});

test('the pages carry their policy and no script or style of their own in the markup', () => {
  const policyOf = (name: string): { html: string; policy: Map<string, string> } => {
    const html = readFileSync(join(DIST, name), 'utf8');
    const content = /http-equiv="?Content-Security-Policy"? content="([^"]+)"/.exec(html)![1]!;
    return { html, policy: new Map(content.split('; ').map((d): [string, string] => [d.split(' ')[0]!, d.split(' ').slice(1).join(' ')])) }; // prettier-ignore
  };
  for (const name of ['index.html', 'taskpane.html', 'commands.html', 'message.html']) {
    const { html, policy } = policyOf(name);
    expect(policy.get('default-src')).toBe("'none'");
    expect([...policy.values()].join(' ')).not.toMatch(/unsafe-|\*|http:/);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
    // The policy counts only for what comes after it.
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.search(/<script|<link/));
  }
  const { policy } = policyOf('index.html');
  expect(policy.get('connect-src')).toBe("'none'");
  expect(policy.get('script-src')).toBe("'self'");
  expect(policy.get('require-trusted-types-for')).toBe("'script'");
  expect(policy.get('trusted-types')).toBe('fubiao');
  expect(policyOf('taskpane.html').policy.get('connect-src')).toBe('https://appsforoffice.microsoft.com');
});

test('Trusted Types: where a browser has them, no text becomes markup or the address of a script', async () => {
  const context = await browser.newContext();
  await serve(context);
  const page = await context.newPage();
  await page.goto(`${ORIGIN}/index.html`);
  await page.getByText('把附表文件拖到这里').waitFor();
  const tried = await page.evaluate(async () => {
    const refused: string[] = [];
    // In a turn of its own: what the test driver itself evaluates is exempt from the policy.
    await new Promise<void>((resolve) =>
      setTimeout(() => {
        const attempts: Record<string, () => void> = {
          innerHTML: () => (document.createElement('div').innerHTML = '<b>x</b>'),
          script: () => (document.createElement('script').src = 'js/x.js'),
          worker: () => void new Worker('js/x.js'),
          policy: () =>
            void (
              window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
            ).trustedTypes.createPolicy('other', {}),
        };
        for (const [name, attempt] of Object.entries(attempts))
          try {
            attempt();
          } catch {
            refused.push(name);
          }
        resolve();
      }),
    );
    return refused;
  });
  expect(tried).toEqual(['innerHTML', 'script', 'worker', 'policy']);
  await context.close();
});
