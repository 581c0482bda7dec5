import { fakeDesk, FakeEngine } from '../../test/fixtures/fakeDesk';
import { SMALL_BOOK, sheetOf } from '../../test/fixtures/fakeHost';
import { smallReport } from '../../test/fixtures/smallReport';
import type { WorkbookSnapshot } from '../workbook';
import { createDesk } from './desk';
import type { Engine } from './engine';
import type { FromEngine, ToEngine } from './engineLink';
import { check } from './check';
import { openFile } from './openBook';
import { remoteEngine, type EngineWorker } from './remoteEngine';
import { serveEngine } from './serveEngine';

/** A worker in this very thread: messages are copied and arrive a turn later, as they do between threads. */
function inThread(engine: Engine): EngineWorker & { readonly isEnded: () => boolean } {
  let isEnded = false;
  const outer: EngineWorker = { onmessage: null, postMessage: () => {}, terminate: () => void (isEnded = true) };
  const inner = {
    onmessage: null as ((event: { data: ToEngine }) => void) | null,
    postMessage: (message: FromEngine) => {
      const copy = structuredClone(message);
      setImmediate(() => isEnded || outer.onmessage?.({ data: copy }));
    },
  };
  outer.postMessage = (message) => {
    const copy = structuredClone(message);
    setImmediate(() => isEnded || inner.onmessage?.({ data: copy }));
  };
  serveEngine(inner, engine);
  return Object.assign(outer, { isEnded: () => isEnded });
}

const snapshot: WorkbookSnapshot = { name: '某局.xlsx', sheets: SMALL_BOOK, memory: { 单位: '某局' } };
const OPTIONS = { sheetKinds: {}, rules: {} };

test('a book arrives whole, however many pieces it was sent in', async () => {
  const inner = new FakeEngine();
  const engine = remoteEngine(() => inThread(inner));
  const long = sheetOf(
    '长表',
    Array.from({ length: 9000 }, (_, i) => (i % 7 === 3 ? [] : [`科目${i}`, i / 100])),
  );
  const book = { ...snapshot, sheets: [...SMALL_BOOK, long] };
  expect(await engine.open(book, OPTIONS)).toMatchObject({ name: '某局.xlsx' });
  expect(inner.calls[0]!.args[0]).toEqual(book);
});

test('answers belong to their questions', async () => {
  const engine = remoteEngine(() => inThread(new FakeEngine()));
  await engine.open(snapshot, OPTIONS);
  const [rules, kinds, report] = await Promise.all([engine.rules(), engine.kinds(), engine.check(OPTIONS)]);
  expect(rules[0]).toMatchObject({ id: 'JS-ZC-02' });
  expect(kinds[0]).toMatchObject({ name: '支出决算表' });
  expect(report).toEqual(smallReport);
});

test('a failure over there is a failure here, with its sentence', async () => {
  const inner = new FakeEngine();
  inner.check = async () => {
    throw new Error('模板里没有“甲”。');
  };
  const engine = remoteEngine(() => inThread(inner));
  await expect(engine.check(OPTIONS)).rejects.toThrow('模板里没有“甲”。');
});

test('cancelling ends the work at once; afterwards everything goes on with the same book', async () => {
  const workers: ReturnType<typeof inThread>[] = [];
  const engines: FakeEngine[] = [];
  const engine = remoteEngine(() => {
    const inner = new FakeEngine();
    if (engines.length === 0) inner.check = () => new Promise(() => {});
    engines.push(inner);
    workers.push(inThread(inner));
    return workers.at(-1)!;
  });
  await engine.open(snapshot, OPTIONS);
  const controller = new AbortController();
  const endless = engine.check(OPTIONS, { signal: controller.signal });
  await new Promise(setImmediate);
  controller.abort();
  await expect(endless).rejects.toMatchObject({ name: 'AbortError' });
  expect(workers[0]!.isEnded()).toBe(true);
  expect(await engine.check(OPTIONS)).toEqual(smallReport);
  expect(engines[1]!.calls.map((c) => c.name)).toEqual(['open', 'check']);
});

test('the whole application works over the link', async () => {
  const { desk: local, host, engine: inner } = fakeDesk();
  const desk = createDesk(local.place, async () => remoteEngine(() => inThread(inner)));
  await openFile(desk, '某局.xlsx', async () => new Uint8Array());
  await check(desk);
  expect(desk.store.getState().judged).toHaveLength(3);
  expect(host.marks).toEqual([]);
});
