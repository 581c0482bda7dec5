import { fakeDesk } from '../../test/fixtures/fakeDesk';
import { SMALL_BOOK, sheetOf } from '../../test/fixtures/fakeHost';
import { at, errorFinding, infoFinding, smallReport, warningFinding } from '../../test/fixtures/smallReport';
import { HostError } from '../workbook';
import {
  check,
  chooseChart,
  closeBook,
  composeNarrative,
  copyName,
  countFindings,
  dismissFinding,
  downloadCopy,
  drawCharts,
  goBack,
  goTo,
  insertCharts,
  markFindings,
  marksOf,
  openFile,
  openSample,
  restoreFinding,
  setFact,
  setPriorFigure,
  setRule,
  setSheetKind,
  showCell,
  unmarkFindings,
  takePriorBook,
  writeNarrative,
  writeReport,
} from '.';

const bytes = async () => new Uint8Array([1]);

async function checkedDesk() {
  const all = fakeDesk();
  await openFile(all.desk, '某局.xlsx', bytes);
  await check(all.desk, { show: 'check' });
  return { ...all, state: () => all.desk.store.getState() };
}

test('a file is opened, recognised, and shown', async () => {
  const { desk } = fakeDesk();
  await openFile(desk, '某局.xlsx', bytes);
  const state = desk.store.getState();
  expect(state.book?.tables).toHaveLength(1);
  expect(state.task).toBeUndefined();
  expect(state.report).toBeUndefined();
});

test('the book open before stays when the next one cannot be read', async () => {
  const { desk, host } = fakeDesk();
  await openFile(desk, '某局.xlsx', bytes);
  host.fail.read = new HostError('encrypted', '这个文件有打开密码。请先去掉密码再试。');
  await openFile(desk, '另一本.xlsx', bytes);
  const state = desk.store.getState();
  expect(state.problem).toEqual({ text: '这个文件有打开密码。请先去掉密码再试。' });
  expect(state.book?.name).toBe('某局2020年决算.xlsx');
});

test('a failure that nobody foresaw is still a sentence', async () => {
  const { desk, host } = fakeDesk();
  host.fail.read = new TypeError('x is undefined');
  await openFile(desk, '某局.xlsx', bytes);
  expect(desk.store.getState().problem).toEqual({ key: 'problem.unexpected', values: { what: 'x is undefined' } });
});

test('checking shows the findings and never writes', async () => {
  const { state, host } = await checkedDesk();
  expect(state().view).toBe('check');
  expect(countFindings(state().judged)).toEqual({ error: 1, warning: 1, info: 1 });
  expect(host.written).toEqual([]);
  expect(host.marks).toEqual([]);
  expect(state().changed).toBe(false);
});

test('cancelling says so and keeps what was there', async () => {
  const { desk, engine } = await checkedDesk();
  engine.check = async (_options, progress?: unknown) => {
    desk.store.getState().task!.cancel();
    (progress as { signal: AbortSignal }).signal.throwIfAborted();
    return smallReport;
  };
  await check(desk);
  const state = desk.store.getState();
  expect(state.notice).toEqual({ key: 'task.cancelled' });
  expect(state.problem).toBeUndefined();
  expect(state.judged).toHaveLength(3);
});

test('a check asked for while one is running is that one', async () => {
  const { desk, engine } = await checkedDesk();
  const before = engine.calls.length;
  const first = check(desk);
  await Promise.resolve();
  await Promise.all([first, check(desk), check(desk)]);
  expect(engine.calls.slice(before).filter((c) => c.name === 'check')).toHaveLength(1);
});

test('what is asked for while something else is under way is done afterwards, never across it', async () => {
  const { desk, host, state } = await checkedDesk();
  const order: string[] = [];
  const slow = (name: string) => async () => {
    order.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    order.push(`${name} ends`);
  };
  Object.assign(host, { writeSheets: slow('write'), remember: slow('remember'), rewriteSheet: slow('rewrite') });
  await Promise.all([writeReport(desk), setRule(desk, 'JS-ZC-02', 'off'), writeNarrative(desk)]);
  expect(order.map((o) => o.split(' ')[1])).toEqual(order.map((_, i) => (i % 2 === 0 ? 'begins' : 'ends')));
  expect(order.length).toBeGreaterThanOrEqual(6);
  expect(state().task).toBeUndefined();
});

