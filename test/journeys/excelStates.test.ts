import type { Page } from 'playwright-core';
import type { SheetSnapshot } from '../../src/workbook';
import type { OpenTaskPaneOptions, TaskPane } from '../excel/chromium';
import { makeDocx, paragraph } from '../support/makeDocx';
import { excelBook } from './excelBook';

jest.setTimeout(180_000);

/** What the pane does when Excel, or the user, does not do what was hoped for. */

const SENTENCE = '2024年收支预算总数7674.07万元，比2023年增加102.4万元，增长13.5%。';
const TRIDENT = 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko';

const { open, snapshot } = excelBook('四川省医疗保障局机关-2024预算-含错.xlsx');

async function checked(more: Partial<OpenTaskPaneOptions> = {}): Promise<TaskPane> {
  const pane = await open(more);
  await pane.page.getByRole('button', { name: '开始核对' }).click();
  await pane.page.locator('[data-finding]').first().waitFor();
  return pane;
}

const problem = (page: Page) => page.locator('[data-message="problem"]');
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

/** All that stands in the book, to tell that nothing was written. */
async function everything({ excel }: TaskPane): Promise<unknown> {
  const sheets = await excel.sheets();
  return {
    sheets,
    cells: await Promise.all(sheets.map(({ name }) => excel.cells(name))),
    marks: await excel.marks(),
    customXml: await excel.customXml(),
  };
}

/** What is refused, and the words that say what to do. */
const REFUSALS: readonly [name: string, refuse: (pane: TaskPane) => Promise<void>, act: string, said: RegExp][] = [
  ['a read-only book', ({ excel }) => excel.setReadOnly(true), '标记到表中', /只读.*请另存一份/s],
  ['a payload too big', ({ excel }) => excel.refuseNext('RequestPayloadSizeLimitExceeded', 9), '核对报告', /限额.*请/s],
  ['a conflict with a co-author', ({ excel }) => excel.refuseNext('Conflict'), '核对报告', /其他人正在修改.*再试/s],
  [
    'an open dialog',
    ({ excel }) => excel.refuseNext('WriteNotSupportedWhenModalDialogOpen'),
    '标记到表中',
    /关闭对话框/,
  ],
];

test.each(REFUSALS)(
  '%s: said in the pane with what to do, and nothing is half written',
  async (_, refuse, act, said) => {
    const pane = await checked();
    const before = await everything(pane);
    await refuse(pane);
    await press(pane.page, act);
    await problem(pane.page).waitFor();
    expect(await problem(pane.page).innerText()).toMatch(said);
    expect(await everything(pane)).toEqual(before);
    await pane.close();
  },
);

test('protected sheets are checked and gone to; marking says once why it cannot, for all of them', async () => {
  const pane = await open();
  const { page, excel } = pane;
  for (const { name } of await excel.sheets()) await excel.protect(name, true);
  await press(page, '开始核对');
  await page
    .locator('[data-finding] p')
    .first()
    .click({ position: { x: 4, y: 4 } });
  await page.getByRole('button', { name: '返回上一处' }).waitFor();
  expect(await excel.selection()).toBeDefined();
  await press(page, '标记到表中');
  await problem(page).waitFor();
  const said = await problem(page).innerText();
  expect(said).toMatch(/受保护.*撤销工作表保护/s);
  expect(said.match(/受保护/g)).toHaveLength(1);
  expect(await page.locator('[data-message="notice"]').count()).toBe(0);
  expect(await excel.marks()).toEqual([]);
  await pane.close();
});

test('while a cell is edited the pane says how to go on, can be cancelled, and goes on by itself afterwards', async () => {
  const pane = await checked();
  const { page, excel } = pane;
  await excel.userStartsEditing();
  await press(page, '重新核对');
  await page.getByText(/请按回车（Enter）结束编辑/).waitFor();
  await press(page, '取消');
  await page.getByText('已取消，工作簿没有改动。').waitFor();
  await press(page, '核对报告');
  await page.getByText(/请按回车（Enter）结束编辑/).waitFor();
  await excel.userStopsEditing();
  await page.getByText(/核对报告已写入/).waitFor();
  await pane.close();
});

test('a sheet deleted under way: the jump says so, and the findings of that sheet go by themselves', async () => {
  const pane = await checked();
  const { page, excel } = pane;
  const cell = page.locator('[data-finding]').first().getByRole('button').first();
  const sheet = (await cell.innerText()).split('!')[0]!;
  await excel.userDeletesSheet(sheet);
  await cell.click();
  await problem(page).waitFor();
  expect(await problem(page).innerText()).toContain(`找不到工作表“${sheet}”`);
  await page.waitForFunction(
    (name) =>
      ![...document.querySelectorAll('[data-finding] button')].some((b) => b.textContent?.startsWith(`${name}!`)),
    sheet,
  );
  await pane.close();
});

