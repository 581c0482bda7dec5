import type { Area } from '../../workbook';
import { areaA1 } from '../../workbook';

/**
 * Longest list given to `getRanges`. The reference says 8,192 characters; lists near it were seen to fail, because
 * Excel counts them after adding the sheet's name to each area.
 */
const MAX_CHARACTERS = 2_000;

/** Joins cells into upright rectangles one column wide, so that a marked column is one area and not a hundred. */
export function joinCells(cells: readonly { readonly row: number; readonly col: number }[]): Area[] {
  const sorted = [...cells].sort((a, b) => a.col - b.col || a.row - b.row);
  const areas: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, col } of sorted) {
    const last = areas.at(-1);
    if (last && last.left === col && row <= last.bottom + 1) last.bottom = Math.max(last.bottom, row);
    else areas.push({ top: row, left: col, bottom: row, right: col });
  }
  return areas;
}

/** Joins rectangles of the same width that stand one below the other or the same height side by side. */
export function joinAreas(areas: readonly Area[]): Area[] {
  const across = sweep(areas, (a, b) => a.top === b.top && a.bottom === b.bottom && a.right + 1 === b.left, byRow);
  return sweep(across, (a, b) => a.left === b.left && a.right === b.right && a.bottom + 1 === b.top, byColumn);
}

const byRow = (a: Area, b: Area): number => a.top - b.top || a.bottom - b.bottom || a.left - b.left;
const byColumn = (a: Area, b: Area): number => a.left - b.left || a.right - b.right || a.top - b.top;

function sweep(
  areas: readonly Area[],
  touches: (a: Area, b: Area) => boolean,
  order: (a: Area, b: Area) => number,
): Area[] {
  const joined: Area[] = [];
  for (const area of [...areas].sort(order)) {
    const last = joined.at(-1);
    if (last && touches(last, area)) joined[joined.length - 1] = { ...last, bottom: area.bottom, right: area.right };
    else joined.push(area);
  }
  return joined;
}

/** Lists of addresses for `getRanges`, each short enough. */
export function addressLists(areas: readonly Area[]): string[] {
  const lists: string[] = [];
  let list = '';
  for (const area of areas) {
    const address = areaA1(area);
    if (list && list.length + 1 + address.length > MAX_CHARACTERS) {
      lists.push(list);
      list = '';
    }
    list += list ? `,${address}` : address;
  }
  if (list) lists.push(list);
  return lists;
}
