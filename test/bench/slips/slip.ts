import type { CheckRun, Finding } from '../../../src/check';
import type { Book, Column, Figure, Row, Table } from '../../../src/tables';
import { formatRef, sameRef, type CellRef, type WorkbookSnapshot } from '../../../src/workbook';
import type { Change } from './edit';
import type { Random } from '../../support/layouts/random';

/** A clean book that slips are made in. */
export interface CleanBook {
  readonly snapshot: WorkbookSnapshot;
  readonly book: Book;
  readonly run: CheckRun;
}

/** One error as units make it, and the findings that name its cell. */
export interface Slip {
  readonly snapshot: WorkbookSnapshot;
  /** The amounts that were changed, where nothing else was. */
  readonly changes?: readonly Change[];
  readonly isCulprit: (finding: Finding) => boolean;
  /** What was done, for reading a single outcome. */
  readonly about: string;
}

/** A kind of error; undefined where the book offers no place for it. */
export interface SlipKind {
  readonly name: string;
  readonly severity: 'error' | 'warning' | 'info';
  make(clean: CleanBook, random: Random): Slip | undefined;
}

/** An amount with its place. */
export interface Amount {
  readonly table: Table;
  readonly row: Row;
  readonly column: Column;
  readonly figure: Figure;
}

const known = new WeakMap<CleanBook, readonly Amount[]>();

/** Amounts other than zero that take part in an equation. */
export function amountsOf(clean: CleanBook): readonly Amount[] {
  let all = known.get(clean);
  if (!all) known.set(clean, (all = collect(clean)));
  return all;
}

function collect({ book, run }: CleanBook): Amount[] {
  const judged = new Set<string>();
  for (const { bound } of run.evaluated)
    for (const t of [...bound.left, ...bound.right]) if (!t.isAbsent) judged.add(formatRef(t.figure.ref));
  return everyAmount(book).filter((a) => a.figure.value !== 0 && judged.has(formatRef(a.figure.ref)));
}

/** Every amount cell, blank ones too. */
export function everyAmount(book: Book): Amount[] {
  return book.tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      (table.blocks[row.block]?.columns ?? []).flatMap((column) => {
        const figure = column.isMoney ? table.figure(row, column.key) : undefined;
        return figure ? [{ table, row, column, figure }] : [];
      }),
    ),
  );
}

/** Rows with an amount and nothing below them. */
export function leafRows(clean: CleanBook): { readonly table: Table; readonly row: Row; readonly amounts: Amount[] }[] {
  const byRow = new Map<Row, Amount[]>();
  for (const a of amountsOf(clean))
    if (a.row.role !== 'memo' && a.table.children(a.row).length === 0 && !a.row.cells)
      byRow.set(a.row, [...(byRow.get(a.row) ?? []), a]);
  return [...byRow].map(([row, amounts]) => ({ table: amounts[0]!.table, row, amounts }));
}

/** Names one of these cells. */
export function at(...refs: readonly CellRef[]): Slip['isCulprit'] {
  return (finding) => refs.some((ref) => sameRef(ref, finding.cell));
}

/** Names a cell of that row of the sheet. */
export function inRow(sheet: string, ...rows: readonly number[]): Slip['isCulprit'] {
  return (finding) => finding.cell.sheet === sheet && rows.includes(finding.cell.row);
}

export function label(a: { readonly table: Table; readonly row: Row; readonly column?: Column }): string {
  return `${a.table.kind} ${a.row.label.trim() || a.row.key} ${a.column?.key ?? ''}`;
}
