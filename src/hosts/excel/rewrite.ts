import type { Area, OwnCell, OwnSheet, SheetRecord } from '../../workbook';
import { a1, areaA1, contentMark, parseA1 } from '../../workbook';
import type { Contents } from './contents';
import type { Target } from './ownSheets';
import { cellText } from './sheetPlan';

/** Cells that we wrote last time, that nobody changed since and that the new layout does not reach: they make room. */
export function staleCells({ own, before, contents }: Pick<Target, 'own' | 'before' | 'contents'>): Area[] {
  return Object.entries(before?.cells ?? {}).flatMap(([address, mark]) => {
    const at = parseA1(address);
    if (!at) return [];
    const isReached = at.left < (own.rows[at.top]?.length ?? 0);
    return !isReached && mark !== '' && contents.isStill(at.top, at.left, mark) ? [at] : [];
  });
}

/** Merged areas to be made: none over a cell in which the user wrote, for Excel would keep only the first cell. */
export function safeMerges({ own, contents }: Pick<Target, 'own' | 'contents'>): Area[] {
  return (own.merges ?? []).filter((area) => {
    if (area.top === area.bottom && area.left === area.right) return false;
    for (let r = area.top; r <= area.bottom; r++) {
      for (let c = area.left; c <= area.right; c++) {
        const isFirst = r === area.top && c === area.left;
        if (!isFirst && own.rows[r]?.[c] === undefined && !contents.isBlank(r, c)) return false;
      }
    }
    return true;
  });
}

/** Blank cells left to the user (a reason to be typed in) in the columns of a table: they get the table's frame. */
export function frameHoles(own: OwnSheet, contents: Contents): Area[] {
  const holes: Area[] = [];
  const tableColumns = new Set<number>();
  own.rows.forEach((row, r) => {
    if (!row.some((cell) => cell)) tableColumns.clear();
    row.forEach((cell, c) => cell?.style === 'tableHead' && tableColumns.add(c));
    for (const c of tableColumns) {
      const isHole = c < row.length && !row[c] && contents.isBlank(r, c);
      const isCovered = own.merges?.some((m) => r >= m.top && r <= m.bottom && c >= m.left && c <= m.right);
      if (isHole && !isCovered) holes.push({ top: r, left: c, bottom: r, right: c });
    }
  });
  return holes;
}

/** What the next write will know about this one. */
export function recordOf(own: OwnSheet, merges: readonly Area[]): SheetRecord {
  const cells: Record<string, string> = {};
  own.rows.forEach((row, r) => row.forEach((cell, c) => cell && (cells[a1(r, c)] = markOf(cell))));
  return { cells, merges: merges.map(areaA1), charts: own.charts?.map(({ id }) => id) ?? [] };
}

function markOf(cell: OwnCell): string {
  if (cell.formula !== undefined) return contentMark.formula(cell.formula.replace(/^=/, ''));
  if (cell.number !== undefined) return contentMark.number(Number(cell.number));
  return contentMark.text(cellText(cell.text ?? ''));
}
