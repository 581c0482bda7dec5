import { fakeDesk } from '../../test/fixtures/fakeDesk';
import { check } from './check';
import { openFile } from './openBook';
import { setCodeList, setListIsWhole, setRuleFile } from './ownFiles';

const file = (name: string, text: string) => ({ name, bytes: async () => new TextEncoder().encode(text) });

async function opened() {
  const all = fakeDesk();
  await openFile(all.desk, '某局.xlsx', async () => new Uint8Array());
  return { ...all, state: () => all.desk.store.getState() };
}

test('rules of the user’s own are kept in the book and reach the check', async () => {
  const { desk, host, engine, state } = await opened();
  await setRuleFile(desk, file('本局.txt', '[支出决算表].[合计] = 1'));
  expect(state().notice).toMatchObject({ key: 'ownFiles.rulesTaken' });
  expect(host.memory['settings']).toMatchObject({ ruleFile: { name: '本局.txt', text: '[支出决算表].[合计] = 1' } });
  await check(desk);
  expect(engine.calls.at(-1)!.args[0]).toMatchObject({ ruleFile: { name: '本局.txt' } });
  await setRuleFile(desk, undefined);
  await check(desk);
  expect(engine.calls.at(-1)!.args[0]).not.toHaveProperty('ruleFile');
});

test.each([
  ['csv', 'a.csv', '2101501,行政运行\n2101502，一般行政管理事务'],
  ['tabs', 'a.txt', '2101501\t行政运行\r\n\r\n2101502\t一般行政管理事务\r\n'],
  ['json of lists', 'a.json', '[["2101501","行政运行"],["2101502","一般行政管理事务"]]'],
  ['json of objects', 'a.json', '[{"code":"2101501","name":"行政运行"},{"code":"2101502","name":"一般行政管理事务"}]'],
])('a list of codes as %s', async (_, name, text) => {
  const { desk, state } = await opened();
  await setCodeList(desk, file(name, text));
  expect(state().memory.settings.codeList).toEqual({
    name,
    isWhole: false,
    rows: [
      ['2101501', '行政运行'],
      ['2101502', '一般行政管理事务'],
    ],
  });
  await setListIsWhole(desk, true);
  expect(state().memory.settings.codeList?.isWhole).toBe(true);
});

test.each([
  ['a row without a name', 'a.csv', '2101501'],
  ['no JSON', 'a.json', '{'],
  ['nothing', 'a.csv', ''],
])('a list that is none (%s) is refused with a sentence and nothing is kept', async (_, name, text) => {
  const { desk, state } = await opened();
  await setCodeList(desk, file(name, text));
  expect(state().problem).toMatchObject({ key: 'ownFiles.badList' });
  expect(state().memory.settings.codeList).toBeUndefined();
});
