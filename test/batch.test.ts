import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkDepartment } from '../src/cli/batch/department';
import { figuresOf } from '../src/cli/batch/figures';
import type { BatchLine } from '../src/cli/batch/line';
import { readWorkbook } from '../src/hosts/file';
import { recognise } from '../src/tables';

const root = join(__dirname, '..');
const sample = (name: string): string => join(root, 'samples', name);
const BUDGET = '四川省医疗保障局机关-2024预算';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fubiao-batch-'));
  mkdirSync(join(folder, '各单位/二级'), { recursive: true });
  copyFileSync(sample(`${BUDGET}.xlsx`), join(folder, '各单位/甲.xlsx'));
  copyFileSync(sample(`${BUDGET}-含错.xlsx`), join(folder, '各单位/乙.xlsx'));
  copyFileSync(sample('宣汉县医疗保障局-2020决算.xlsx'), join(folder, '各单位/二级/丙.xlsx'));
  writeFileSync(join(folder, '各单位/坏.xlsx'), 'not a workbook');
  writeFileSync(join(folder, '各单位/~$甲.xlsx'), 'lock file of Excel');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fubiao(...args: string[]): { code: number | null; out: string; err: string } {
  const run = spawnSync(process.execPath, [join(root, 'bin/fubiao.mjs'), ...args], { encoding: 'utf8', cwd: folder });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

const lines = (text: string): BatchLine[] =>
  text
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l) as BatchLine);

test('a folder over worker threads: a line a book, the bad one told and the others checked', async () => {
  const { code, out, err } = fubiao('check', '各单位', '--jobs', '2', '--summary', '汇总.xlsx');
  expect(code).toBe(2);
  const byFile = Object.fromEntries(lines(out).map((l) => [l.file, l]));
  expect(Object.keys(byFile).sort()).toEqual(['丙.xlsx', '乙.xlsx', '坏.xlsx', '甲.xlsx']);
  expect(byFile['甲.xlsx']!.findings).toEqual([]);
  expect(byFile['乙.xlsx']!.findings!.filter((f) => f.severity === 'error')).toHaveLength(9);
  expect(byFile['坏.xlsx']!.error).toMatch(/不是 Excel 工作簿/);
  expect(err).toContain('有错误 2 本，没有错误 1 本，读不了 1 本');
  const summary = await readWorkbook(readFileSync(join(folder, '汇总.xlsx')), '汇总.xlsx');
  expect(summary.sheets.map((s) => s.name)).toEqual(expect.arrayContaining(['按单位', '按规则', '问题清单']));
});

test('own rules, an own list of 科目 and last year’s book count for a folder as for a file', () => {
  writeFileSync(
    join(folder, '规则.txt'),
    'YS-* 关闭\nKM-* 关闭\nBS-* 关闭\nZB-* 关闭\n必错：[单位收支总表].[收入总计].[预算数] = 1\n',
  );
  const one = ['check', '各单位/甲.xlsx', '--rules', '规则.txt', '--prior', '各单位/乙.xlsx'];
  const alone = JSON.parse(fubiao(...one, '--format', 'json').out) as BatchLine;
  expect(alone.findings).not.toEqual([]);
  mkdirSync(join(folder, '一个'), { recursive: true });
  copyFileSync(sample(`${BUDGET}.xlsx`), join(folder, '一个/甲.xlsx'));
  copyFileSync(sample(`${BUDGET}-含错.xlsx`), join(folder, '一个/乙.xlsx'));
  const many = fubiao('check', '一个', '--jobs', '2', '--rules', '规则.txt', '--prior', '各单位/乙.xlsx');
  expect(lines(many.out).find((l) => l.file === '甲.xlsx')!.findings).toEqual(alone.findings);
  const missing = fubiao('check', '一个', '--classification', '没有.csv');
  expect(missing).toMatchObject({ code: 2, out: '' });
  expect(missing.err).toContain('没有.csv');
});

test('a broken run is taken up again: only what is missing or changed is checked', () => {
  const out = join(folder, 'run.jsonl');
  fubiao('check', '各单位', '--out', 'run.jsonl');
  const whole = lines(readFileSync(out, 'utf8'));
  truncateSync(out, readFileSync(out).length - 200);
  const kept = lines(readFileSync(out, 'utf8').split('\n').slice(0, -1).join('\n'));
  fubiao('check', '各单位', '--out', 'run.jsonl', '--resume');
  const again = lines(readFileSync(out, 'utf8'));
  expect(again.map((l) => l.file).sort()).toEqual(whole.map((l) => l.file).sort());
  for (const line of kept.filter((l) => !l.error)) expect(again.find((l) => l.file === line.file)).toEqual(line);
});

test('shards are disjoint, together they are the whole, and merge joins them', () => {
  for (const i of [1, 2, 3]) fubiao('check', '各单位', '--shard', `${i}/3`, '--out', `part${i}.jsonl`);
  const merged = fubiao('merge', 'part1.jsonl', 'part2.jsonl', 'part3.jsonl');
  expect(
    lines(merged.out)
      .map((l) => l.file)
      .sort(),
  ).toEqual(['丙.xlsx', '乙.xlsx', '坏.xlsx', '甲.xlsx']);
  const wrong = fubiao('check', '各单位', '--shard', '4/3');
  expect(wrong.code).toBe(2);
  expect(wrong.err).toContain('应写成 第几份/共几份');
});

test('Σ 单位 = 部门汇总: holds for a department of one, and names the cell where it does not', async () => {
  const read = async (file: string) => recognise(await readWorkbook(readFileSync(sample(file)), file));
  const total = await read(`${BUDGET}.xlsx`);
  const unit: BatchLine = { path: 'a', file: 'a', size: 0, modified: 0, figures: figuresOf(total) };
  expect(checkDepartment(total, [unit])).toEqual([]);
  const changed: BatchLine = { ...unit, figures: { ...unit.figures, 'YS.SZ.IG.inAmt': '7674.57' } };
  expect(checkDepartment(total, [changed])).toEqual([
    expect.objectContaining({
      rule: 'HZ-01',
      severity: 'error',
      sheet: '表1',
      cell: 'B36',
      message: expect.stringContaining('少 0.50 万元'),
    }),
  ]);
  const many = Array.from({ length: 3 }, () => unit);
  expect(checkDepartment(total, many).filter((f) => f.severity === 'error').length).toBeGreaterThan(50);
});