test('going to a cell selects it; back returns step by step', async () => {
  const { desk, host, state } = await checkedDesk();
  await goTo(desk, at(7, 2));
  await goTo(desk, at(7, 3));
  await goTo(desk, at(5, 2));
  expect(host.selected).toEqual([at(7, 2), at(7, 3), at(5, 2)]);
  await goBack(desk);
  await goBack(desk);
  expect(state().spot).toEqual(at(7, 2));
  await goBack(desk);
  expect(host.selected).toHaveLength(5);
});

test('back returns to where the user was before the first jump, where the host knows it', async () => {
  const { desk, host, state } = await checkedDesk();
  const area = { sheet: '收入决算表', top: 1, left: 1, bottom: 2, right: 2 };
  Object.assign(host, { select: async () => area });
  await goTo(desk, at(7, 2));
  await goBack(desk);
  expect(state().spot).toEqual(area);
});

test('a cell whose sheet is gone is a sentence, and the way back is not spoiled', async () => {
  const { desk, host, state } = await checkedDesk();
  await goTo(desk, at(7, 2));
  host.fail.select = new HostError('sheet-missing', '工作表“支出决算表”已不在工作簿里，请重新核对。');
  await goTo(desk, at(7, 3));
  expect(state().problem).toEqual({ text: '工作表“支出决算表”已不在工作簿里，请重新核对。' });
  expect(state().trail).toEqual([]);
  expect(state().spot).toEqual(at(7, 2));
});

test('one mark a cell, of the gravest finding; none for dismissed ones', () => {
  const judged = [
    { finding: infoFinding, state: 'open' as const },
    { finding: { ...warningFinding, cell: infoFinding.cell }, state: 'open' as const },
    { finding: errorFinding, state: 'dismissed' as const },
  ];
  expect(marksOf(judged)).toEqual([{ ref: infoFinding.cell, colour: 'warning' }]);
});

test('marks are put on and taken off', async () => {
  const { desk, host, state } = await checkedDesk();
  await markFindings(desk);
  expect(host.marks).toHaveLength(3);
  expect(state()).toMatchObject({ isMarked: true, changed: true });
  await unmarkFindings(desk);
  expect(host.marks).toEqual([]);
  expect(state().isMarked).toBe(false);
});

test('sheets that cannot be marked for the same reason are named in one sentence, and nothing is said to be marked', async () => {
  const { desk, host, state } = await checkedDesk();
  const refused = ['甲表', '乙表', '甲表'].map((sheet, row) => ({
    ref: at(row, 0, sheet),
    reason: `工作表“${sheet}”受保护，没有标记。请先撤销工作表保护。`,
  }));
  Object.assign(host, { mark: async () => ({ marked: 0, refused }) });
  await markFindings(desk);
  expect(state()).toMatchObject({ isMarked: false, notice: undefined });
  expect(state().problem).toEqual({
    key: 'marks.refused',
    values: { count: 3, reasons: '工作表“甲表”“乙表”受保护，没有标记。请先撤销工作表保护' },
  });
  await unmarkFindings(desk);
  expect(state()).toMatchObject({ isMarked: true, problem: { key: 'marks.left' } });
});

test('when the dismissed cell is typed over and another rule now fails there, the dismissal comes back as expired', async () => {
  const { desk, host, engine, state } = await checkedDesk();
  await dismissFinding(desk, errorFinding, '已核实');
  const other = { ...errorFinding, id: 'JS-X@C8', rule: 'JS-X' };
  engine.report = { ...smallReport, findings: [other] };
  await check(desk);
  expect(state().judged).toMatchObject([{ state: 'open' }]);
  host.sheets = host.sheets.map((s) =>
    s.name === errorFinding.cell.sheet
      ? { ...s, cells: s.cells.map((row, r) => (r === 7 ? row?.map((c, i) => (i === 2 ? { value: 1 } : c)) : row)) }
      : s,
  );
  await check(desk);
  expect(state().judged).toMatchObject([{ state: 'expired', dismissal: { reason: '已核实' } }]);
});

