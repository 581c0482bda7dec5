import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Cell, SheetSnapshot } from '../../src/workbook';
import { areaA1 } from '../../src/workbook';
import { ExcelHost } from '../../src/hosts/excel';
import { readWorkbook } from '../../src/hosts/file';
import { openExcel, seedFromSnapshot } from './emulator';

const FOLDER = path.join(__dirname, '../../samples');
const BOOKS = readdirSync(FOLDER).filter((name) => name.endsWith('.xlsx') && !name.includes('已核对'));

/** Recalculated values may differ from the stored ones beyond the tenth digit. */
const short = (value: Cell['value']): Cell['value'] =>
  typeof value === 'number' ? Number(value.toPrecision(10)) : value;

const cellsOf = (sheet: SheetSnapshot): string[] =>
  sheet.cells.flatMap((row, r) =>
    (row ?? []).flatMap((cell: Cell | undefined, c) =>
      cell && (cell.value !== null || cell.formula || cell.error)
        ? [`${r},${c} ${JSON.stringify([short(cell.value), cell.formula, cell.format ?? 'General', cell.error])}`]
        : [],
    ),
  );

describe.each(BOOKS)('%s', (name) => {
  test('reads the same in Excel as from the file, in three syncs', async () => {
    const file = await readWorkbook(readFileSync(path.join(FOLDER, name)), name);
    const excel = openExcel(seedFromSnapshot(file));
    const { sheets } = await new ExcelHost().read();
    expect(excel.syncs).toHaveLength(3);
    expect(sheets.map((s) => [s.name, s.visibility])).toEqual(file.sheets.map((s) => [s.name, s.visibility]));
    for (const [i, sheet] of sheets.entries()) {
      const same = file.sheets[i]!;
      expect(cellsOf(sheet)).toEqual(cellsOf(same));
      expect(sheet.merges.map(areaA1).sort()).toEqual(same.merges.map(areaA1).sort());
      const within = (lines: ReadonlySet<number>, from: number, to: number): number[] =>
        [...lines].filter((n) => n >= from && n <= to).sort((a, b) => a - b);
      if (!sheet.area) continue;
      expect([...sheet.hiddenRows].sort((a, b) => a - b)).toEqual(
        within(same.hiddenRows, sheet.area.top, sheet.area.bottom),
      );
      expect([...sheet.hiddenCols].sort((a, b) => a - b)).toEqual(
        within(same.hiddenCols, sheet.area.left, sheet.area.right),
      );
    }
  });
});
