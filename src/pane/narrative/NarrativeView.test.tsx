import { screen, waitFor, within } from '@testing-library/react';
import { showOpenBook } from '../../../test/fixtures/renderPane';
import { at } from '../../../test/fixtures/smallReport';
import { fakeDesk, SECTION, type FakeDesk } from '../../../test/fixtures/fakeDesk';
import { plainText, richText } from './copyRichText';

async function showText(fakes?: FakeDesk) {
  const shown = await showOpenBook(undefined, fakes);
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
  expect(richText([evil])).toContain('">&lt;img src=x onerror=1&gt;&amp;&quot;</p>');
  expect(richText([evil])).toMatch(/<h2 style="font-family:'黑体';[^"]*">一、/);
  expect(richText([SECTION])).toContain('<span style="background:yellow">【待填：原因】</span>');
  expect(plainText([SECTION])).toBe(`${SECTION.heading}\n${SECTION.paragraphs[0]!.text}`);
});

test('the text is given as a Word document, with the 附表 where asked', async () => {
  const { user, engine, given } = await showText();
  await user.click(screen.getByRole('checkbox', { name: 'Word 文档末尾附上附表' }));
  await user.click(screen.getByRole('button', { name: '下载 Word 文档' }));
  expect(await screen.findByText(/图表、目录都在里面/)).toBeTruthy();
  expect(given.map((f) => f.name)).toEqual([expect.stringMatching(/-情况说明\.docx$/)]);
  expect(engine.calls.find((c) => c.name === 'wordDocument')!.args[3]).toBe(true);
});

test('a unit’s own template is taken, kept in the book, and taken back', async () => {
  const words = '[一]\n标题 = 一、收支总体情况';
  const { user, host, engine, given } = await showText(fakeDesk({ decodeText: async () => words }));
  await user.click(screen.getByRole('button', { name: '文字模板' }));
  await user.click(screen.getByRole('button', { name: '下载现用模板' }));
  await waitFor(() => expect(given.map((f) => f.name)).toEqual(['情况说明模板.txt']));
  const file = new File([words], '我局模板.txt', { type: 'text/plain' });
  await user.upload(screen.getByLabelText('选用修改后的模板', { selector: 'input' }), file);
  expect(await screen.findByText('现用：我局模板.txt')).toBeTruthy();
  expect(host.memory['settings']).toMatchObject({ template: { name: '我局模板.txt' } });
  expect(engine.calls.findLast((c) => c.name === 'narrative')!.args[0]).toMatchObject({ template: words });
  await user.click(screen.getByRole('button', { name: '改回内置模板' }));
  expect(await screen.findByText('现用：内置模板')).toBeTruthy();
});

test('what was told the year before is offered and taken over with one click', async () => {
  const fakes = fakeDesk();
  fakes.host.memory = { facts: { '原因.总体': '去年的原因' }, factsYear: 2019 };
  const shown = await showText(fakes);
  await shown.user.click(await screen.findByRole('button', { name: /待填内容/ }));
  expect(screen.getByText('上年填写：去年的原因')).toBeTruthy();
  await shown.user.click(screen.getByRole('button', { name: '沿用 收、支总计变动的主要原因' }));
  await screen.findByDisplayValue('去年的原因');
  expect(shown.host.memory['facts']).toEqual({ '原因.总体': '去年的原因' });
});
