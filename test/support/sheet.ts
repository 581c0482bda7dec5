import type { Area, Cell, CellValue, SheetSnapshot, WorkbookSnapshot } from '../../src/workbook';
import { parseA1 } from '../../src/workbook';

/** A sheet from rows of values; null and '' are blank cells. Merges as `A1:C1`. */
export function sheetOf(name: string, rows: readonly (readonly CellValue[])[], merges: readonly string[] = []): SheetSnapshot {
  const cells: (Cell | undefined)[][] = rows.map((row) => row.map((value) => (value === null || value === '' ? undefined : { value })));
  return {
    name,
    visibility: 'visible',
    area: { top: 0, left: 0, bottom: rows.length - 1, right: Math.max(0, ...rows.map((r) => r.length)) - 1 },
    cells,
    merges: merges.map((m): Area => parseA1(m)!),
    hiddenRows: new Set(),
    hiddenCols: new Set(),
  };
} // prettier-ignore

export function bookOf(name: string, ...sheets: SheetSnapshot[]): WorkbookSnapshot {
  return { name, sheets, memory: {} };
}
