import type { CellRef } from './address';
import type { WorkbookSnapshot } from './snapshot';

/**
 * Cells of the user's whose formulas look at a sheet of ours: deleting that sheet would turn them into `#REF!`.
 */
export function ownSheetsInUse(book: WorkbookSnapshot): CellRef[] {
  const own = book.sheets.filter((s) => s.ownAs !== undefined).map((s) => s.name);
  if (own.length === 0) return [];
  const found: CellRef[] = [];
  for (const sheet of book.sheets) {
    if (sheet.ownAs !== undefined) continue;
    sheet.cells.forEach((cells, row) =>
      cells?.forEach((cell, col) => {
        if (cell?.formula !== undefined && own.some((name) => mentions(cell.formula!, name)))
          found.push({ sheet: sheet.name, row, col });
      }),
    );
  }
  return found;
}

/** True if a formula names a sheet: `图表!A1`, `'核对 报告'!A1`. */
function mentions(formula: string, sheet: string): boolean {
  const text = formula.toLowerCase();
  const name = sheet.toLowerCase();
  if (text.includes(`'${name.replaceAll("'", "''")}'!`)) return true;
  const at = text.indexOf(`${name}!`);
  return at >= 0 && !/[\p{L}\p{N}_.]/u.test(text[at - 1] ?? '');
}
