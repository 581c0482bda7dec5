import type { ReportKind, TableKindId } from '../../../../src/tables';

/** A row by meaning. Amounts are whole 分, by column key; a column that is not there is blank. */
export interface MeaningRow {
  readonly key: string;
  /** Label without numbering, indentation or spaces. */
  readonly label: string;
  readonly code?: string;
  readonly values: Readonly<Record<string, number>>;
  /** Half of a two-sided table. */
  readonly side?: 'in' | 'out';
  /** Project name under a 项, or a line that repeats the total. */
  readonly role?: 'project' | 'unit' | 'indicator';
}

/** What a table says, whatever its layout: rows in their natural order, the total first. */
export interface MeaningTable {
  readonly kind: TableKindId;
  readonly rows: readonly MeaningRow[];
}

/** A set of figures that satisfies every identity of its report. */
export interface MeaningBook {
  readonly report: ReportKind;
  readonly year: number;
  readonly organisation: string;
  readonly tables: ReadonlyMap<TableKindId, MeaningTable>;
}

/** Where an amount stands, by meaning. */
export interface Coordinate {
  readonly kind: TableKindId;
  readonly row: string;
  readonly column: string;
}

/** The same book with one amount changed (in 分). */
export function withChange(book: MeaningBook, at: Coordinate, value: number): MeaningBook {
  const tables = new Map(book.tables);
  const table = tables.get(at.kind)!;
  tables.set(at.kind, {
    ...table,
    rows: table.rows.map((r) => (r.key === at.row ? { ...r, values: { ...r.values, [at.column]: value } } : r)),
  });
  return { ...book, tables };
}
