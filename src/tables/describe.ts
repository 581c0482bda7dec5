import { a1, areaA1, columnName as columnLetter } from '../workbook';
import { kindOf } from './kinds';
import { columnName, ROLE_NAMES } from './names';
import type { Table, TableKindId } from './types';

/** How a table was read, as plain data for a view: a wrong guess is to be visible. */
export interface TableDescription {
  readonly id: string;
  readonly kind: TableKindId;
  /** Standard name of the kind. */
  readonly kindName: string;
  readonly title: string;
  readonly sheet: string;
  /** `A4:H30`. */
  readonly range: string;
  /** Rows of the header: `A5:H6`. */
  readonly headerRange: string;
  readonly unit: string;
  /** Where the unit is printed; absent when it was concluded. */
  readonly unitCell?: string;
  readonly confidence: number;
  readonly reasons: readonly string[];
  readonly columns: readonly {
    readonly letter: string;
    readonly header: string;
    readonly key: string;
    readonly meaning: string;
    readonly isMoney: boolean;
    /** Meaning of the column that it is added into. */
    readonly into?: string;
  }[];
  readonly rows: readonly {
    readonly cell: string;
    readonly label: string;
    readonly code?: string;
    readonly role: string;
    /** Label, else code, of the row that it is added into. */
    readonly into?: string;
  }[];
  /** Sheet row numbers and column letters of hidden rows and columns that were read. */
  readonly hiddenRows: readonly number[];
  readonly hiddenCols: readonly string[];
  readonly notes: readonly string[];
}

/** Describes the recognition of a table: its range, what each column means, what each row is. */
export function describe(table: Table): TableDescription {
  return {
    id: table.id,
    kind: table.kind,
    kindName: kindOf(table.kind).name,
    title: table.title,
    sheet: table.sheet,
    range: areaA1(table.area),
    headerRange: areaA1({ ...table.area, top: table.headerRows[0], bottom: table.headerRows[1] }),
    unit: table.unit,
    ...(table.printedUnit ? { unitCell: a1(table.printedUnit.ref.row, table.printedUnit.ref.col) } : {}),
    confidence: table.confidence,
    reasons: table.evidence.map((e) => e.what),
    columns: table.blocks.flatMap((block) =>
      block.columns.map((c) => ({
        letter: columnLetter(c.col),
        header: c.header,
        key: c.key,
        meaning: columnName(table.kind, c.key),
        isMoney: c.isMoney,
        ...(c.into ? { into: columnName(table.kind, c.into) } : {}),
      })),
    ),
    rows: table.rows.map((row) => {
      const parent = row.parent === undefined ? undefined : table.rows[row.parent];
      const code = row.printedCode ?? row.code;
      return {
        cell: a1(row.row, row.nameCol ?? row.codeCol ?? table.blocks[row.block]?.left ?? table.area.left),
        label: row.label,
        ...(code ? { code } : {}),
        role: ROLE_NAMES[row.role],
        ...(parent ? { into: parent.label.trim() || parent.code || ROLE_NAMES[parent.role] } : {}),
      };
    }),
    hiddenRows: (table.hiddenRows ?? []).map((r) => r + 1),
    hiddenCols: (table.hiddenCols ?? []).map(columnLetter),
    notes: table.notes,
  };
}
