import { areaA1, columnName } from '../workbook';
import type { Book, Table } from '../tables';
import type { BookSummary, TableSummary } from './engine';

/**
 * The recognised book as plain data, to be shown and to pass between threads.
 * @param textSheet the user's sheet that holds a 情况说明
 */
export function summarise(book: Book, textSheet?: string): BookSummary {
  return {
    name: book.name,
    kind: book.kind,
    year: book.year,
    organisation: book.organisation,
    tables: book.tables.map(summariseTable),
    unrecognised: book.unrecognised.filter(({ sheet }) => sheet !== textSheet),
    others: (book.others ?? []).filter(({ sheet }) => sheet !== textSheet),
    ...(textSheet === undefined ? {} : { textSheet }),
  };
}

function summariseTable(table: Table): TableSummary {
  return {
    id: table.id,
    kind: table.kind,
    title: table.title,
    name: table.name,
    sheet: table.sheet,
    range: areaA1(table.area),
    area: { ...table.area, sheet: table.sheet },
    unit: table.unit,
    year: table.year,
    isEmpty: table.isEmpty,
    confidence: table.confidence,
    evidence: table.evidence.map((e) => e.what),
    notes: table.notes,
    columns: table.blocks.flatMap((block) =>
      block.columns.map((c) => ({ letter: columnName(c.col), header: c.header, key: c.key, isMoney: c.isMoney })),
    ),
    rows: table.rows.map((row) => ({
      label: row.label,
      code: row.printedCode ?? row.code,
      role: row.role,
      ref: {
        sheet: table.sheet,
        row: row.row,
        col: row.nameCol ?? row.codeCol ?? table.blocks[row.block]?.left ?? table.area.left,
      },
    })),
  };
}
