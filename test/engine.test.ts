import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sheetOf } from './fixtures/fakeHost';
import { readWorkbook } from '../src/hosts/file/node';
import type { WorkbookSnapshot } from '../src/workbook';
import { createEngine } from '../src/app/localEngine';

const NAME = '四川省医疗保险异地结算中心-2020决算.xlsx';
const OPTIONS = { sheetKinds: {}, rules: {} };

let book: WorkbookSnapshot;
beforeAll(async () => {
  book = await readWorkbook(readFileSync(join(__dirname, '../samples', NAME)), NAME);
});

test('a sheet that holds the 情况说明 is said to be text, not an unknown table', async () => {
  const text = sheetOf('情况说明', [
    ['一、收入支出决算总体情况说明'],
    ['2020年度收入总计413.32万元，支出总计413.32万元。与2019年相比，收、支总计各增加162.23万元。'],
    ['二、收入决算情况说明'],
    ['2020年本年收入合计413.19万元，其中：一般公共预算财政拨款收入413.19万元，占100%。'],
    ['2020年本年支出合计401.67万元，其中：基本支出303.82万元，占75.64%；项目支出97.85万元，占24.36%。'],
  ]);
  const other = sheetOf('备忘', [['请小王核对'], ['电话 123456']]);
  const summary = await createEngine().open({ ...book, sheets: [...book.sheets, text, other] }, OPTIONS);
  expect(summary.textSheet).toBe('情况说明');
  const names = summary.unrecognised.map((u) => u.sheet);
  expect(names).not.toContain('情况说明');
  expect([...names, ...(summary.others ?? []).map((o) => o.sheet)]).toContain('备忘');
});

test('the year that the user says counts before what the tables say', async () => {
  const engine = createEngine();
  expect((await engine.open(book, OPTIONS)).year).toBe(2020);
  expect((await engine.open(book, { ...OPTIONS, year: 2021 })).year).toBe(2021);
});

test('the report says by which rules which contents were checked', async () => {
  const engine = createEngine();
  await engine.open(book, OPTIONS);
  const report = await engine.check(OPTIONS);
  const [sheet] = await engine.reportSheets(report, { checkedAt: new Date().toISOString() });
  const said = sheet!.rows.flatMap((row) => row.map((cell) => cell?.text ?? '')).join('\n');
  expect(said).toMatch(/规则版本：\d+-[0-9a-f]{8}（\d+ 条）/);
  expect(said).toMatch(/工作簿指纹：[0-9a-f]{14}/);
  expect(said).toContain(`等式成立${report.passed}个`);
});
