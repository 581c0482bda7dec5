import { screen } from '@testing-library/react';
import { showOpenBook, showPane } from '../../../test/fixtures/renderPane';

test('English is complete on the spot, and kept for this computer', async () => {
  const { user, desk } = await showPane();
  await user.click(screen.getByRole('tab', { name: '设置' }));
  await user.selectOptions(await screen.findByRole('combobox', { name: '语言' }), 'English');
  expect(await screen.findByRole('tab', { name: 'Book' })).toBeTruthy();
  expect(document.documentElement.lang).toBe('en');
  expect(desk.place.preferences.get('language')).toBe('en');
});

test('what belongs to the book is kept in the book', async () => {
  const { user, host } = await showOpenBook();
  await user.click(screen.getByRole('tab', { name: '设置' }));
  await user.selectOptions(await screen.findByRole('combobox', { name: '单位性质' }), '行政单位');
  await user.selectOptions(screen.getByRole('combobox', { name: /JS-ZC-02/ }), '关闭');
  expect(host.memory).toMatchObject({
    facts: { 单位性质: '行政单位' },
    settings: { rules: { 'JS-ZC-02': 'off' } },
  });
});

test('everything of ours is taken out only after it was said what goes', async () => {
  const { user, host } = await showOpenBook();
  await user.click(screen.getByRole('tab', { name: '设置' }));
  await user.selectOptions(await screen.findByRole('combobox', { name: '单位性质' }), '行政单位');
  await user.click(screen.getByRole('button', { name: '清除附表通写入的全部内容' }));
  await user.click(await screen.findByRole('button', { name: '不清除' }));
  expect(host.memory).toMatchObject({ facts: { 单位性质: '行政单位' } });
  await user.click(screen.getByRole('button', { name: '清除附表通写入的全部内容' }));
  expect((await screen.findByRole('alertdialog')).textContent).toContain('将去掉标记、忽略理由和设置。确定吗？');
  await user.click(screen.getByRole('button', { name: '清除' }));
  expect(await screen.findByText(/已清除附表通写入的全部内容/)).toBeTruthy();
  expect(host.memory).toEqual({});
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: '单位性质' }).value).toBe('');
});
