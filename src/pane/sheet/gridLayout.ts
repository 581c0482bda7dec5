import { plainlyShown } from '../../amount/roundAsShown';
import { cellAt, type Area, type Cell, type SheetSnapshot } from '../../workbook';

/** Sizes of a sheet as the viewer draws it, in pixels at 100 %. */
export const ROW_HEIGHT = 24;
export const HEAD_WIDTH = 40;
const CHARACTER = 7;
const NARROWEST = 40;
const WIDEST = 240;
const ROWS_MEASURED = 300;

/** What a cell shows: the host's own text; without one, a number by its format of digits, all else as it is. */
export function shownText(cell: Cell | undefined): string {
  if (!cell) return '';
  if (cell.error) return cell.error;
  // The blanks that a number format leaves for brackets and signs are not part of the number.
  if (cell.text !== undefined) return typeof cell.value === 'number' ? cell.text.trim() : cell.text;
  if (typeof cell.value === 'boolean') return cell.value ? 'TRUE' : 'FALSE';
  if (typeof cell.value === 'number') return plainlyShown(cell.value, cell.format) ?? String(cell.value);
  return cell.value ?? '';
}

/** Full-width characters take two places. */
function width(text: string): number {
  let units = 0;
  for (const ch of text) units += ch.charCodeAt(0) > 0xff ? 2 : 1;
  return units;
}

/** Widths of the columns from what their cells show; cells merged over several columns do not count. */
export function columnWidths(sheet: SheetSnapshot): number[] {
  const { area } = sheet;
  if (!area) return [];
  const widths: number[] = Array.from({ length: area.right + 1 }, (_, col) =>
    sheet.hiddenCols.has(col) ? 0 : NARROWEST,
  );
  const wide = new Set(sheet.merges.filter((m) => m.right > m.left).map((m) => `${m.top},${m.left}`));
  for (let row = area.top; row <= Math.min(area.bottom, area.top + ROWS_MEASURED); row++) {
    const cells = sheet.cells[row];
    if (!cells) continue;
    for (let col = area.left; col <= area.right; col++) {
      if (widths[col] === 0 || wide.has(`${row},${col}`)) continue;
      const longest = Math.max(0, ...shownText(cells[col]).split('\n').map(width));
      widths[col] = Math.min(WIDEST, Math.max(widths[col]!, longest * CHARACTER + 14));
    }
  }
  return widths;
}

/** Running sums: `offsets[i]` is where item i starts; one more than items. */
export function offsets(sizes: readonly number[]): number[] {
  const sums = [0];
  for (const size of sizes) sums.push(sums.at(-1)! + size);
  return sums;
}

/** Merged areas by their first cell, and the cells they cover. */
export function mergeMaps(sheet: SheetSnapshot): { anchors: Map<string, Area>; covered: Map<string, Area> } {
  const anchors = new Map<string, Area>();
  const covered = new Map<string, Area>();
  for (const merge of sheet.merges) {
    anchors.set(`${merge.top},${merge.left}`, merge);
    if ((merge.bottom - merge.top + 1) * (merge.right - merge.left + 1) > 20_000) continue;
    for (let row = merge.top; row <= merge.bottom; row++)
      for (let col = merge.left; col <= merge.right; col++)
        if (row !== merge.top || col !== merge.left) covered.set(`${row},${col}`, merge);
  }
  return { anchors, covered };
}

/** Numbers stand to the right. */
export function isNumeric(sheet: SheetSnapshot, row: number, col: number): boolean {
  const cell = cellAt(sheet, row, col);
  return typeof cell?.value === 'number';
}