test('a finding is not dismissed without a reason', async () => {
  const { desk, host, state } = await checkedDesk();
  expect(await dismissFinding(desk, infoFinding, '  ')).toBe(false);
  expect(host.memory).toEqual({});
  expect(state().judged.every((j) => j.state === 'open')).toBe(true);
});

test('a dismissal is kept in the book, holds while its cells stay, and expires when one changes', async () => {
  const { desk, host, state } = await checkedDesk();
  expect(await dismissFinding(desk, errorFinding, '与批复一致')).toBe(true);
  const of = (id: string) => state().judged.find((j) => j.finding.id === id);
  expect(of(errorFinding.id)).toMatchObject({ state: 'dismissed', dismissal: { reason: '与批复一致' } });
  expect(countFindings(state().judged).error).toBe(0);

  await check(desk);
  expect(of(errorFinding.id)?.state).toBe('dismissed');

  const rows = SMALL_BOOK[0]!.cells.map((row) => (row ?? []).map((c) => (c?.value ?? null) as string | number | null));
  rows[7]![3] = 1001;
  host.sheets = [sheetOf('支出决算表', rows), ...SMALL_BOOK.slice(1)];
  await check(desk);
  expect(of(errorFinding.id)).toMatchObject({ state: 'expired', dismissal: { reason: '与批复一致' } });
  expect(countFindings(state().judged).error).toBe(1);

  await restoreFinding(desk, errorFinding);
  expect(of(errorFinding.id)?.state).toBe('open');
  expect(host.memory['dismissals']).toEqual([]);
});

test('what could not be kept in the book is kept for the session, and said', async () => {
  const { desk, host, state } = await checkedDesk();
  host.fail.remember = new HostError('read-only', '工作簿是只读的，忽略理由没有保存。');
  await dismissFinding(desk, infoFinding, '尾差');
  expect(state().judged.find((j) => j.finding.id === infoFinding.id)?.state).toBe('dismissed');
  expect(state().problem).toEqual({ text: '工作簿是只读的，忽略理由没有保存。' });
  await check(desk);
  expect(state().judged.find((j) => j.finding.id === infoFinding.id)?.state).toBe('dismissed');
});

test('findings that vanished are counted once', async () => {
  const { desk, engine, state } = await checkedDesk();
  engine.report = { ...smallReport, findings: [errorFinding] };
  await check(desk);
  expect(state().resolved).toHaveLength(2);
  await check(desk);
  expect(state().resolved).toEqual([]);
});

test('charts: only those chosen and drawable are inserted', async () => {
  const { desk, engine, host, state } = await checkedDesk();
  await drawCharts(desk);
  expect(state().charts).toHaveLength(2);
  await insertCharts(desk);
  expect(engine.calls.at(-1)).toMatchObject({ name: 'chartSheet', args: [['图2'], undefined] });
  expect(host.written.map((s) => s.name)).toEqual(['图表']);
  chooseChart(desk, '图2', false);
  await insertCharts(desk);
  expect(host.written).toHaveLength(1);
});

test.each([
  ['251.09', '251.09'],
  [' 1,251.090 ', '1251.09'],
  ['２５１．０９', '251.09'],
])('a figure of last year typed as “%s” is kept as %s', async (typed, kept) => {
  const { desk, host } = await checkedDesk();
  expect(await setPriorFigure(desk, '收入支出决算总表.收入总计', typed)).toBe(true);
  expect(host.memory['prior']).toEqual({ figures: { '收入支出决算总表.收入总计': kept } });
});

test('a figure that is no amount changes nothing', async () => {
  const { desk, host } = await checkedDesk();
  expect(await setPriorFigure(desk, 'x', '二百五')).toBe(false);
  expect(host.memory).toEqual({});
});

test("last year's book gives its figures; typed ones stay", async () => {
  const { desk, engine, state } = await checkedDesk();
  await setPriorFigure(desk, '收入支出决算总表.收入总计', '999');
  await takePriorBook(desk, '2019.xlsx', bytes);
  expect(state().memory.prior).toEqual({ year: 2019, figures: { '收入支出决算总表.收入总计': '999' } });
  engine.takePrior = async () => ({ year: 2019, figures: {} });
  await takePriorBook(desk, '别的.xlsx', bytes);
  expect(state().problem).toEqual({ key: 'prior.nothing', values: { name: '别的.xlsx' } });
});

