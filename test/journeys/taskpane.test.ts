import { a1, memoryFromXml, type WorkbookSnapshot } from '../../src/workbook';
import type { OpenTaskPaneOptions, TaskPane } from '../excel/chromium';
import { excelBook } from './excelBook';

jest.setTimeout(120_000);

const { open, snapshot } = excelBook('四川省医疗保险异地结算中心-2020决算.xlsx');

async function checked(more: Partial<OpenTaskPaneOptions> = {}): Promise<TaskPane> {
  const pane = await open(more);
  await pane.page.getByRole('button', { name: '开始核对' }).click();
  await pane.page.getByRole('list', { name: /问题列表/ }).waitFor();
  return pane;
}

test('the open book is read at once; check, follow findings to their cells, mark, insert charts, write the text', async () => {
  const pane = await open();
  const { page, excel } = pane;
  await page.getByText('2020 年度决算').waitFor();
  const before = await excel.cells(snapshot().sheets[0]!.name);
  await page.getByRole('button', { name: '开始核对' }).click();
  const list = page.getByRole('list', { name: /问题列表/ });
  await list.waitFor();
  expect(await excel.marks()).toEqual([]);

  const finding = list.locator('[data-finding]').first();
  const target = await finding
    .getByRole('button', { name: /定位到/ })
    .first()
    .innerText();
  await finding.locator('p').click({ position: { x: 4, y: 4 } });
  await page.waitForFunction(() => document.querySelector('table[aria-label="等式"]') !== null);
  expect(await excel.selection()).toBe(target);

  const term = page
    .getByRole('table', { name: '等式' })
    .first()
    .getByRole('button', { name: /定位到/ })
    .last();
  const termCell = (await term.getAttribute('title'))!;
  await term.click();
  await until(async () => (await excel.selection()) === termCell);
  await page.getByRole('button', { name: '返回上一处' }).click();
  await until(async () => (await excel.selection()) === target);

  await page.getByRole('button', { name: '标记到表中' }).click();
  await page.getByText(/已标记 \d+ 个单元格/).waitFor();
  expect((await excel.marks()).length).toBeGreaterThan(0);
  await page.getByRole('button', { name: '去掉标记' }).click();
  await page.getByText(/标记已全部去掉/).waitFor();
  expect(await excel.marks()).toEqual([]);

  await page.getByRole('tab', { name: '图表' }).click();
  await page.getByRole('img', { name: /图2/ }).waitFor();
  await page.getByRole('button', { name: /插入所选 \d+ 张图表/ }).click();
  await page.getByText(/已插入 \d+ 张图表/).waitFor();
  expect((await excel.charts('图表')).length).toBeGreaterThanOrEqual(4);

  await page.getByRole('tab', { name: '情况说明' }).click();
  await page.getByRole('button', { name: '写入“情况说明”表' }).click();
  await page.getByText(/情况说明已写入/).waitFor();
  expect(JSON.stringify(await excel.cells('情况说明'))).toContain('收、支总计');

  expect(await excel.cells(snapshot().sheets[0]!.name)).toEqual(before);
  expect(await excel.gaps()).toEqual([]);
  expect(pane.errors).toEqual([]);
  expect(pane.strayRequests).toEqual([]);
  await pane.close();
});

test('a dismissal is kept in the book: after closing and opening the pane it is still there', async () => {
  const pane = await checked();
  const { page } = pane;
  await page
    .locator('[data-finding] p')
    .first()
    .click({ position: { x: 4, y: 4 } });
  await page.getByRole('button', { name: '忽略' }).click();
  await page.getByRole('textbox', { name: /为什么可以忽略/ }).fill('与批复一致');
  await page.getByRole('button', { name: '确认忽略' }).click();
  await page.getByRole('button', { name: /^已忽略/ }).waitFor();
  await until(async () => (await pane.excel.customXml()).length > 0);
  const memory = memoryFromXml((await pane.excel.customXml())[0]!);
  await pane.close();

  const again = await checked({ snapshot: { ...snapshot(), memory } });
  await again.page.getByRole('button', { name: /^已忽略/ }).click();
  await again.page.getByText(/忽略理由：与批复一致/).waitFor();
  await again.close();
});

test('live: an edit brings a finding, mending it takes it away; the selected cell shows its equations', async () => {
  const pane = await checked();
  const { page, excel } = pane;
  const errors = page.getByRole('button', { name: /显示错误，\d+ 项/ });
  const before = await errors.getAttribute('aria-label');
  const sheet = snapshot().sheets[0]!;
  const row = sheet.cells.findIndex((cells) => cells?.some((c) => typeof c?.value === 'number' && c.value > 100));
  const col = sheet.cells[row]!.findIndex((c) => typeof c?.value === 'number' && c.value > 100 && !c.formula);
  const address = a1(row, col);
  const value = sheet.cells[row]![col]!.value as number;

  await excel.userTypes(sheet.name, address, value + 1000);
  await page.waitForFunction((was) => !document.querySelector(`[aria-label="${was}"]`), before);
  await excel.userTypes(sheet.name, address, value);
  await page.locator(`[aria-label="${before}"]`).waitFor();
  await page.getByText(/比上次少了 \d+ 项问题/).waitFor();

  await excel.userSelects(sheet.name, address);
  await page.getByText(new RegExp(`${sheet.name}!${address} 参与 \\d+ 项核对`)).waitFor();
  expect(pane.errors).toEqual([]);
  await pane.close();
});

test('while a cell is being edited, and in a read-only book, the pane says what to do and writes nothing by halves', async () => {
  const pane = await checked();
  const { page, excel } = pane;
  await excel.setReadOnly(true);
  await page.getByRole('button', { name: '标记到表中' }).click();
  await page.locator('[data-message="problem"]').waitFor();
  expect(await page.locator('[data-message="problem"]').innerText()).toMatch(/只读.*请/s);
  expect(await excel.marks()).toEqual([]);
  await pane.close();
});

test('a sample opens in a workbook of its own; the open book is not touched', async () => {
  const empty: WorkbookSnapshot = {
    name: '工作簿1',
    sheets: [{ ...snapshot().sheets[0]!, name: 'Sheet1', area: undefined, cells: [], merges: [] }],
    memory: {},
  };
  const pane = await open({ snapshot: empty });
  await pane.page.getByText(/没有识别出任何附表/).waitFor();
  await pane.page.getByRole('button', { name: `打开示例 ${snapshot().name}` }).click();
  await until(async () => (await pane.excel.openedBeside()).length === 1);
  expect(await pane.excel.cells('Sheet1')).toEqual({});
  await pane.close();
});

test('an Excel older than 1.14 is told which version is needed and that the web page works', async () => {
  const pane = await open({ sets: { ExcelApi: '1.7' } });
  await pane.page.getByText(/ExcelApi 1\.14/).waitFor();
  expect(await pane.page.getByRole('link', { name: '打开网页版' }).getAttribute('href')).toBe('index.html');
  await pane.close();
});

test('the theme of Excel is followed', async () => {
  const dark = await open({ theme: 'dark' });
  await dark.page.getByRole('button', { name: '开始核对' }).waitFor();
  const colour = (pane: TaskPane) =>
    pane.page.evaluate(() => getComputedStyle(document.querySelector('header')!).backgroundColor);
  expect(await colour(dark)).toBe('rgb(41, 41, 41)');
  await dark.close();
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 100; i++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('did not come about in 5 s');
}
