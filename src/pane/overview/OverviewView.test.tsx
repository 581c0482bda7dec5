import { act, screen, within } from '@testing-library/react';
import { fakeDesk } from '../../../test/fixtures/fakeDesk';
import { showFindings, showOpenBook, showPane } from '../../../test/fixtures/renderPane';
import { HostError, type ReadOptions } from '../../workbook';

test('before any book: what it does, a place to drop a file, a sample one click away', async () => {
  const { user, desk } = await showPane();
  expect(screen.getByText('把附表文件拖到这里')).toBeTruthy();
  expect(screen.getByText(/不上传/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /打开示例/ }));
  expect(await screen.findByText('某县医疗保障局')).toBeTruthy();
  expect(desk.store.getState().book).toBeDefined();
});

test('a dropped file that is no workbook is a sentence, and nothing is opened', async () => {
  const { user, desk } = await showPane();
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  input.removeAttribute('accept');
  await user.upload(input, new File(['x'], '说明.docx'));
  expect(await screen.findByText(/“说明\.docx”不是 Excel 工作簿/)).toBeTruthy();
  expect(desk.store.getState().book).toBeUndefined();
});

test('with a book: whose, which year, its tables with range, rows and unit; the header map on expanding', async () => {
  const { user, host } = await showOpenBook();
  expect(screen.getByText('2020 年度决算')).toBeTruthy();
  expect(screen.getByText(/支出决算表!A3:E8 · 1 行 · 万元/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /支出决算表/ }));
  const map = screen.getByRole('table', { name: '表头对应' });
  expect(within(map).getByText('本年支出合计')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '定位到表' }));
  expect(host.selected).toEqual([{ sheet: '支出决算表', top: 2, left: 0, bottom: 7, right: 4 }]);
});

test('a book without 附表: no button that would check nothing, but what to do and a sample; no other view pretends', async () => {
  const fakes = fakeDesk();
  const open = fakes.engine.open.bind(fakes.engine);
  fakes.engine.open = async (...args) => ({ ...(await open(...args)), tables: [] });
  fakes.engine.charts = async () => [];
  fakes.engine.narrative = async () => [];
  const { user } = await showOpenBook(undefined, fakes);
  expect(screen.queryByRole('button', { name: '开始核对' })).toBeNull();
  expect(screen.getByText(/没有识别出任何附表/)).toBeTruthy();
  expect(screen.getByText('三步完成公开前核对')).toBeTruthy();
  expect(screen.getByRole('button', { name: /打开示例/ })).toBeTruthy();
  await user.click(screen.getByRole('tab', { name: '核对' }));
  expect(await screen.findByText('没有可核对的附表')).toBeTruthy();
  await user.click(screen.getByRole('tab', { name: '图表' }));
  expect(await screen.findByText('没有可画的图')).toBeTruthy();
  await user.click(screen.getByRole('tab', { name: '情况说明' }));
  expect(await screen.findByText(/没有识别出能写进情况说明的附表/)).toBeTruthy();
});

test('a book too big: the small sheets are chosen, too many cannot be read, and the order of the book is kept', async () => {
  const { user, desk, host } = await showOpenBook();
  const asked: unknown[] = [];
  const read = host.read.bind(host);
  host.read = async (options: ReadOptions = {}) => {
    asked.push(options.sheets);
    return read();
  };
  const sheets = [
    { name: '大表', cells: 300 },
    { name: '明细', cells: 900 },
    { name: '小表', cells: 20 },
  ];
  act(() => desk.store.setState({ oversize: { sheets, most: 500 } }));
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: '明细' }).checked).toBe(false);
  await user.click(screen.getByRole('checkbox', { name: '明细' }));
  expect(screen.getByText(/超过 500 格/)).toBeTruthy();
  await user.click(screen.getByRole('checkbox', { name: '明细' }));
  await user.click(screen.getByRole('button', { name: '读取所选工作表' }));
  expect(await screen.findByText('只读取了所选的 2 张工作表。')).toBeTruthy();
  expect(asked).toEqual([['大表', '小表']]);
});

test('an unrecognised sheet says why, and the user can say what it is', async () => {
  const { user, host } = await showOpenBook();
  expect(screen.getByText('没有表头，像是文字或封面')).toBeTruthy();
  await user.selectOptions(screen.getAllByRole('combobox', { name: '这张工作表是' })[0]!, '支出决算表');
  expect(host.memory['sheetKinds']).toEqual({ 封面: 'JS.ZC' });
});

test('covers and text are said in one line, and can still be said to be a table', async () => {
  const { user, host } = await showOpenBook();
  await user.click(screen.getByText(/不是附表的工作表 1/));
  expect(screen.getByText('像是目录')).toBeTruthy();
  const fields = screen.getAllByRole('combobox', { name: '这张工作表是' });
  await user.selectOptions(fields.at(-1)!, '支出决算表');
  expect(host.memory['sheetKinds']).toEqual({ 目录: 'JS.ZC' });
});

test('the one big button checks and turns to the findings', async () => {
  const { user, desk } = await showOpenBook();
  await user.click(screen.getByRole('button', { name: '开始核对' }));
  await screen.findByRole('list', { name: /问题列表/ });
  expect(desk.store.getState().view).toBe('check');
});

test('after the check the overview says what was found', async () => {
  const { user } = await showFindings();
  await user.click(screen.getByRole('tab', { name: '概览' }));
  expect(await screen.findByText('发现 1 项错误、1 项警告、1 项提示')).toBeTruthy();
});

test('a book that cannot be read: the sentence of the host, closable, and the start stays', async () => {
  const { user, host } = await showPane();
  host.fail.read = new HostError('damaged', '文件不完整，可能没有下载完。请重新取得文件再试。');
  await user.click(screen.getByRole('button', { name: /打开示例/ }));
  expect(await screen.findByText(/文件不完整/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '关闭提示' }));
  expect(screen.queryByText(/文件不完整/)).toBeNull();
  expect(screen.getByText('把附表文件拖到这里')).toBeTruthy();
});