test('a fact is kept in the book and the text composed anew', async () => {
  const { desk, engine, host, state } = await checkedDesk();
  await composeNarrative(desk);
  await setFact(desk, '原因.总体', ' 人员增加 ');
  expect(host.memory['facts']).toEqual({ '原因.总体': '人员增加' });
  expect(engine.calls.at(-1)).toMatchObject({ name: 'narrative', args: [{ facts: { '原因.总体': '人员增加' } }] });
  expect(state().sections).toHaveLength(1);
});

test('text and report are written to sheets of their own', async () => {
  const { desk, host } = await checkedDesk();
  await writeNarrative(desk);
  await writeReport(desk);
  expect(host.written.map((s) => s.name)).toEqual(['情况说明', '核对报告']);
});

test('what was written is remembered, and facts typed into the sheet are learned', async () => {
  const { desk, engine, host } = await checkedDesk();
  await writeNarrative(desk);
  expect(host.memory).toMatchObject({ written: [{ place: '1.1' }], facts: { '原因.总体': '表里填的' } });
  host.sheets = [...host.sheets, { ...sheetOf('情况说明', [['x']]), ownAs: '情况说明' }];
  await writeNarrative(desk);
  const [, before, there] = engine.calls.at(-1)!.args as [unknown, unknown[], { name: string }];
  expect(before).toHaveLength(1);
  expect(there.name).toBe('情况说明');
});

test('what a sheet is said to be reaches recognition and is kept', async () => {
  const { desk, engine, host } = await checkedDesk();
  await setSheetKind(desk, '封面', 'none');
  expect(host.memory['sheetKinds']).toEqual({ 封面: 'none' });
  expect(engine.calls.filter((c) => c.name === 'open').at(-1)!.args[1]).toMatchObject({ sheetKinds: { 封面: 'none' } });
});

test('a rule switched off reaches the check', async () => {
  const { desk, engine } = await checkedDesk();
  await setRule(desk, 'JS-ZC-02', 'off');
  await check(desk);
  expect(engine.calls.at(-1)!.args[0]).toMatchObject({ rules: { 'JS-ZC-02': 'off' } });
});

test('the selected cell shows its equations; an answer that comes late does not cover a newer one', async () => {
  const { desk, engine, state } = await checkedDesk();
  let answer = () => {};
  const slow = new Promise<void>((resolve) => (answer = resolve));
  const quick = engine.equationsAt.bind(engine);
  engine.equationsAt = async () => {
    await slow;
    return quick();
  };
  const first = showCell(desk, at(7, 2));
  engine.equationsAt = quick;
  await showCell(desk, at(7, 3));
  answer();
  await first;
  expect(state().cellEquations?.ref).toEqual(at(7, 3));
});

test.each([
  ['某局决算.xlsx', '某局决算-已核对.xlsx'],
  ['某局决算-已核对.xlsx', '某局决算-已核对.xlsx'],
  ['某局.xls', '某局-已核对.xlsx'],
  ['宏.XLSM', '宏-已核对.xlsm'],
  ['没有扩展名', '没有扩展名-已核对.xlsx'],
])('the copy of %s is called %s', (name, copy) => expect(copyName(name)).toBe(copy));

test('the copy is handed over and the original left alone', async () => {
  const { desk, given, state } = await checkedDesk();
  await markFindings(desk);
  await downloadCopy(desk);
  expect(given).toEqual([{ name: '某局2020年决算-已核对.xlsx', bytes: expect.any(Uint8Array) }]);
  expect(state().changed).toBe(false);
});

test('closing the book leaves nothing of it', async () => {
  const { desk, state } = await checkedDesk();
  closeBook(desk);
  expect(state()).toMatchObject({ book: undefined, report: undefined, judged: [], view: 'overview' });
});

test('a sample is opened like a file', async () => {
  const { desk } = fakeDesk();
  await openSample(desk, desk.place.samples[0]!);
  expect(desk.store.getState().book).toBeDefined();
});
