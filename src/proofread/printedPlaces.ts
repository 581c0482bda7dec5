import { formatRef, type CellRef } from '../workbook';
import type { DocumentSheet, SheetPlace } from './document';
import type { ClaimPlace } from './types';

/** Where the cells of the tables of a document are printed. */
export class PrintedPlaces {
  private readonly cells = new Map<string, ClaimPlace>();
  private readonly rows = new Map<string, SheetPlace>();
  private readonly doubtful = new Set<string>();

  constructor(sheets: readonly DocumentSheet[]) {
    for (const { sheet, places } of sheets)
      for (const at of places) {
        const cell = formatRef({ sheet: sheet.name, row: at.row, col: at.col });
        const row = `${sheet.name}!${at.row}`;
        if (!this.rows.has(row)) this.rows.set(row, at);
        if (at.isDoubtful) this.doubtful.add(row);
        const text = `${at.page === undefined ? '' : `第${at.page}页 `}${sheet.name}${at.line === undefined ? '' : ` 第${at.line}行`}`;
        const page = at.page === undefined ? {} : { page: at.page };
        this.cells.set(cell, { cell, text, ...page, start: at.start, end: at.end });
      }
  }

  /** Of a cell, or of its name (`附表3!C8`). */
  of(cell: CellRef | string): ClaimPlace | undefined {
    return this.cells.get(typeof cell === 'string' ? cell : formatRef(cell));
  }

  /** Of the first cell of a sheet row, counted from 0. */
  ofRow(sheet: string, row: number): SheetPlace | undefined {
    return this.rows.get(`${sheet}!${row}`);
  }

  /** A label put together wrongly makes every amount of its row somebody else's. */
  isDoubtful({ sheet, row }: CellRef): boolean {
    return this.doubtful.has(`${sheet}!${row}`);
  }
}
