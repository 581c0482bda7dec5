import { fakeDesk, type FakeDesk } from '../../test/fixtures/fakeDesk';
import { check } from './check';
import { openFile } from './openBook';
import { keepPane, reopenPane } from './paneState';
import { proofreadFile, proofreadWords } from './proofreadText';
import { setFilter, show, toggleGroup, unfold, unfoldCell } from './view';

/** A pane over the same storage, as it is when it was closed and is opened again. */
async function opened(kept: Map<string, string>): Promise<FakeDesk> {
  const all = fakeDesk({
    preferences: { get: (key) => kept.get(key), set: (key, value) => void kept.set(key, value) },
  });
  await openFile(all.desk, '某局.xlsx', async () => new Uint8Array());
  await reopenPane(all.desk);
  keepPane(all.desk);
  return all;
}

test('a pane that is opened again shows what it showed when it was closed', async () => {
  const kept = new Map<string, string>();
  const { desk, engine } = await opened(kept);
  expect(engine.calls.filter((c) => c.name === 'check')).toEqual([]);
  await check(desk, { show: 'check' });
  const [finding] = desk.store.getState().judged;
  setFilter(desk, { text: '支出', by: 'cause', severities: ['error'] });
  toggleGroup(desk, '+cannotTell');
  unfold(desk, finding!.finding.id);
  unfoldCell(desk, true);
  desk.store.setState({ leftOutCharts: new Set(['图3']) });
  const before = desk.store.getState();

  const again = (await opened(kept)).desk.store.getState();
  for (const part of [
    'view',
    'filter',
    'closedGroups',
    'openFinding',
    'isCellOpen',
    'leftOutCharts',
    'judged',
  ] as const)
    expect([part, again[part]]).toEqual([part, before[part]]);
  expect(again.report).toEqual(before.report);
});

test('a text being proofread is there again, pasted or read from a file', async () => {
  const kept = new Map<string, string>();
  const first = await opened(kept);
  await proofreadWords(first.desk, '收入413.32万元。', '粘贴的文字');
  const second = await opened(kept);
  expect(second.desk.store.getState().proof?.document).toEqual(first.desk.store.getState().proof?.document);
  await proofreadFile(second.desk, '说明.docx', async () => new Uint8Array([80, 75, 255]));
  const third = await opened(kept);
  expect(third.desk.store.getState().proof?.bytes).toEqual(new Uint8Array([80, 75, 255]));
});

test('a text too long to be kept is forgotten, not cut', async () => {
  const kept = new Map<string, string>();
  const first = await opened(kept);
  await proofreadFile(first.desk, '说明.pdf', async () => new Uint8Array(2_000_000));
  expect((await opened(kept)).desk.store.getState().proof).toBeUndefined();
});

test('another book begins afresh, and the first is remembered beside it', async () => {
  const kept = new Map<string, string>();
  show((await opened(kept)).desk, 'settings');
  const other = fakeDesk({
    preferences: { get: (key) => kept.get(key), set: (key, value) => void kept.set(key, value) },
  });
  other.host.read = async () => ({ name: '另一本.xlsx', sheets: other.host.sheets, memory: {} });
  await openFile(other.desk, '另一本.xlsx', async () => new Uint8Array());
  await reopenPane(other.desk);
  keepPane(other.desk);
  expect(other.desk.store.getState().view).toBe('overview');
  show(other.desk, 'charts');
  expect((await opened(kept)).desk.store.getState().view).toBe('settings');
});

test.each(['', '{', '[{"book":"某局2020年决算.xlsx","view":"nowhere"}]', '[1,null]', '{"a":1}'])(
  'what cannot be understood (%s) is left out',
  async (stored) => {
    const kept = new Map([
      ['panes', stored],
      ['proof', stored],
    ]);
    const { desk } = await opened(kept);
    expect(desk.store.getState()).toMatchObject({ view: 'overview', problem: undefined });
  },
);
