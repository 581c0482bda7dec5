import { fakeDesk } from '../../test/fixtures/fakeDesk';
import { at } from '../../test/fixtures/smallReport';
import type { HostEvent } from '../workbook';
import { check } from './check';
import { followBook } from './followBook';
import { openFile } from './openBook';

beforeEach(() => jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick', 'performance'] }));
afterEach(() => jest.useRealTimers());

async function followed() {
  const all = fakeDesk();
  let tell: (event: HostEvent) => void = () => {};
  let stopped = false;
  Object.assign(all.host, {
    watch: async (listener: typeof tell) => {
      tell = listener;
      return async () => void (stopped = true);
    },
  });
  await openFile(all.desk, '某局.xlsx', async () => new Uint8Array());
  const stop = await followBook(all.desk);
  const checks = () => all.engine.calls.filter((c) => c.name === 'check').length;
  return { ...all, stop, checks, tell: (event: HostEvent) => tell(event), isStopped: () => stopped };
}

const edit: HostEvent = { kind: 'changed', sheet: '支出决算表', remote: false };

test('many edits in a row check once, after a pause', async () => {
  const { desk, tell, checks } = await followed();
  await check(desk);
  for (let i = 0; i < 5; i++) {
    tell(edit);
    await jest.advanceTimersByTimeAsync(500);
  }
  expect(checks()).toBe(1);
  await jest.advanceTimersByTimeAsync(1000);
  jest.useRealTimers();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(checks()).toBe(2);
});

test('nothing is checked before the user has asked for it once', async () => {
  const { tell, checks } = await followed();
  tell(edit);
  await jest.advanceTimersByTimeAsync(5000);
  expect(checks()).toBe(0);
});

test('a sheet added or renamed before the first check shows in the overview, and the view stays', async () => {
  const { desk, engine, tell } = await followed();
  const opens = () => engine.calls.filter((c) => c.name === 'open').length;
  desk.store.setState({ view: 'settings' });
  const before = opens();
  tell({ kind: 'sheets' });
  await jest.advanceTimersByTimeAsync(1000);
  jest.useRealTimers();
  await desk.last;
  expect(opens()).toBe(before + 1);
  expect(desk.store.getState().view).toBe('settings');
});

test('the selected cell shows its equations', async () => {
  const { desk, tell } = await followed();
  await check(desk);
  tell({ kind: 'selection', sheet: '支出决算表', area: { sheet: '支出决算表', top: 7, left: 2, bottom: 7, right: 2 } });
  await jest.advanceTimersByTimeAsync(0);
  expect(desk.store.getState().cellEquations?.ref).toEqual(at(7, 2));
});

test('after stopping nothing happens any more', async () => {
  const { desk, tell, stop, checks, isStopped } = await followed();
  await check(desk);
  tell(edit);
  await stop();
  await jest.advanceTimersByTimeAsync(5000);
  expect(isStopped()).toBe(true);
  expect(checks()).toBe(1);
});
