import { ExcelHost } from '../../src/hosts/excel';
import { LTSC_2021, openExcel, seedFromRows } from './emulator';

const BOOK = seedFromRows({ 表1: [['甲', 1]] });
const WITH_UNDO = { ...LTSC_2021, ExcelUndoApiAll: '1.0' };

/** Options of each Excel.run; the npm runtime is older than undo groups, so what it is asked for is all that can be seen. */
function spyRuns(): { options: unknown[]; run: jest.SpyInstance } {
  const options: unknown[] = [];
  const real = Excel.run.bind(Excel) as (...args: unknown[]) => Promise<unknown>;
  const run = jest.spyOn(Excel, 'run').mockImplementation(((...args: unknown[]) => {
    options.push(args[0]);
    return real(...args);
  }) as typeof Excel.run);
  return { options, run };
}

afterEach(() => jest.restoreAllMocks());

test('every write is one undo group where Excel has them, and no read is', async () => {
  openExcel(BOOK, { sets: WITH_UNDO });
  const { options } = spyRuns();
  const host = new ExcelHost();
  await host.read();
  await host.select({ sheet: '表1', row: 0, col: 0 });
  await host.mark([{ ref: { sheet: '表1', row: 0, col: 0 }, colour: 'error' }]);
  await host.writeSheets([{ name: '核对报告', columnWidths: [10], rows: [[{ text: '标题' }]] }]);
  await host.remember({ a: 1 });
  const [plain, grouped] = [{ delayForCellEdit: true }, { delayForCellEdit: true, mergeUndoGroup: true }];
  expect(options).toEqual([plain, plain, grouped, grouped, grouped]);
});

test('an Excel without undo groups is not asked for one', async () => {
  openExcel(BOOK);
  const { options } = spyRuns();
  await new ExcelHost().mark([]);
  expect(options).toEqual([{ delayForCellEdit: true }]);
});

test('when Excel cannot undo something in the group, the write is made without a group', async () => {
  const excel = openExcel(BOOK, { sets: WITH_UNDO });
  const { run } = spyRuns();
  run.mockImplementationOnce(() => Promise.reject(Object.assign(new Error('no'), { code: 'UndoNotSupported' })));
  await expect(
    new ExcelHost().mark([{ ref: { sheet: '表1', row: 0, col: 0 }, colour: 'error' }]),
  ).resolves.toMatchObject({ marked: 1 });
  expect(excel.book.sheets[0]!.conditionalFormats).toHaveLength(1);
  expect(run).toHaveBeenCalledTimes(2);
});
