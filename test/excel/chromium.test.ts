import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import type { Browser } from 'playwright-core';
import type { ExcelHost, Readiness } from '../../src/hosts/excel';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/workbook';
import { MARK_FILL } from '../../src/workbook';
import { launchBrowser } from '../browser';
import { openTaskPane } from './chromium';

declare global {
  interface Window {
    readiness: Readiness;
    host: ExcelHost;
  }
}

const SHEET: SheetSnapshot = {
  name: '支出决算表',
  visibility: 'visible',
  area: { top: 0, left: 0, bottom: 2, right: 1 },
  cells: [
    [{ value: '科目' }, { value: '金额' }],
    [{ value: '教育支出' }, { value: 12.5, format: '#,##0.00' }],
    [{ value: '合计' }, { value: 12.5, formula: '=SUM(B2:B2)', format: '#,##0.00' }],
  ],
  merges: [],
  hiddenRows: new Set(),
  hiddenCols: new Set(),
};
const BOOK: WorkbookSnapshot = {
  name: '某局-2020决算.xlsx',
  sheets: [SHEET, { ...SHEET, name: '表2' }],
  memory: { 单位: '某局' },
};

let browser: Browser;
let distDir: string;

beforeAll(async () => {
  distDir = mkdtempSync(path.join(os.tmpdir(), 'fubiao-page-'));
  buildSync({
    entryPoints: [path.join(__dirname, 'page/driver.ts')],
    bundle: true,
    outfile: path.join(distDir, 'driver.js'),
    logLevel: 'error',
  });
  writeFileSync(
    path.join(distDir, 'taskpane.html'),
    '<!doctype html><meta charset="utf-8"><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script src="driver.js" defer></script>',
  );
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  rmSync(distDir, { recursive: true, force: true });
});

const open = async (more: Partial<Parameters<typeof openTaskPane>[1]> = {}) => {
  const pane = await openTaskPane(browser, { distDir, snapshot: BOOK, ...more });
  await pane.page.waitForFunction(() => window.readiness !== undefined);
  return pane;
};

test('office.js starts on the emulated Excel, and the host reads, marks, writes and navigates through it', async () => {
  const { page, excel, errors, strayRequests, close } = await open();
  expect(await page.evaluate(() => window.readiness)).toEqual({ kind: 'ready' });
  expect(
    await page.evaluate(async () => {
      const { name, sheets, memory } = await window.host.read();
      return { name, memory, names: sheets.map((s) => s.name), total: sheets[0]!.cells[2]![1] };
    }),
  ).toEqual({
    name: BOOK.name,
    memory: { 单位: '某局' },
    names: ['支出决算表', '表2'],
    total: { value: 12.5, formula: '=SUM(B2:B2)', format: '#,##0.00', text: '12.50' },
  });
  await page.evaluate(async () => {
    await window.host.mark([{ ref: { sheet: '表2', row: 1, col: 1 }, colour: 'error' }]);
    await window.host.select({ sheet: '表2', row: 1, col: 1 });
    await window.host.writeSheets([
      { name: '情况说明', columnWidths: [80], rows: [[{ text: '=不是公式', style: 'body' }]] },
    ]);
  });
  expect(await excel.marks()).toMatchObject([{ sheet: '表2', cells: ['B2'], fill: MARK_FILL.error }]);
  expect(await excel.selection()).toBe('表2!B2');
  expect(await excel.cells('情况说明')).toEqual({ A1: '=不是公式' });
  expect(await excel.gaps()).toEqual([]);
  expect(errors).toEqual([]);
  expect(strayRequests).toEqual([]);
  await close();
});

test('what the user does in Excel reaches the page', async () => {
  const { page, excel, close } = await open();
  await page.evaluate(async () => {
    const events: unknown[] = [];
    Object.assign(window, { events });
    await window.host.watch((event) => events.push(event));
  });
  await excel.userSelects('表2', 'B2');
  await excel.userTypes('表2', 'B2', 99);
  await page.waitForFunction(() => (window as unknown as { events: unknown[] }).events.length === 2);
  expect(
    await page.evaluate(() => (window as unknown as { events: { kind: string; sheet: string }[] }).events),
  ).toMatchObject([
    { kind: 'selection', sheet: '表2' },
    { kind: 'changed', sheet: '表2', remote: false },
  ]);
  expect((await excel.cells('表2'))['B3']).toBe(99);
  await close();
});

test('an Excel of before 2021 is told to use the web page', async () => {
  const { page, close } = await open({ sets: { ExcelApi: '1.7' } });
  expect(await page.evaluate(() => window.readiness)).toMatchObject({ kind: 'too-old' });
  await close();
});

test('cell-edit mode, a refused payload and a read-only book come as sentences', async () => {
  const { page, excel, close } = await open();
  const failure = () =>
    page.evaluate(() =>
      window.host.remember({ a: 1 }).then(
        () => 'done',
        (e: { code: string }) => e.code,
      ),
    );
  for (const [code, said] of [
    ['InvalidOperationInCellEditMode', 'editing'],
    ['RequestPayloadSizeLimitExceeded', 'payload'],
    ['ResponsePayloadSizeLimitExceeded', 'payload'],
    ['AccessDenied', 'read-only'],
  ] as const) {
    await excel.refuseNext(code);
    expect(await failure()).toBe(said);
  }
  expect(await failure()).toBe('done');
  await close();
});

test('in a browser without Excel the page says so', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.setContent('<script>window.Office = { onReady: () => Promise.resolve({ host: null }) }</script>');
  await page.addScriptTag({ path: path.join(distDir, 'driver.js') });
  await page.waitForFunction(() => window.readiness !== undefined);
  expect(await page.evaluate(() => window.readiness)).toMatchObject({ kind: 'no-office' });
  await context.close();
});
