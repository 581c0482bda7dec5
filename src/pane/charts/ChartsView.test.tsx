import { screen } from '@testing-library/react';
import { showOpenBook } from '../../../test/fixtures/renderPane';
import { at } from '../../../test/fixtures/smallReport';

async function showCharts() {
  const shown = await showOpenBook();
  await shown.user.click(screen.getByRole('tab', { name: '图表' }));
  await screen.findByRole('img', { name: /图2/ });
  return shown;
}

test('each chart has a preview; one that cannot be drawn says why', async () => {
  await showCharts();
  expect(screen.getByText('不能生成：没有上年数')).toBeTruthy();
});

test('any subset is inserted', async () => {
  const { user, host } = await showCharts();
  await user.click(screen.getByRole('checkbox', { name: /图2/ }));
  expect(screen.getByRole('button', { name: '请先选择图表' }).getAttribute('aria-disabled')).toBe('true');
  await user.click(screen.getByRole('checkbox', { name: /图2/ }));
  await user.click(screen.getByRole('button', { name: '插入所选 1 张图表' }));
  expect(await screen.findByText(/已插入 1 张图表/)).toBeTruthy();
  expect(host.written.map((s) => s.name)).toEqual(['图表']);
});

test('the figures of a chart lead to their cells', async () => {
  const { user, host } = await showCharts();
  await user.click(screen.getByText('查看数据'));
  await user.click(screen.getByRole('button', { name: /财政拨款收入 金额 413\.32/ }));
  expect(host.selected).toEqual([at(19, 2, '收入支出决算总表')]);
});

test('a figure of last year is kept when it is a number, refused in words when not', async () => {
  const { user, host } = await showCharts();
  await user.click(screen.getByRole('button', { name: '上年数' }));
  const field = screen.getByRole('textbox', { name: '收入总计' });
  await user.type(field, '很多{Enter}');
  expect(await screen.findByText('请填数字，例如 251.09')).toBeTruthy();
  expect(host.memory).toEqual({});
  await user.clear(field);
  await user.type(field, '251.09{Enter}');
  await screen.findByDisplayValue('251.09');
  expect(host.memory['prior']).toEqual({ figures: { '收入支出决算总表.收入总计': '251.09' } });
});

test('a chart is given as a picture for a web page', async () => {
  const { user, given } = await showCharts();
  await user.click(screen.getByRole('button', { name: '下载 SVG 图2 收入决算结构图' }));
  expect(await screen.findByText('已下载“图2 收入决算结构图.svg”。')).toBeTruthy();
  expect(given.map((f) => f.name)).toEqual(['图2 收入决算结构图.svg']);
  expect(new TextDecoder().decode(given[0]!.bytes)).toContain('width="600"');
});
