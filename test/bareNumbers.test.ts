import { readFileSync } from 'fs';
import { join } from 'path';
import { runChecks, type CheckRun } from '../src/check';
import { readWorkbook } from '../src/hosts/file';
import { recognise, type Book, type Table } from '../src/tables';
import type { WorkbookSnapshot } from '../src/workbook';
import { pickChange } from './support/layouts/inject';
import { layOut, VARIANTS } from './support/layouts/layout';
import { Random } from './support/layouts/random';

/** The sums of a book are first tried on bare numbers. Whatever those say, the report must be the one that figures alone give. */

/** The same table, whose bare numbers tell nothing: every sum is evaluated from its figures. */
function withoutNumbers(table: Table): Table {
  const told = table.amounts();
  const none = { ...told, millionths: told.millionths.map(() => NaN) };
  return Object.create(table, { amounts: { value: () => none } }) as Table;
}

function slowly(book: Book, snapshot: WorkbookSnapshot): CheckRun {
  const tables = book.tables.map(withoutNumbers);
  const table = (kind: Table['kind']): Table | undefined =>
    tables[book.tables.findIndex((t) => t === book.table(kind))];
  return runChecks({ ...book, tables, table }, snapshot);
}

/** Everything that a run says, each equation with its verdict, gap and cells. */
function told({ report, evaluated }: CheckRun): unknown {
  return {
    report: { ...report, ms: 0 },
    equations: evaluated.map(({ bound, unit, gap, verdict }) => ({
      rule: bound.rule.id,
      type: bound.type,
      unit,
      gap: gap.toString(),
      verdict,
      terms: [bound.left, bound.right].map((side) => side.map((t) => [t.sign, t.column, t.figure])),
    })),
  };
}

function expectSame(snapshot: WorkbookSnapshot): void {
  const fast = runChecks(recognise(snapshot), snapshot);
  expect(told(fast)).toEqual(told(slowly(recognise(snapshot), snapshot)));
}

test.each(VARIANTS.map((v) => [v.id, v] as const))('%s: laid out in any way, rounded or not, right or wrong', (_, variant) => {
  for (const [seed, grain] of [[1, 1], [2, 10_000], [3, 1]] as const) {
    const change = seed === 1 ? undefined : pickChange(layOut(variant, seed, { isWild: true, grain }), new Random(seed));
    expectSame(layOut(variant, seed, { isWild: true, grain }, change).snapshot);
  }
}); // prettier-ignore

test.each(['四川省医疗保险异地结算中心-2020决算', '四川省医疗保障局机关-2024预算', '宣汉县医疗保障局-2020决算'])(
  '%s',
  async (name) => {
    const file = readFileSync(join(__dirname, '..', 'samples', `${name}.xlsx`));
    expectSame(await readWorkbook(file, `${name}.xlsx`));
  },
);

test('most sums of an honest book are seen to hold without reading a figure', () => {
  const { snapshot } = layOut(VARIANTS[0]!, 1, { isWild: false, grain: 10_000 });
  const { evaluated } = runChecks(recognise(snapshot), snapshot);
  const sums = evaluated.filter((e) => e.bound.type === 'children' || e.bound.type === 'columns');
  expect(sums.length).toBeGreaterThan(20);
  expect(sums.filter((e) => e.bound.soundIn).length).toBeGreaterThan(sums.length * 0.8);
});
