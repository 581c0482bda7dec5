import type { HostEvent } from '../../src/workbook';
import { ExcelHost } from '../../src/hosts/excel';
import { openExcel, seedFromRows } from './emulator';

const BOOK = seedFromRows({ 表1: [['甲', 1]], 表2: [['乙', 2]] });

/** Turns of the event loop, not time: what is under way needs a bounded number of them, however busy the machine is. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 120; turn++) await new Promise((done) => setTimeout(done, 1));
}

async function watching(): Promise<{
  excel: ReturnType<typeof openExcel>;
  host: ExcelHost;
  events: HostEvent[];
  stop: () => Promise<void>;
}> {
  const excel = openExcel(BOOK);
  const host = new ExcelHost();
  const events: HostEvent[] = [];
  const stop = await host.watch((event) => events.push(event));
  return { excel, host, events, stop };
}

test('the user’s selection is told, with the sheet’s name of now', async () => {
  const { excel, events, stop } = await watching();
  excel.userSelects('表2', 'B2:C3');
  await settled();
  excel.userRenamesSheet('表2', '支出决算表');
  excel.userSelects('支出决算表', 'A1,C3');
  await settled();
  expect(events).toEqual([
    { kind: 'selection', sheet: '表2', area: { sheet: '表2', top: 1, left: 1, bottom: 2, right: 2 } },
    { kind: 'selection', sheet: '支出决算表' },
  ]);
  await stop();
});

test('edits of the user are told, writes of our own are not', async () => {
  const { excel, host, events, stop } = await watching();
  await host.writeSheets([{ name: '核对报告', columnWidths: [], rows: [[{ text: '标题' }]] }]);
  await settled();
  expect(events.filter(({ kind }) => kind === 'changed')).toEqual([]);
  excel.userTypes('表1', 'B1', 12.5);
  await settled();
  expect(events.filter(({ kind }) => kind === 'changed')).toEqual([
    { kind: 'changed', sheet: '表1', area: { sheet: '表1', top: 0, left: 1, bottom: 0, right: 1 }, remote: false },
  ]);
  await stop();
});

test('sheets that come and go are told', async () => {
  const { excel, events, stop } = await watching();
  excel.userAddsSheet('新表');
  excel.userDeletesSheet('表2');
  await settled();
  expect(events).toEqual([{ kind: 'sheets' }, { kind: 'sheets' }]);
  await stop();
});

test('a change on a sheet that is gone when it is asked for is not told', async () => {
  const { excel, events, stop } = await watching();
  excel.intercept = () => {
    excel.intercept = undefined;
    excel.userDeletesSheet('表2');
  };
  excel.userTypes('表2', 'A1', 1);
  await settled();
  expect(events.filter(({ kind }) => kind !== 'sheets')).toEqual([]);
  await stop();
});

test('after stop nothing more is told', async () => {
  const { excel, events, stop } = await watching();
  await stop();
  excel.userTypes('表1', 'B1', 5);
  excel.userSelects('表1', 'B1');
  excel.userAddsSheet('新表');
  await settled();
  expect(events).toEqual([]);
  expect(excel.gaps).toEqual([]);
});
