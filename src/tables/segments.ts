import type { SheetSnapshot } from '../workbook';
import { Grid } from './grid';
import { findHeader, type Header } from './header';
import { readMeta, type TableMeta } from './meta';
import { readTitle, type TitleFeatures } from './title';

/** A stretch of a sheet that looks like one table: its title, header and rows. */
export interface Segment {
  readonly grid: Grid;
  readonly title: TitleFeatures | undefined;
  readonly titleAt: { readonly row: number; readonly col: number } | undefined;
  readonly header: Header | undefined;
  readonly top: number;
  readonly bottom: number;
  readonly meta: TableMeta;
}

const TITLE_TO_HEADER = 8;

/** Cuts a sheet into tables at its titles; a sheet without a title is one segment. */
export function segmentsOf(sheet: SheetSnapshot): Segment[] {
  if (!sheet.area) return [];
  const grid = new Grid(sheet);
  const { top, bottom } = sheet.area;
  const titles = titleRows(grid, top, bottom).filter((t, i, all) => {
    const limit = Math.min(all[i + 1]?.row ?? bottom + 1, t.row + TITLE_TO_HEADER + 1) - 1;
    return findHeader(grid, t.row + 1, limit) !== undefined;
  });
  if (titles.length === 0) {
    const header = findHeader(grid, top, Math.min(bottom, top + 30));
    return [
      {
        grid,
        title: undefined,
        titleAt: undefined,
        header,
        top,
        bottom,
        meta: readMeta(grid, top, (header?.top ?? top) - 1),
      },
    ];
  }
  return titles.map((t, i) => {
    const end = (titles[i + 1]?.row ?? bottom + 1) - 1;
    const start = i === 0 ? top : t.row;
    const header = findHeader(grid, t.row + 1, end);
    const metaTop = i === 0 ? top : Math.max(start - 1, 0);
    const meta = readMeta(grid, metaTop, (header?.top ?? t.row + 1) - 1);
    return { grid, title: t.title, titleAt: { row: t.row, col: t.col }, header, top: start, bottom: end, meta };
  });
}

interface TitleRow {
  readonly row: number;
  readonly col: number;
  readonly title: TitleFeatures;
}

function titleRows(grid: Grid, top: number, bottom: number): TitleRow[] {
  const out: TitleRow[] = [];
  for (let row = top; row <= bottom; row++) {
    const cols = grid.filled(row);
    if (cols.length === 0 || cols.length > 4) continue;
    for (const col of cols) {
      const title = readTitle(grid.own(row, col));
      if (title) {
        out.push({ row, col, title });
        break;
      }
    }
  }
  return out;
}
