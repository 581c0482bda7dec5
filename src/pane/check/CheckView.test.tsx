import { act, screen, within } from '@testing-library/react';
import { fakeDesk } from '../../../test/fixtures/fakeDesk';
import { showFindings, showPane } from '../../../test/fixtures/renderPane';
import {
  at,
  errorFinding,
  infoFinding,
  manyFindings,
  smallReport,
  warningFinding,
} from '../../../test/fixtures/smallReport';
import { check, dismissFinding } from '../../app';

const card = (id: string) => document.querySelector<HTMLElement>(`[data-finding="${id}"]`)!;

test('without a book it says what to do', async () => {
  const { user } = await showPane();
  await user.click(screen.getByRole('tab', { name: '核对' }));
  expect(await screen.findByText('还没有打开工作簿')).toBeTruthy();
});

test('severity is a word, not only a colour; the counts are filters', async () => {
  const { user } = await showFindings();
  expect(within(card(errorFinding.id)).getByText('错误')).toBeTruthy();
  const errors = screen.getByRole('button', { name: '显示错误，1 项' });
  expect(errors.getAttribute('aria-pressed')).toBe('true');
  await user.click(errors);
  expect(card(errorFinding.id)).toBeNull();
  expect(card(warningFinding.id)).not.toBeNull();
});

test('clicking a finding goes to its cell and unfolds the whole equation', async () => {
  const { user, host } = await showFindings();
  await user.click(within(card(errorFinding.id)).getByText(/支出决算表“卫生健康支出”/));
  expect(host.selected).toEqual([errorFinding.cell]);
  const equation = within(card(errorFinding.id)).getAllByRole('table', { name: '等式' })[0]!;
  expect(within(equation).getByText('1,500.00')).toBeTruthy();
  await user.click(within(equation).getByRole('button', { name: /^基本支出 1,000\.00/ }));
  expect(host.selected.at(-1)).toEqual(at(7, 3));
});

test('every number of the sentence is a link to its cell', async () => {
  const { user, host } = await showFindings();
  await user.click(within(card(errorFinding.id)).getByRole('button', { name: '896.81，定位到 支出决算表!E8' }));
  expect(host.selected).toEqual([at(7, 4)]);
});

test('keyboard: down and up move, Enter goes, Space folds, Escape keeps the focus, Alt+Left returns', async () => {
  const { user, host, desk } = await showFindings();
  act(() => card(errorFinding.id).focus());
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(card(warningFinding.id));
  await user.keyboard('{ArrowDown}{ArrowUp}');
  expect(document.activeElement).toBe(card(warningFinding.id));
  expect(host.selected).toEqual([]);
  await user.keyboard('{Enter}');
  expect(host.selected).toEqual([warningFinding.cell]);
  expect(desk.store.getState().openFinding).toBe(warningFinding.id);
  await user.keyboard(' ');
  expect(desk.store.getState().openFinding).toBeUndefined();
  await user.keyboard('{ArrowUp}{Enter}{Escape}');
  expect(document.activeElement).toBe(card(errorFinding.id));
  await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
  expect(host.selected.at(-1)).toEqual(warningFinding.cell);
});

test('dismissing asks for a reason, keeps it, and the focus moves to the next finding', async () => {
  const { user, host } = await showFindings();
  await user.click(within(card(errorFinding.id)).getByText('不符'));
  await user.click(screen.getByRole('button', { name: '忽略' }));
  await user.click(screen.getByRole('button', { name: '确认忽略' }));
  expect(screen.getByText('请写明理由，再忽略。')).toBeTruthy();
  expect(host.memory).toEqual({});
  await user.type(screen.getByRole('textbox', { name: /为什么可以忽略/ }), '与批复一致');
  await user.click(screen.getByRole('button', { name: '确认忽略' }));
  expect(card(errorFinding.id)).toBeNull();
  expect(document.activeElement).toBe(card(warningFinding.id));
  await user.click(screen.getByRole('button', { name: /^已忽略/ }));
  expect(within(card(errorFinding.id)).getByText(/忽略理由：与批复一致/)).toBeTruthy();
});

test('a dismissal whose cells changed comes back as expired with its reason', async () => {
  const shown = await showFindings();
  await act(() => dismissFinding(shown.desk, errorFinding, '与批复一致'));
  shown.host.memory = JSON.parse(
    JSON.stringify(shown.host.memory).replace(/"fingerprint":"\w+"/g, '"fingerprint":"0"'),
  );
  await act(() => check(shown.desk));
  expect(within(card(errorFinding.id)).getByText(/已过期/)).toBeTruthy();
  expect(within(card(errorFinding.id)).getByText(/与批复一致/)).toBeTruthy();
});

test('what could not be judged is listed apart with what is missing', async () => {
  const { user } = await showFindings();
  await user.click(screen.getByRole('button', { name: /^无法核对/ }));
  expect(screen.getByText('缺：上年附表')).toBeTruthy();
  expect(screen.getByText(/812 项通过/)).toBeTruthy();
});

test('consequences are folded until asked for', async () => {
  const { user } = await showFindings();
  await user.click(within(card(errorFinding.id)).getByText('不符'));
  const summary = screen.getByText('同一原因引起的其他 1 处');
  expect(summary.closest('details')!.open).toBe(false);
});

test('search narrows, and finding nothing says how to get back', async () => {
  const { user } = await showFindings();
  await user.type(screen.getByRole('searchbox', { name: '搜索问题' }), '没有这个词');
  await user.click(await screen.findByRole('button', { name: '显示全部' }));
  expect(card(infoFinding.id)).not.toBeNull();
});

test('ten thousand findings: only those in sight are in the page', async () => {
  const fakes = fakeDesk();
  fakes.engine.report = { ...smallReport, findings: manyFindings(10_000) };
  await showFindings(undefined, fakes);
  expect(screen.getByRole('button', { name: '显示错误，3334 项' })).toBeTruthy();
  const inPage = document.querySelectorAll('[role=listitem]').length;
  expect(inPage).toBeGreaterThan(3);
  expect(inPage).toBeLessThan(200);
});

test('a book without findings says so', async () => {
  const fakes = fakeDesk();
  fakes.engine.report = { ...smallReport, findings: [], cannotTell: [] };
  const shown = await showPane(undefined, fakes);
  await act(async () => {
    const { openFile } = await import('../../app');
    await openFile(shown.desk, 'a.xlsx', async () => new Uint8Array());
    await check(shown.desk, { show: 'check' });
  });
  expect(await screen.findByText('812 项核对全部通过。')).toBeTruthy();
});
