import { screen, within } from '@testing-library/react';
import { showOpenBook } from '../../../test/fixtures/renderPane';
import { at } from '../../../test/fixtures/smallReport';
import { SECTION } from '../../../test/fixtures/fakeDesk';
import { plainText, richText } from './copyRichText';

async function showText() {
  const shown = await showOpenBook();
  await shown.user.click(screen.getByRole('tab', { name: '情况说明' }));
  await screen.findByText('一、收入支出决算总体情况说明');
  return shown;
}

test('numbers lead to their cells, gaps are named, charts have their place', async () => {
  const { user, host } = await showText();
  await user.click(screen.getByRole('button', { name: /^413\.32，定位到/ }));
  expect(host.selected).toEqual([at(19, 2, '收入支出决算总表')]);
  expect(screen.getByText('【待填：原因】')).toBeTruthy();
  expect(screen.getByText('此处放图1')).toBeTruthy();
  expect(within(screen.getByRole('list', { name: '待补充' })).getByText('上年收入总计')).toBeTruthy();
});

test('a fact is asked for by name, kept in the book, and counted', async () => {
  const { user, host } = await showText();
  await user.click(screen.getByRole('button', { name: /待填内容（还有 1 处待填）/ }));
  await user.type(screen.getByRole('textbox', { name: '收、支总计变动的主要原因' }), '人员增加');
  await user.tab();
  expect(await screen.findByRole('button', { name: /已全部填写/ })).toBeTruthy();
  expect(host.memory['facts']).toEqual({ '原因.总体': '人员增加' });
});

test('the review list names every number with its cell', async () => {
  const { user } = await showText();
  await user.click(screen.getByRole('button', { name: '数字复核' }));
  const table = screen.getByRole('table', { name: '一、收入支出决算总体情况说明' });
  expect(within(table).getByText(/413\.32万元/)).toBeTruthy();
  expect(within(table).getByRole('button', { name: /收入支出决算总表!C20/ })).toBeTruthy();
});

test('writing goes to the sheet of its own', async () => {
  const { user, host } = await showText();
  await user.click(screen.getByRole('button', { name: '写入“情况说明”表' }));
  expect(await screen.findByText(/情况说明已写入/)).toBeTruthy();
  expect(host.written.map((s) => s.name)).toEqual(['情况说明']);
});

test('the copied text holds everything but the charts, and no markup of the user’s', () => {
  const evil = { ...SECTION, paragraphs: [{ role: 'body' as const, text: '<img src=x onerror=1>&"', slots: [] }] };
  expect(richText([evil])).toContain('<p>&lt;img src=x onerror=1&gt;&amp;&quot;</p>');
  expect(plainText([SECTION])).toBe(`${SECTION.heading}\n${SECTION.paragraphs[0]!.text}`);
});