test('sheets added and renamed are followed before and after the check', async () => {
  const pane = await open();
  const { page, excel } = pane;
  await press(page, /^单位收支总表/);
  await excel.userAddsSheet('新加的表');
  await page.getByText('新加的表').last().waitFor({ state: 'attached' });
  await press(page, '开始核对');
  await page.locator('[data-finding]').first().waitFor();
  await excel.userRenamesSheet('表1', '收支总表');
  // Excel tells of a new name only from 1.17 on: the next edit shows it.
  await excel.userTypes('新加的表', 'A1', '备注');
  await page
    .getByRole('button', { name: /定位到 收支总表!/ })
    .first()
    .waitFor();
  await pane.close();
});

test('a book too big asks which sheets; those chosen are checked in the order of the book', async () => {
  const cells: SheetSnapshot['cells'] = Array.from({ length: 400_000 }, (_, r) =>
    r % 4000 === 0 ? [{ value: '明细' }, { value: r }] : undefined,
  );
  const ledger: SheetSnapshot = {
    ...snapshot().sheets[0]!,
    ...{ name: '全年明细账', merges: [], cells, area: { top: 0, left: 0, bottom: 399_999, right: 1 } },
  };
  const pane = await open({ snapshot: { ...snapshot(), sheets: [ledger, ...snapshot().sheets] } });
  const { page } = pane;
  await page.getByText('工作簿太大，请选择要核对的工作表').waitFor();
  expect(await page.getByRole('checkbox', { name: '全年明细账' }).isChecked()).toBe(false);
  await press(page, '读取所选工作表');
  await page.getByText(`只读取了所选的 ${snapshot().sheets.length} 张工作表。`).waitFor();
  const first = await page.getByRole('heading', { level: 3 }).first().innerText();
  expect(first).toContain('单位收支总表');
  await pane.close();
});

test('a pane that was closed opens as it was: view, filters, findings, unfolded cell, pasted text', async () => {
  const pane = await checked();
  const { page } = pane;
  await page.getByRole('tab', { name: '文稿' }).click();
  await press(page, '粘贴文字');
  await page.getByRole('textbox').fill('2024年收支预算总数7674.07万元。');
  await press(page, '开始核对');
  await page.getByText(/共 1 处数字/).waitFor();
  await page.getByRole('tab', { name: '核对' }).click();
  await page.getByRole('combobox', { name: '分组' }).selectOption('cause');
  await page.getByRole('searchbox').fill('合计');
  const shown = await page.locator('[data-finding]').allInnerTexts();

  await page.reload();
  await page.locator('[data-finding]').first().waitFor();
  await page.waitForFunction((n) => document.querySelectorAll('[data-finding]').length === n, shown.length);
  expect(await page.locator('[data-finding]').allInnerTexts()).toEqual(shown);
  expect(await page.getByRole('combobox', { name: '分组' }).inputValue()).toBe('cause');
  await page.getByRole('tab', { name: '文稿' }).click();
  await page.getByText(/共 1 处数字/).waitFor();
  await pane.close();
});

test('the menu of a cell opens the pane at the equations of that cell', async () => {
  const pane = await open({ url: 'taskpane.html?cell=1' });
  const { page, excel } = pane;
  await page.locator('[data-finding]').first().waitFor();
  await excel.userSelects('表1', 'B36');
  await page.getByText(/表1!B36 参与 \d+ 项核对/).waitFor();
  expect(await page.getByRole('table', { name: '等式' }).first().isVisible()).toBe(true);
  await pane.close();
});

test('the ribbon button checks, marks and writes the report without a pane, in seven requests', async () => {
  const pane = await open({ url: 'commands.html' });
  const { excel } = pane;
  await pane.page.waitForLoadState('networkidle');
  await excel.clearSyncs();
  await pane.press('fubiaoCheck');
  expect(await excel.syncs()).toHaveLength(7);
  expect((await excel.marks()).length).toBeGreaterThan(0);
  expect((await excel.sheets()).map((s) => s.name)).toEqual(expect.arrayContaining(['核对报告', '核对底稿']));
  await pane.press('fubiaoCharts');
  await pane.press('fubiaoNarrative');
  expect((await excel.sheets()).map((s) => s.name)).toEqual(expect.arrayContaining(['图表', '情况说明']));
  expect(await excel.gaps()).toEqual([]);
  await pane.close();
});

