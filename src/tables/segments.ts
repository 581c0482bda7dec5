import type { SheetSnapshot } from '../workbook';
import { Grid } from './grid';
import { findHeader, headerTop, readHeader, type Header } from './header';
import { isMetaText, readMeta, type TableMeta } from './meta';
import { squash } from './text';
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
  /** What is printed as the title when it is none of a known kind of 附表. */
  readonly otherTitle?: string;
}

/** Rows that may stand between a title and its header: unit, organisation, number, blanks. */
const TITLE_TO_HEADER = 9;
const TITLE_CELLS = 6;
const UNTITLED_DEPTH = 40;

interface TitleCell {
  readonly row: number;
  readonly col: number;
  readonly title: TitleFeatures;
}

/** Cuts a sheet into tables at its titles, below and beside each other; a sheet without a title is one segment. */
export function segmentsOf(sheet: SheetSnapshot): Segment[] {
  if (!sheet.area) return [];
  const grid = new Grid(sheet);
  const titles = titleCells(grid, sheet.area.top, sheet.area.bottom);
  const bands = bandsOf(grid, titles, sheet.area);
  return bands.flatMap((band) => {
    const own = bands.length === 1 ? grid : new Grid(sheet, band.left, band.right);
    return segmentsBelow(
      own,
      titles.filter((t) => t.col >= band.left && t.col <= band.right),
      sheet.area!,
    );
  });
}

function segmentsBelow(grid: Grid, all: readonly TitleCell[], area: { top: number; bottom: number }): Segment[] {
  const { top, bottom } = area;
  // A title that the next title follows without a header in between is a line of a 目录, or a title on two lines.
  const tops = new Map<TitleCell, number>();
  const titles = all.filter((t, i) => {
    const limit = Math.min(all[i + 1]?.row ?? bottom + 1, t.row + TITLE_TO_HEADER + 1) - 1;
    const row = headerTop(grid, t.row + 1, limit);
    if (row !== undefined) tops.set(t, row);
    return row !== undefined;
  });
  if (titles.length === 0) {
    const header = findHeader(grid, top, Math.min(bottom, top + UNTITLED_DEPTH));
    const meta = withHeaderUnit(readMeta(grid, top, (header?.top ?? top) - 1), header, grid);
    const otherTitle = header && unknownTitle(grid, top, header.top - 1);
    return [{ grid, title: undefined, titleAt: undefined, header, top, bottom, meta, ...(otherTitle ? { otherTitle } : {}) }];
  }
  return titles.map((t, i) => {
    const next = titles[i + 1];
    const end = next ? lastRowBefore(grid, next.row, t.row) : bottom;
    const header = readHeader(grid, tops.get(t)!, end);
    const from = i === 0 ? Math.max(top, t.row - 8) : Math.max(t.row - 2, lastAmountRow(grid, t.row, titles[i - 1]!.row) + 1);
    const meta = withHeaderUnit(readMeta(grid, from, header.top - 1), header, grid);
    return { grid, title: t.title, titleAt: { row: t.row, col: t.col }, header, top: t.row, bottom: end, meta };
  });
} // prettier-ignore

/** A title of some other table: a short text with 表 at its end, or 表 and a part of it (「……表--人员经费（……）」). */
function unknownTitle(grid: Grid, from: number, to: number): string | undefined {
  for (let row = from; row <= to; row++) {
    for (const col of grid.filled(row)) {
      const raw = grid.own(row, col);
      const text = squash(raw);
      if (text.length < 6 || text.length > 70 || isMetaText(raw)) continue;
      if (/[\u4e00-\u9fff]{3,}表(?:\([^()]*\))*$|表[-—–]{1,2}[\u4e00-\u9fff]/.test(text)) return text;
    }
  }
  return undefined;
}

/** The table number and the unit may stand above the next title: they belong to it. */
function lastRowBefore(grid: Grid, row: number, from: number): number {
  const amounts = lastAmountRow(grid, row, from);
  let last = row - 1;
  while (last > amounts && last > row - 3 && grid.filled(last).length > 0 && grid.filled(last).every((c) => /表|单位|附件/.test(grid.own(last, c)) && grid.own(last, c).length < 20 && !/注|说明/.test(grid.own(last, c)))) last--;
  return last;
} // prettier-ignore

function lastAmountRow(grid: Grid, row: number, from: number): number {
  for (let r = row - 1; r > from; r--) if (grid.filled(r).some((c) => typeof grid.value(r, c) === 'number')) return r;
  return from;
}

function withHeaderUnit(meta: TableMeta, header: Header | undefined, grid: Grid): TableMeta {
  if (meta.unit || !header?.unit) return meta;
  const { unit, row, col } = header.unit;
  return { ...meta, unit: { unit, ref: { sheet: grid.sheet.name, row, col }, text: grid.own(row, col) } };
}

function titleCells(grid: Grid, top: number, bottom: number): TitleCell[] {
  const out: TitleCell[] = [];
  for (let row = top; row <= bottom; row++) {
    const cols = grid.filled(row);
    if (cols.length === 0 || cols.length > TITLE_CELLS) continue;
    for (const col of cols) {
      const value = grid.value(row, col);
      if (typeof value !== 'string' || !value.includes('表')) continue;
      const title = readTitle(value);
      if (title) out.push({ row, col, title });
    }
  }
  return out;
}

interface Band {
  readonly left: number;
  readonly right: number;
}

/** Two titles in one row, with a blank column between them, are two tables side by side. */
function bandsOf(grid: Grid, titles: readonly TitleCell[], area: Band & { top: number; bottom: number }): Band[] {
  const whole: Band[] = [{ left: area.left, right: area.right }];
  const cuts: number[] = [];
  for (let i = 1; i < titles.length; i++) {
    const [a, b] = [titles[i - 1]!, titles[i]!];
    if (a.row !== b.row) continue;
    const gap = blankColumn(grid, a.col, b.col, area);
    if (gap === undefined) return whole;
    if (!cuts.includes(gap)) cuts.push(gap);
  }
  if (cuts.length === 0) return whole;
  const edges = [area.left - 1, ...cuts.sort((x, y) => x - y), area.right + 1];
  return edges.slice(1).map((edge, i) => ({ left: edges[i]! + 1, right: edge - 1 }));
}

/** The last column without any cell between two titles of one row. */
function blankColumn(grid: Grid, from: number, to: number, area: { top: number; bottom: number }): number | undefined {
  const used = new Set<number>();
  for (let row = area.top; row <= area.bottom; row++)
    for (const col of grid.filled(row)) if (col > from && col < to) used.add(col);
  for (let col = to - 1; col > from; col--) if (!used.has(col)) return col;
  return undefined;
}
