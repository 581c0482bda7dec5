import { areaA1, LOOKS, parseA1, type Area, type OwnSheet, type SheetRecord } from '../../workbook';
import { appendNew, elements, ensureInOrder, type Element } from './dom';
import { WORKSHEET_ORDER } from './partOrder';
import type { Grid } from './sheetGrid';

/** Replaces our merged cells; the user's stay, and none is laid over a cell in which the user wrote. */
export function writeMerges(root: Element, grid: Grid, own: OwnSheet, before: SheetRecord | undefined): Area[] {
  const list = ensureInOrder(root, WORKSHEET_ORDER, 'mergeCells');
  const kept: Area[] = [];
  for (const merge of elements(list, 'mergeCell')) {
    const ref = merge.getAttribute('ref') ?? '';
    const area = parseA1(ref);
    if (before?.merges.includes(ref) || !area) list.removeChild(merge);
    else kept.push(area);
  }
  const written: Area[] = [];
  for (const area of own.merges ?? []) {
    if (area.top === area.bottom && area.left === area.right) continue;
    if ([...kept, ...written].some((k) => overlap(k, area)) || hidesContent(grid, own, area)) continue;
    appendNew(list, 'mergeCell', { ref: areaA1(area) });
    written.push(area);
  }
  const count = elements(list, 'mergeCell').length;
  if (count === 0) root.removeChild(list);
  else list.setAttribute('count', String(count));
  return written;
}

function overlap(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function hidesContent(grid: Grid, own: OwnSheet, area: Area): boolean {
  for (let r = area.top; r <= area.bottom; r++)
    for (let c = area.left; c <= area.right; c++)
      if ((r !== area.top || c !== area.left) && own.rows[r]?.[c] === undefined && !grid.isBlank(r, c)) return true;
  return false;
}

/** A framed merged cell needs its frame on every cell below it. */
export function frameMerge(grid: Grid, own: OwnSheet, area: Area): void {
  const first = own.rows[area.top]?.[area.left];
  if (!first?.style || !LOOKS[first.style].bordered) return;
  for (let r = area.top; r <= area.bottom; r++)
    for (let c = area.left; c <= area.right; c++)
      if (own.rows[r]?.[c] === undefined && grid.isBlank(r, c)) grid.write(r, c, { style: first.style });
}
