import { readFileSync } from 'fs';
import { join } from 'path';
import fc from 'fast-check';
import { checkBook, type Finding, type Report } from '../src/check';
import { readWorkbook } from '../src/hosts/file';
import { recognise } from '../src/tables';
import type { SheetSnapshot, WorkbookSnapshot } from '../src/workbook';
import { dismissalMarks, judgeFindings } from '../src/app/dismissals';
import type { Dismissal } from '../src/app/memory';
import { sheetRoles } from '../src/app/sheetRoles';

const FILE = join(__dirname, '..', 'samples', '四川省医疗保障局机关-2024预算-含错.xlsx');

const checked = (snapshot: WorkbookSnapshot): Report => checkBook(recognise(snapshot), snapshot);
const changed = (snapshot: WorkbookSnapshot, change: (sheet: SheetSnapshot) => SheetSnapshot): WorkbookSnapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map(change),
});

let snapshot: WorkbookSnapshot;
let report: Report;
let dismissals: readonly Dismissal[];
beforeAll(async () => {
  snapshot = await readWorkbook(readFileSync(FILE), '含错.xlsx');
  report = checked(snapshot);
  dismissals = report.findings.map((f) => ({
    ...dismissalMarks(f, report, snapshot),
    rule: f.rule,
    message: f.message,
    reason: '与批复一致',
    at: '2024-01-05',
  }));
});

const rename = (names: ReadonlySet<string>): WorkbookSnapshot =>
  changed(snapshot, (sheet) => (names.has(sheet.name) ? { ...sheet, name: `改名${sheet.name}` } : sheet));

test('every dismissal outlives new names for any of the sheets', () => {
  const names = snapshot.sheets.map((s) => s.name);
  expect(report.findings.length).toBeGreaterThan(5);
  fc.assert(
    fc.property(fc.subarray(names, { minLength: 1 }), (some) => {
      const now = rename(new Set(some));
      const states = judgeFindings(checked(now), dismissals, now).map((j) => j.state);
      expect(states).toEqual(report.findings.map(() => 'dismissed'));
    }),
    { numRuns: 6 },
  );
});

test('in a renamed sheet a changed cell makes the dismissal expire', () => {
  const finding = report.findings.find((f) => f.severity === 'error' && f.equation)!;
  const now = changed(rename(new Set([finding.cell.sheet])), (sheet) =>
    sheet.name !== `改名${finding.cell.sheet}`
      ? sheet
      : {
          ...sheet,
          cells: sheet.cells.map((row, r) =>
            r === finding.cell.row ? row?.map((c, i) => (i === finding.cell.col ? { ...c, value: 12.34 } : c)) : row,
          ),
        },
  );
  const there = (f: Finding): boolean => f.cell.row === finding.cell.row && f.cell.col === finding.cell.col;
  const states = judgeFindings(checked(now), dismissals, now).filter((j) => there(j.finding));
  expect(states).toMatchObject([{ state: 'expired', dismissal: { reason: '与批复一致' } }]);
});

test('dismissals kept before sheets were known by their tables hold as ever', () => {
  const old = dismissals.map((d) => ({ ...d, byRole: undefined }));
  expect(judgeFindings(report, old, snapshot).every((j) => j.state === 'dismissed')).toBe(true);
  const now = rename(new Set(snapshot.sheets.map((s) => s.name)));
  expect(judgeFindings(checked(now), old, now).every((j) => j.state === 'open')).toBe(true);
});

test('sheets with the same tables are told apart by their order', () => {
  const table = (sheet: string, id: string) => ({ ...report.tables[0]!, sheet, id });
  const roles = sheetRoles({ ...report, tables: [table('甲', 'JS.ZC'), table('甲', 'JS.XM'), table('乙', 'JS.SZ'), table('丙', 'JS.SZ')] }); // prettier-ignore
  expect([...roles]).toEqual([['甲', 'JS.ZC+JS.XM'], ['乙', 'JS.SZ'], ['丙', 'JS.SZ#2']]); // prettier-ignore
});
