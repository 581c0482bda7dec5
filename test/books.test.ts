import { readFileSync } from 'fs';
import { join } from 'path';
import { checkBook, type Finding, type Report } from '../src/check';
import { readWorkbook } from '../src/hosts/file';
import { recognise } from '../src/tables';
import { formatRef } from '../src/workbook';

/** The published books of samples/: nothing false on the clean ones, every listed error found, nothing else. */
const SAMPLES = join(__dirname, '..', 'samples');

interface Injected {
  readonly id?: string;
  readonly sheet: string;
  readonly cell: string;
  readonly kind: string;
  readonly expect: 'error' | 'warning' | 'info';
  readonly changes?: readonly { readonly sheet: string; readonly cell: string }[];
}

const reports = new Map<string, Promise<Report>>();

function check(name: string): Promise<Report> {
  const known = reports.get(name) ?? read(name);
  reports.set(name, known);
  return known;
}

async function read(name: string): Promise<Report> {
  const snapshot = await readWorkbook(readFileSync(join(SAMPLES, `${name}.xlsx`)), `${name}.xlsx`);
  return checkBook(recognise(snapshot), snapshot);
}

function listed(name: string): Injected[] {
  return JSON.parse(readFileSync(join(SAMPLES, `${name}.json`), 'utf8')) as Injected[];
}

const line = (f: Finding): string => `${f.severity} ${f.verdict} ${f.rule} ${formatRef(f.cell)}`;
const serious = (report: Report): string[] => report.findings.filter((f) => f.severity !== 'info').map(line);

test('the clean budget has nothing to report', async () => {
  const report = await check('四川省医疗保障局机关-2024预算');
  expect(report.findings).toEqual([]);
  expect(report.passed).toBeGreaterThan(500);
});

test('four-decimal values shown with two are residues of display only', async () => {
  const report = await check('四川省医疗保险异地结算中心-2020决算');
  expect(serious(report)).toEqual([]);
  expect(new Set(report.findings.map((f) => f.verdict))).toEqual(new Set(['尾差（显示值）']));
  expect(new Set(report.findings.map((f) => f.cell.sheet))).toEqual(new Set(['附表5', '附表6', '附表7', '附表8']));
});

test('published residues of 0.01 are hints, each at the cell listed', async () => {
  const name = '宣汉县医疗保障局-2020决算';
  const report = await check(name);
  expect(serious(report)).toEqual([]);
  expect(new Set(report.findings.map((f) => f.verdict))).toEqual(new Set(['尾差']));
  const at = new Set(report.findings.map((f) => formatRef(f.cell)));
  const residues = listed(name).filter((e) => e.kind === 'rounding-residue');
  expect(residues.filter((e) => !at.has(`${e.sheet}!${e.cell}`))).toEqual([]);
});

describe('the budget with 15 injected errors', () => {
  const name = '四川省医疗保障局机关-2024预算-含错';

  test.each(listed(name))('$id $kind at $sheet!$cell', async (injected) => {
    const cells = [injected, ...(injected.changes ?? [])].map((c) => `${c.sheet}!${c.cell}`);
    const hits = (await check(name)).findings.filter(
      (f) => f.severity === injected.expect && f.cells.some((c) => cells.includes(formatRef(c))),
    );
    expect(hits).not.toEqual([]);
  });

  test('each error is one finding at its own cell, and nothing else is reported', async () => {
    expect((await check(name)).findings.map(line)).toEqual([
      'error 不符 YS-04-2b 表1!B6',
      'error 不符 YS-03-1 表1-2!G12',
      'error 不符 YS-05-1 表2-1!G32',
      'error 不符 YS-05-1 表2-1!F54',
      'error 不符 YS-06-1 表3!E20',
      'error 科目重复 KM-05 表3-1!D39',
      'error 不符 YS-08-1 表3-2!F11',
      'error 不符 YS-09-1 表3-3!E9',
      'error 不符 YS-11-1 表6!C25',
      'warning 单位不符 BS-02 表1-1!M3',
      'warning 科目不符 KM-01 表1-2!E14',
      'warning 文本数字 BS-01 表2!D16',
      'warning 科目不符 KM-02 表2-1!A46',
      'warning 年度不符 BS-03 表6!A2',
      'info 尾差 YS-06-2 表1-2!F20',
      'info 尾差 YS-06-1 表3!E24',
      'info 尾差 YS-06-1 表3!F24',
    ]);
  });
});

test('only the number, code or name that a finding is about is linked, never the whole sentence', async () => {
  const books = [
    '四川省医疗保障局机关-2024预算-含错',
    '宣汉县医疗保障局-2020决算',
    '四川省医疗保险异地结算中心-2020决算',
  ];
  for (const finding of (await Promise.all(books.map(check))).flatMap((r) => r.findings)) {
    const linked = finding.parts.filter((p) => p.ref);
    expect(finding.parts.map((p) => p.text).join('')).toBe(finding.message);
    expect({ message: finding.message, links: linked.length }).not.toMatchObject({ links: 0 });
    expect(Math.max(...linked.map((p) => p.text.length))).toBeLessThan(25);
  }
});
