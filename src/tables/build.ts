import { parseAmount } from '../amount';
import type { SheetSnapshot } from '../workbook';
import type { Choice } from './choose';
import { readColumns } from './columns/columns';
import type { Grid } from './grid';
import { readCodedRows } from './rows/coded';
import type { ReadRows, RowContext } from './rows/common';
import { readIndicators } from './rows/indicators';
import { readItemList, readLines } from './rows/lines';
import { readSangong } from './rows/sangong';
import { isAmountCell } from './rows/amountCell';
import { nameSingleAmount } from './rows/singleAmount';
import type { Segment } from './segments';
import type { TableFields } from './table';
import { isListedOnly } from './listedOnly';
import { shortTitle } from './title';
import type { Evidence } from './types';

/** A table before its unit is settled and its id given. */
export type TableDraft = Omit<TableFields, 'id'>;

/** Reads the columns and rows of a segment as the chosen kind; undefined without a header. */
export function buildTable(segment: Segment, choice: Choice): TableDraft | undefined {
  const { grid, header, meta } = segment;
  const { kind } = choice;
  if (!header) return undefined;
  const isListed = isListedOnly(kind, segment);
  const planned = isListed ? [] : readColumns(kind, header, grid, segment.bottom);
  const year = segment.title?.year ?? meta.year;
  const context: RowContext = { kind, grid, header, blocks: planned, bottom: segment.bottom, year };
  const { rows, notes } = planned.length === 0 ? { rows: [], notes: [] } : readRows(context);
  const blocks = kind.layout === 'economic' ? nameSingleAmount(planned, rows) : planned;
  const area = {
    top: segment.titleAt?.row ?? header.top,
    left: header.left,
    bottom: isListed ? lastFilled(grid, segment.bottom, header.bottom) : lastRow(rows, header.bottom),
    right: Math.max(header.right, ...blocks.map((b) => b.right)),
  };
  const hidden = hiddenIn(grid.sheet, area);
  return {
    kind: kind.id,
    title: segment.title?.text ?? grid.sheet.name.trim(),
    name: segment.title ? shortTitle(segment.title) : kind.name,
    sheet: grid.sheet,
    area,
    ...(segment.titleAt ? { titleRef: { sheet: grid.sheet.name, ...segment.titleAt } } : {}),
    headerRows: [header.top, header.bottom],
    unit: meta.unit?.unit ?? '万元',
    ...(meta.unit ? { printedUnit: meta.unit } : {}),
    ...(year === undefined ? {} : { year }),
    ...(meta.organisation ? { organisation: meta.organisation } : {}),
    ...(meta.printedNumber ? { printedNumber: meta.printedNumber } : {}),
    blocks,
    rows,
    notes,
    confidence: choice.confidence,
    evidence: [...choice.evidence, ...hidden.evidence],
    ...(isListed ? { isEmpty: !holdsAmount(grid, header.dataTop, area) } : {}),
    ...(hidden.rows.length > 0 ? { hiddenRows: hidden.rows } : {}),
    ...(hidden.cols.length > 0 ? { hiddenCols: hidden.cols } : {}),
  };
}

/** The last sheet row that a row stands in; the cells of a 三公 table by rows stand in several. */
function lastRow(rows: ReadRows['rows'], least: number): number {
  return rows.reduce((n, r) => Math.max(n, r.row, ...Object.values(r.cells ?? {}).map((c) => c.row)), least);
}

function lastFilled(grid: Grid, from: number, least: number): number {
  let row = from;
  while (row > least && grid.filled(row).length === 0) row--;
  return row;
}

function holdsAmount(grid: Grid, top: number, area: TableDraft['area']): boolean {
  for (let row = top; row <= area.bottom; row++)
    for (const col of grid.filled(row))
      if (isAmountCell(grid, row, col) && parseAmount(grid.own(row, col))?.value !== 0) return true;
  return false;
}

function readRows(context: RowContext): ReadRows {
  const side = context.blocks[0]?.side;
  if (context.kind.itemSide && side === context.kind.itemSide) return readItemList(context);
  switch (context.kind.layout) {
    case 'two-sided':
      return readLines(context);
    case 'sangong':
      return readSangong(context);
    case 'indicators':
      return readIndicators(context);
    default:
      return readCodedRows(context);
  }
}

/** Hidden rows and columns inside the table that hold something: they are read, and the user is told. */
function hiddenIn(
  sheet: SheetSnapshot,
  area: TableDraft['area'],
): { rows: number[]; cols: number[]; evidence: Evidence[] } {
  const rows = [...sheet.hiddenRows]
    .filter(
      (r) => r >= area.top && r <= area.bottom && (sheet.cells[r]?.some((c) => (c?.value ?? null) !== null) ?? false),
    )
    .sort((a, b) => a - b);
  const cols = [...sheet.hiddenCols]
    .filter((c) => c >= area.left && c <= area.right && holdsSomething(sheet, c, area.top, area.bottom))
    .sort((a, b) => a - b);
  const evidence: Evidence[] = [];
  if (rows.length > 0) evidence.push({ what: `表内有${rows.length}个隐藏行，其中的数已读取`, weight: 0 });
  if (cols.length > 0) evidence.push({ what: `表内有${cols.length}个隐藏列，其中的数已读取`, weight: 0 });
  return { rows, cols, evidence };
}

function holdsSomething(sheet: SheetSnapshot, col: number, top: number, bottom: number): boolean {
  for (let row = top; row <= bottom; row++)
    if (sheet.cells[row]?.[col]?.value !== undefined && sheet.cells[row]![col]!.value !== null) return true;
  return false;
}
