import { fakeDesk, type FakeDesk } from '../../test/fixtures/fakeDesk';
import { check } from './check';
import type { Desk } from './desk';
import { openFile } from './openBook';
import { keepPane, reopenPane } from './paneState';
import { proofreadFile, proofreadWords } from './proofreadText';
import { draftOf, draftReason, setFilter, show, toggleGroup, unfold, unfoldCell } from './view';

/** The name that the fakes give to every document. */
const SMALL_DOCUMENT = '情况说明.docx';

/** What this computer keeps: small things, and one file. */
interface Kept {
  readonly small: Map<string, string>;
  file?: Uint8Array | undefined;
  isFull?: boolean;
}

/** A pane over the same storage, as it is when it was closed and is opened again. */
async function opened(kept: Kept): Promise<FakeDesk> {
  const all = fakeDesk({
    preferences: {
      get: (key) => kept.small.get(key),
      set: (key, value) => !kept.isFull && kept.small.set(key, value) !== undefined,
    },
    keptFile: {
      get: async () => kept.file,
      set: async (bytes) => {
        if (!kept.isFull) kept.file = bytes;
        return !kept.isFull;
      },
    },
  });
  await openFile(all.desk, '某局.xlsx', async () => new Uint8Array());
  await reopenPane(all.desk);
  keepPane(all.desk);
  return all;
}
const turns = () => new Promise((resolve) => setImmediate(resolve));

test('a pane that is opened again shows what it showed when it was closed', async () => {
  const kept: Kept = { small: new Map() };
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
  const kept: Kept = { small: new Map() };
  const first = await opened(kept);
  await proofreadWords(first.desk, '收入413.32万元。', '粘贴的文字');
  const second = await opened(kept);
  expect(second.desk.store.getState().proof?.document).toEqual(first.desk.store.getState().proof?.document);
  await proofreadFile(second.desk, '说明.docx', async () => new Uint8Array([80, 75, 255]));
  const third = await opened(kept);
  expect(third.desk.store.getState().proof?.bytes).toEqual(new Uint8Array([80, 75, 255]));
});

test('a large file is kept apart, and there again; a small one takes its place', async () => {
  const kept: Kept = { small: new Map() };
  const first = await opened(kept);
  await proofreadFile(first.desk, '说明.pdf', async () => new Uint8Array(2_000_000).fill(7));
  await turns();
  const second = await opened(kept);
  expect(second.desk.store.getState().proof?.bytes).toEqual(new Uint8Array(2_000_000).fill(7));
  await proofreadFile(second.desk, '说明.docx', async () => new Uint8Array([80, 75]));
  await turns();
  expect(kept.file).toBeUndefined();
  expect((await opened(kept)).desk.store.getState().proof?.bytes).toEqual(new Uint8Array([80, 75]));
});

test.each([
  ['a large file', (desk: Desk) => proofreadFile(desk, '说明.pdf', async () => new Uint8Array(2_000_000))],
  ['a small file', (desk: Desk) => proofreadFile(desk, '说明.pdf', async () => new Uint8Array(2))],
  ['pasted words', (desk: Desk) => proofreadWords(desk, '收入413.32万元。', '说明.pdf')],
])('%s that the computer does not keep: said, and forgotten, not cut', async (_, proofread) => {
  const kept: Kept = { small: new Map(), isFull: true };
  const { desk } = await opened(kept);
  await proofread(desk);
  await turns();
  expect(desk.store.getState().notice).toEqual({ key: 'proofread.notKept', values: { name: SMALL_DOCUMENT } });
  expect((await opened(kept)).desk.store.getState().proof).toBeUndefined();
});

test('a reason half typed is there again, with its finding unfolded; sent or closed it is gone', async () => {
  const kept: Kept = { small: new Map() };
  const first = await opened(kept);
  await check(first.desk, { show: 'check' });
  const id = first.desk.store.getState().judged[0]!.finding.id;
  unfold(first.desk, id);
  draftReason(first.desk, id, '与上级批');
  const second = await opened(kept);
  expect(second.desk.store.getState()).toMatchObject({ openFinding: id, drafts: { [id]: '与上级批' } });
  draftReason(second.desk, id, undefined);
  expect((await opened(kept)).desk.store.getState().drafts).toEqual({});
});

test('a reason half typed about a text is there again, with its claim unfolded', async () => {
  const kept: Kept = { small: new Map() };
  const first = await opened(kept);
  await proofreadWords(first.desk, '收入413.32万元。', '粘贴的文字');
  const claim = first.desk.store.getState().proof!.report.findings[0]!;
  draftReason(first.desk, draftOf(claim), '原文如此');
  const again = (await opened(kept)).desk.store.getState();
  expect(again).toMatchObject({ openClaim: claim.id, drafts: { [draftOf(claim)]: '原文如此' } });
});

test('where nothing is kept, that is said once at the first letter of a reason', async () => {
  const kept: Kept = { small: new Map(), isFull: true };
  const { desk } = await opened(kept);
  draftReason(desk, 'x', '与');
  expect(desk.store.getState().notice).toEqual({ key: 'check.draftNotKept' });
  desk.store.setState({ notice: undefined });
  draftReason(desk, 'x', '与上级');
  expect(desk.store.getState().notice).toBeUndefined();
});

test('another book begins afresh, and the first is remembered beside it', async () => {
  const kept: Kept = { small: new Map() };
  show((await opened(kept)).desk, 'settings');
  const other = fakeDesk({
    preferences: { get: (key) => kept.small.get(key), set: (key, value) => kept.small.set(key, value) !== undefined },
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
    const small = new Map([
      ['panes', stored],
      ['proof', stored],
    ]);
    const { desk } = await opened({ small });
    expect(desk.store.getState()).toMatchObject({ view: 'overview', problem: undefined });
  },
);