test('what a ribbon button is refused is said in a dialog, and nothing is written; where there is no dialog, in the pane', async () => {
  const pane = await open({ url: 'commands.html' });
  const { excel, page } = pane;
  const before = await everything(pane);
  await excel.refuseNext('Conflict', 9);
  const pressed = pane.press('fubiaoCheck');
  await page.waitForFunction(() => (window as unknown as { emulatedExcel: { dialogs: () => string[] } }).emulatedExcel.dialogs().length > 0); // prettier-ignore
  const [url] = await excel.dialogs();
  await excel.userClosesDialog();
  await pressed;
  expect(await everything(pane)).toEqual(before);

  await excel.refuseNext('Conflict', 9);
  await excel.refuseDialog();
  await pane.press('fubiaoCheck');
  expect(await excel.dialogs()).toEqual([]);
  const kept = await page.evaluate(() => localStorage.getItem('fubiao.ribbonProblem'));
  expect(kept).toMatch(/其他人正在修改.*再试/s);
  expect(await excel.gaps()).toEqual([]);
  await pane.close();

  const dialog = await open({ url: url!.slice(url!.indexOf('message.html')) });
  expect(await dialog.page.getByRole('main').innerText()).toContain(kept);
  await dialog.page.getByRole('button', { name: '知道了' }).waitFor();
  await dialog.close();
  const next = await open({ preferences: { 'fubiao.ribbonProblem': kept! } });
  await problem(next.page).waitFor();
  expect(await problem(next.page).innerText()).toContain(kept);
  await next.close();
});

test('a reason half typed and a text of some megabytes are there when the pane is opened again', async () => {
  const pane = await checked();
  const { page } = pane;
  await page.getByRole('tab', { name: '文稿' }).click();
  // Noise, as pictures are: it does not get smaller by packing.
  let seed = 7;
  const picture = Uint8Array.from(
    { length: 2_000_000 },
    () => (seed = (Math.imul(seed, 1103515245) + 12345) | 0) >>> 16,
  );
  const text = makeDocx({ body: paragraph([SENTENCE]), extra: { 'word/media/picture.bin': picture } });
  expect(text.length).toBeGreaterThan(1_500_000);
  await page.locator('input[type=file]').first().setInputFiles({ name: '说明.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(text) }); // prettier-ignore
  await page
    .getByText(/说明\.docx/)
    .first()
    .waitFor();
  await page.waitForFunction(() => (localStorage.getItem('fubiao.proof') ?? '').includes('isApart'));
  await page.getByRole('tab', { name: /^核对/ }).click();
  await page.locator('[data-finding] p').first().click();
  await press(page, '忽略');
  await page.getByRole('textbox', { name: /为什么可以忽略/ }).fill('与批复');
  await page.reload();
  expect(await page.getByRole('textbox', { name: /为什么可以忽略/ }).inputValue()).toBe('与批复');
  await page.getByRole('tab', { name: '文稿' }).click();
  await page
    .getByText(/说明\.docx/)
    .first()
    .waitFor();
  expect(pane.errors).toEqual([]);
  await pane.close();
});

test('in Internet Explorer, where old Office shows its panes, a page of the oldest JavaScript says what is needed', async () => {
  const pane = await open({ userAgent: TRIDENT });
  const { page } = pane;
  await page.getByText(/ExcelApi 1\.14/).waitFor();
  await page.getByText(/Office 2021/).waitFor();
  expect(await page.getByRole('link', { name: '打开网页版' }).getAttribute('href')).toBe('index.html');
  expect(await page.getByRole('tab').count()).toBe(0);
  await pane.close();
});

test('by keyboard alone: check, walk the findings, go to the cell and back, dismiss; the focus is never lost', async () => {
  const pane = await open();
  const { page, excel } = pane;
  const { keyboard } = page;
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest('[data-finding]')?.getAttribute('data-finding'));
  const isLost = () => page.evaluate(() => document.activeElement === null || document.activeElement === document.body);
  await page.getByRole('button', { name: '开始核对' }).waitFor();
  await keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('tab');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await page.locator('[data-finding]').first().waitFor();
  for (let i = 0; i < 30 && !(await focused()); i++) await keyboard.press('Tab');
  const first = await focused();
  expect(first).toBeTruthy();
  await keyboard.press('ArrowDown');
  await page.waitForFunction((was) => document.activeElement?.getAttribute('data-finding') !== was, first);
  const second = await focused();
  await keyboard.press('Enter');
  await page.getByRole('table', { name: '等式' }).first().waitFor();
  const there = await excel.selection();
  expect(there).toBeDefined();
  await keyboard.press('ArrowUp');
  await keyboard.press('Enter');
  await page.waitForFunction((id) => document.activeElement?.getAttribute('data-finding') === id, first);
  await keyboard.press('Alt+ArrowLeft');
  await page.waitForFunction(
    (cell) => (window as unknown as { emulatedExcel: { selection(): string } }).emulatedExcel.selection() === cell,
    there,
  );
  expect(await focused()).toBe(first);
  for (let i = 0; i < 40; i++) {
    await keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.textContent)) === '忽略') break;
  }
  await keyboard.press('Enter');
  await page.getByRole('textbox', { name: /为什么可以忽略/ }).waitFor();
  await keyboard.type('已核实');
  for (let i = 0; i < 6; i++) {
    await keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.textContent)) === '确认忽略') break;
  }
  await keyboard.press('Enter');
  await page.waitForFunction((id) => document.activeElement?.getAttribute('data-finding') === id, second);
  expect(await isLost()).toBe(false);
  await pane.close();
});
