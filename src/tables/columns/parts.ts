import type { KindDefinition } from '../definition';
import type { Grid } from '../grid';
import { isBareYear, isHeaderStart, LABEL_HEADER, readHeader, type Header } from '../header';

/** A stretch of rows under one header: the whole table, or what stands under a header printed again. */
export interface Part {
  readonly header: Header;
  readonly top: number;
  readonly bottom: number;
}

const remembered = new WeakMap<Header, { readonly bottom: number; readonly parts: readonly Part[] }>();

/** Cuts a table at headers that are printed again (a page break) or for its second half (收入 above, 支出 below). */
export function partsOf(kind: KindDefinition, header: Header, grid: Grid, bottom: number): readonly Part[] {
  if (kind.layout === 'indicators' || kind.layout === 'free') return [{ header, top: header.dataTop, bottom }];
  const known = remembered.get(header);
  if (known?.bottom === bottom) return known.parts;
  const parts = cut(header, grid, bottom);
  remembered.set(header, { bottom, parts });
  return parts;
}

function cut(header: Header, grid: Grid, bottom: number): Part[] {
  const parts: Part[] = [];
  let current = header;
  for (let row = header.dataTop; row <= bottom; row++) {
    if (
      grid.filled(row).length < 2 ||
      !isHeaderStart(grid, row) ||
      !isLabelled(grid, row) ||
      hasAmount(grid, row, header)
    )
      continue;
    parts.push({ header: current, top: current.dataTop, bottom: row - 1 });
    current = readHeader(grid, row, bottom);
    row = current.dataTop - 1;
  }
  parts.push({ header: current, top: current.dataTop, bottom });
  return parts;
}

/** A bare 2024 between the rows is an amount, unless the header has a year in that column too. */
function hasAmount(grid: Grid, row: number, header: Header): boolean {
  const isYear = (r: number, c: number): boolean => isBareYear(grid.value(r, c));
  return grid.filled(row).some((c) => {
    if (!isYear(row, c)) return false;
    for (let r = header.top; r < header.dataTop; r++) if (isYear(r, c)) return false;
    return true;
  });
}

/** A header has a column for labels: 项目, 科目编码 …, in this row or below it. */
function isLabelled(grid: Grid, row: number): boolean {
  const has = (r: number): boolean => grid.filled(r).some((c) => isLabelWord(grid.squashed(r, c)));
  return has(row) || (grid.filled(row).every((c) => /^(?:收入|支出|人员经费|公用经费)$/.test(grid.squashed(row, c))) && has(row + 1));
} // prettier-ignore

function isLabelWord(text: string): boolean {
  return text.length <= 16 && LABEL_HEADER.test(text) && !/指标/.test(text);
}
