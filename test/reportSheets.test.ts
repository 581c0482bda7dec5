import { readFileSync } from 'fs';
import { join } from 'path';
import { HyperFormula } from 'hyperformula';
import { Decimal } from '../src/amount';
import { chartSpecs, NO_PRIOR, priorFromJson } from '../src/charts';
import { checkBook, paperView, runChecks } from '../src/check';
import { readWorkbook } from '../src/hosts/file';
import { chartSheet, workingPaper } from '../src/report';
import { recognise } from '../src/tables';
import { cellAt, parseA1, type OwnCell, type OwnSheet, type WorkbookSnapshot } from '../src/workbook';

/** Amount of a cell as Excel's arithmetic takes it: blanks, dashes and words count 0. */
function amountAt(snapshot: WorkbookSnapshot, sheet: string, a1: string): Decimal {
  const found = snapshot.sheets.find((s) => s.name === sheet);
  const area = parseA1(a1);
  if (!found || !area) throw new Error(`no cell ${sheet}!${a1}`);
  const value = cellAt(found, area.top, area.left)?.value;
  return typeof value === 'number' ? new Decimal(value) : new Decimal(0);
}

/** Value of a formula of ours over the 附表: a sum of references, scaled; undefined for formulas within the sheet. */
function evaluate(snapshot: WorkbookSnapshot, formula: string): Decimal | undefined {
  const references = [...formula.matchAll(/(-?)(?:IFERROR\()?'((?:[^']|'')+)'!(\$[A-Z]+\$\d+)/g)];
  if (references.length === 0) return undefined;
  const sum = references.reduce(
    (s, m) => s.plus(amountAt(snapshot, m[2]!.replaceAll("''", "'"), m[3]!).times(m[1] ? -1 : 1)),
    new Decimal(0),
  );
  const scale = /[)0]([*/])(10+)$/.exec(formula);
  return !scale ? sum : scale[1] === '/' ? sum.div(scale[2]!) : sum.times(scale[2]!);
}

const cells = (sheet: OwnSheet): OwnCell[] =>
  sheet.rows.flatMap((row) => row.filter((c): c is OwnCell => c !== undefined));

describe.each([
  '四川省医疗保险异地结算中心-2020决算',
  '宣汉县医疗保障局-2020决算',
  '四川省医疗保障局机关-2024预算',
  '四川省医疗保障局机关-2024预算-含错',
])('%s', (name) => {
  let snapshot: WorkbookSnapshot;
  beforeAll(async () => {
    snapshot = await readWorkbook(readFileSync(join(__dirname, '..', 'samples', `${name}.xlsx`)), `${name}.xlsx`);
  });

  test('every amount of 图表 is a formula that gives it', () => {
    const fixture = join(__dirname, 'fixtures', 'published', `${name.replace('-含错', '')}.prior.json`);
    for (const prior of [NO_PRIOR, priorFromJson(JSON.parse(readFileSync(fixture, 'utf8')))]) {
      const checked = cells(chartSheet(chartSpecs(recognise(snapshot), prior))).flatMap((cell) => {
        const value = cell.formula === undefined ? undefined : evaluate(snapshot, cell.formula);
        return value ? [[value.toNumber(), Number(cell.number)] as const] : [];
      });
      expect(checked.length).toBeGreaterThan(8);
      for (const [value, number] of checked) expect(value).toBeCloseTo(number, 6);
    }
  });

  test('every term of the working paper is a formula that gives it', () => {
    for (const cell of cells(workingPaper(checkBook(recognise(snapshot), snapshot)))) {
      const value = cell.formula === undefined ? undefined : evaluate(snapshot, cell.formula);
      if (value) expect(value.toNumber()).toBeCloseTo(Number(cell.number), 6);
    }
  });

  test('every equation stands in the working paper as formulas that give our verdict', () => {
    const { report, evaluated } = runChecks(recognise(snapshot), snapshot);
    const paper = workingPaper(report, evaluated.map(paperView));
    const sheets = Object.fromEntries(
      snapshot.sheets.map((s) => [
        s.name,
        Array.from({ length: (s.area?.bottom ?? 0) + 1 }, (_, row) =>
          Array.from({ length: (s.area?.right ?? 0) + 1 }, (_, col) => {
            const value = cellAt(s, row, col)?.value ?? null;
            // Excel multiplies the text 7,219.74 by 1; HyperFormula does so without the comma only.
            return typeof value === 'string' ? `'${value.replace(/(?<=^\d+),(?=\d{3}\.\d+$)/, '')}` : value;
          }),
        ),
      ]),
    );
    const engine = HyperFormula.buildFromSheets(
      {
        ...sheets,
        核对底稿: paper.rows.map((row) =>
          row.map((c) => c?.formula ?? (c?.number ? Number(c.number) : (c?.text ?? null))),
        ),
      },
      { licenseKey: 'gpl-v3' },
    );
    const sheet = engine.getSheetId('核对底稿')!;
    const start = paper.rows.findIndex((row) => row[6]?.text === '判定') + 1;
    expect(start).toBeGreaterThan(1);
    const verdicts = evaluated.map((_, i) => engine.getCellValue({ sheet, row: start + i, col: 6 }));
    expect(verdicts).toEqual(evaluated.map((e) => (e.verdict === '尾差（显示值）' ? '一致' : e.verdict)));
    expect(verdicts.length).toBeGreaterThan(400);
    engine.destroy();
  });

  test('totals and differences of the working paper follow from its own cells', () => {
    const paper = workingPaper(checkBook(recognise(snapshot), snapshot));
    const at = (a1: string): Decimal => {
      const area = parseA1(a1)!;
      return new Decimal(paper.rows[area.top]?.[area.left]?.number ?? 0);
    };
    for (const cell of cells(paper)) {
      const sum = /^=SUM\(D(\d+):D(\d+)\)$/.exec(cell.formula ?? '');
      const difference = /^=ROUND\((E\d+)-(E\d+),6\)$/.exec(cell.formula ?? '');
      if (sum) {
        let total = new Decimal(0);
        for (let row = Number(sum[1]); row <= Number(sum[2]); row++) total = total.plus(at(`D${row}`));
        expect(total.toNumber()).toBeCloseTo(Number(cell.number), 6);
      }
      if (difference)
        expect(at(difference[1]!).minus(at(difference[2]!)).toNumber()).toBeCloseTo(Number(cell.number), 6);
    }
  });
});
