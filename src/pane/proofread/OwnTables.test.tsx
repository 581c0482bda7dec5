import { screen, within } from '@testing-library/react';
import type { ProofClaim, ProofreadReport } from '../../proofread';
import { fakeDesk } from '../../../test/fixtures/fakeDesk';
import { showPane } from '../../../test/fixtures/renderPane';
import { PROOF_TEXT, proofReport } from '../../../test/fixtures/smallProof';

const start = PROOF_TEXT.indexOf('0万元');
const place = { cell: '附表1!B6', text: '第3页 附表1 第4行', page: 3, start, end: start + 3 };

const inTable: ProofClaim = {
  ...proofReport.findings[0]!,
  id: 't1',
  quote: '0万元',
  start,
  end: start + 3,
  kind: 'table',
  verdict: '附表不符',
  severity: 'warning',
  expected: null,
  formula: null,
  cells: ['附表1!B6'],
  places: [place],
  message: '第3页 附表1 第4行：合计与各项之和不等',
  parts: [{ text: place.text, start, end: start + 3 }, { text: '：合计与各项之和不等' }],
};

const report: ProofreadReport = {
  ...proofReport,
  book: null,
  findings: [{ ...proofReport.findings[0]!, cells: ['附表1!B6'], places: [place] }],
  tableFindings: [inTable],
  tables: [
    { sheet: '附表1', title: '收入支出决算总表', kind: 'JS.SZ', pages: '第3页', used: true, reason: '表内 5 个等式成立' },
    { sheet: '附表2', title: '收入决算表', kind: 'JS.SR', pages: '第4页', used: false, reason: '有 2 个数字分不清属于哪一列' },
    { sheet: '附表3', title: '项目绩效目标表', kind: null, pages: '第5页', used: false, reason: '不是附表' },
  ],
}; // prettier-ignore

async function showOwnTables() {
  const fakes = fakeDesk();
  fakes.engine.proofread = async () => report;
  const shown = await showPane(undefined, fakes);
  await shown.user.click(screen.getByRole('tab', { name: '文稿' }));
  await screen.findByRole('button', { name: '选择文稿' });
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  await shown.user.upload(input, new File(['x'], '决算公开.docx'));
  await screen.findByRole('tab', { name: '问题 2' });
  return shown;
}

test('it says how many tables of the document were used, and why one was not', async () => {
  await showOwnTables();
  expect(screen.getByText(/对照文稿中的附表：认出 2 张，用 1 张/)).toBeTruthy();
  expect(screen.getByText('没有使用“收入决算表”第4页：有 2 个数字分不清属于哪一列')).toBeTruthy();
  expect(screen.queryByText(/没有使用“项目绩效目标表”/)).toBeNull();
});

test('findings of the tables stand apart, and can be put aside like the others', async () => {
  const { user } = await showOwnTables();
  const list = screen.getByRole('list', { name: '文稿中附表自身的问题' });
  expect(within(list).getByText('附表不符')).toBeTruthy();
  await user.click(within(list).getByRole('button', { name: '展开 0万元' }));
  await user.click(within(list).getByRole('button', { name: '忽略' }));
  await user.type(screen.getByRole('textbox', { name: /为什么可以忽略/ }), '原表如此');
  await user.click(screen.getByRole('button', { name: '确认忽略' }));
  expect(await screen.findByRole('tab', { name: '问题 1' })).toBeTruthy();
});

test('a cell of a table in the document leads to its place in the text, again at the second click', async () => {
  const { user } = await showOwnTables();
  const list = screen.getByRole('list', { name: '文稿核对' });
  await user.click(within(list).getByRole('button', { name: '展开 65.61%' }));
  for (let i = 0; i < 2; i++) {
    await user.click(screen.getByRole('tab', { name: '问题 2' }));
    await user.click(within(screen.getByRole('list', { name: '文稿核对' })).getByRole('button', { name: '第3页 附表1 第4行，在全文中查看' })); // prettier-ignore
    expect(screen.getByRole('tab', { name: '全文' }).getAttribute('aria-selected')).toBe('true');
  }
  expect(screen.getByRole('button', { name: '0万元' }).getAttribute('title')).toMatch(/附表不符/);
});
