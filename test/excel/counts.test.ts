import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  check,
  createDesk,
  dismissFinding,
  drawCharts,
  goBack,
  goTo,
  insertCharts,
  markFindings,
  openHostBook,
  unmarkFindings,
  writeNarrative,
  writeReport,
  type Desk,
} from '../../src/app';
import { createEngine } from '../../src/app/localEngine';
import { ExcelHost } from '../../src/hosts/excel';
import { readWorkbook } from '../../src/hosts/file';
import type { WorkbookSnapshot } from '../../src/workbook';
import { LTSC_2021, NEWEST, openExcel, seedFromSnapshot, type EmulatedExcel } from './emulator';
import { placeInExcel } from './support';

const BOOK = '四川省医疗保障局机关-2024预算-含错.xlsx';
const MB = 1024 * 1024;

/** Each thing a user can ask of the pane, in the order he may ask, and the most requests it may take. */
const ACTIONS: readonly [name: string, most: number, act: (desk: Desk) => Promise<unknown>][] = [
  ['读取工作簿', 3, openHostBook],
  ['核对', 3, (desk) => check(desk)],
  ['再核对', 3, (desk) => check(desk)],
  ['定位', 2, (desk) => goTo(desk, cellOf(desk, 0))],
  ['再定位', 2, (desk) => goTo(desk, cellOf(desk, 3))],
  ['返回', 2, goBack],
  ['标记全部问题', 2, markFindings],
  ['更新标记', 2, markFindings],
  ['去掉标记', 2, unmarkFindings],
  ['忽略', 2, (desk) => dismissFinding(desk, desk.store.getState().judged[0]!.finding, '已核实')],
  ['画图预览', 0, drawCharts],
  ['插入图表', 3, insertCharts],
  ['再插入图表', 3, insertCharts],
  ['写情况说明', 2, writeNarrative],
  ['再写情况说明', 2, writeNarrative],
  ['写核对报告和底稿', 2, writeReport],
  ['再写核对报告和底稿', 2, writeReport],
];

const cellOf = (desk: Desk, i: number) => desk.store.getState().judged[i]!.finding.cell;

let snapshot: WorkbookSnapshot;
beforeAll(async () => {
  snapshot = await readWorkbook(readFileSync(path.join(__dirname, '../../samples', BOOK)), BOOK);
});

/** What was asked of Excel since the last look. */
function spent(excel: EmulatedExcel) {
  const { syncs } = excel;
  excel.exchanges.length = 0;
  return { syncs: syncs.length, bytes: Math.max(0, ...syncs.map((s) => Math.max(s.requestBytes, s.responseBytes))) };
}

describe.each([
  ['1.14', LTSC_2021],
  ['the newest the runtime holds', NEWEST],
])('with ExcelApi %s', (_, sets) => {
  test('no action takes more requests than it may, and none is above 4 MB', async () => {
    const excel = openExcel(seedFromSnapshot(snapshot), { sets });
    const desk = createDesk(placeInExcel(new ExcelHost()), async () => createEngine());
    const over: string[] = [];
    for (const [name, most, act] of ACTIONS) {
      await act(desk);
      expect([name, desk.store.getState().problem]).toEqual([name, undefined]);
      const { syncs, bytes } = spent(excel);
      if (syncs > most || bytes > 4 * MB) over.push(`${name}: ${syncs} syncs, ${bytes} bytes`);
    }
    expect(over).toEqual([]);
    expect(excel.gaps).toEqual([]);
    expect(excel.tooNew).toEqual([]);
  });

  test('the ribbon button 核对 reads the book once', async () => {
    const excel = openExcel(seedFromSnapshot(snapshot), { sets });
    const desk = createDesk(placeInExcel(new ExcelHost()), async () => createEngine());
    await check(desk);
    await markFindings(desk);
    await writeReport(desk);
    expect(spent(excel).syncs).toBe(3 + 2 + 2);
  });
});
