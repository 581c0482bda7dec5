import { screen, within } from '@testing-library/react';
import { showOpenBook, showPane } from '../../../test/fixtures/renderPane';
import { at } from '../../../test/fixtures/smallReport';

async function showProof() {
  const shown = await showOpenBook();
  await shown.user.click(screen.getByRole('tab', { name: '文稿' }));
  await screen.findByRole('button', { name: '选择文稿' });
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  await shown.user.upload(input, new File(['x'], '情况说明.docx'));
  await screen.findByRole('tab', { name: '问题 1' });
  return shown;
}

test('without a book it says that the text is checked against itself', async () => {
  const { user } = await showPane();
  await user.click(screen.getByRole('tab', { name: '文稿' }));
  expect(await screen.findByText(/先在“概览”打开附表/)).toBeTruthy();
});

test('findings: severity, verdict, the sentence; unfolded the arithmetic and the cell', async () => {
  const { user, host } = await showProof();
  expect(screen.getByText(/共 3 处数字，一致 1，无从核对 1/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '展开 65.61%' }));
  expect(screen.getByText('(413.32 − 251.09) ÷ 251.09 = 64.61%')).toBeTruthy();
  expect(screen.getByText('应为 64.61%')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^收入支出决算总表!C20/ }));
  expect(host.selected).toEqual([at(19, 2, '收入支出决算总表')]);
});

test('the text: each number is underlined by its verdict, and a click shows why', async () => {
  const { user } = await showProof();
  await user.click(screen.getByRole('tab', { name: '全文' }));
  const wrong = screen.getByRole('button', { name: '65.61%' });
  expect(wrong.getAttribute('title')).toMatch(/数值不符/);
  await user.click(wrong);
  expect(wrong.getAttribute('aria-expanded')).toBe('true');
  expect(screen.getByText('应为 64.61%')).toBeTruthy();
});

test('a finding is put aside with a reason that is kept in the book, and restored', async () => {
  const { user, host } = await showProof();
  await user.click(screen.getByRole('button', { name: '展开 65.61%' }));
  await user.click(screen.getByRole('button', { name: '忽略' }));
  await user.type(screen.getByRole('textbox', { name: /为什么可以忽略/ }), '按批复口径');
  await user.click(screen.getByRole('button', { name: '确认忽略' }));
  expect(await screen.findByRole('tab', { name: '问题 0' })).toBeTruthy();
  expect(host.memory['dismissals']).toMatchObject([{ reason: '按批复口径' }]);
  await user.click(screen.getByRole('button', { name: '恢复' }));
  expect(await screen.findByRole('tab', { name: '问题 1' })).toBeTruthy();
});

test('words can be pasted', async () => {
  const { user, engine } = await showPane();
  await user.click(screen.getByRole('tab', { name: '文稿' }));
  await user.click(await screen.findByRole('button', { name: '粘贴文字' }));
  const field = screen.getByRole('textbox', { name: '把要核对的文字粘贴到这里' });
  await user.type(field, '收入413.32万元');
  await user.click(screen.getByRole('button', { name: '开始核对' }));
  const list = await screen.findByRole('list', { name: '文稿核对' });
  expect(within(list).getByText('数值不符')).toBeTruthy();
  expect(engine.calls.find((c) => c.name === 'documentOf')?.args[0]).toBe('收入413.32万元');
});

test('the findings can be taken along as a workbook, with the reasons given, and as JSON', async () => {
  const { user, given } = await showProof();
  await user.click(screen.getByRole('button', { name: '问题清单 .xlsx' }));
  await screen.findByText(/情况说明-核对清单\.xlsx/);
  await user.click(screen.getByRole('button', { name: '问题清单 .json' }));
  await screen.findByText(/情况说明-核对清单\.json/);
  expect(given.map((g) => g.name)).toEqual(['情况说明-核对清单.xlsx', '情况说明-核对清单.json']);
  const [book, list] = given.map((g) => JSON.parse(new TextDecoder().decode(g.bytes)));
  expect(JSON.stringify(book.sheets[0].rows)).toContain('数值不符');
  expect(list.findings).toHaveLength(1);
});
