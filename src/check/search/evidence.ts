import { SCALE, shiftBetween } from '../../amount';
import { stripNumbering, type Row, type Table } from '../../tables';
import type { CellRef } from '../../workbook';
import type { Cell } from './network';

/**
 * What the rest of the book says about an amount: where the same 科目 (as row or as column) or the same line prints the same number. Between two cells
 * that would repair an equation equally well, the one whose right amount stands elsewhere is the wrong one.
 */
export class Evidence {
  private readonly seen = new Map<string, Map<number, CellRef[]>>();
  private readonly tables = new Set<Table>();

  constructor(cells: readonly Cell[]) {
    for (const { term } of cells) {
      if (this.tables.has(term.table)) continue;
      this.tables.add(term.table);
      this.collect(term.table);
    }
  }

  private collect(table: Table): void {
    for (const row of table.rows) {
      for (const column of table.blocks[row.block]?.columns ?? []) {
        const figure = column.isMoney ? table.figure(row, column.key) : undefined;
        if (!figure || figure.value === 0) continue;
        for (const topic of topicsOf(row, column.key)) {
          let amounts = this.seen.get(topic);
          if (!amounts) this.seen.set(topic, (amounts = new Map()));
          const key = inYuan(figure.value * SCALE, table);
          const list = amounts.get(key);
          if (list) list.push(figure.ref);
          else amounts.set(key, [figure.ref]);
        }
      }
    }
  }

  /** Is this amount (millionths of the cell's unit) printed for the same topic in another row or another table? */
  speaksFor(cell: Cell, amount: number): boolean {
    if (amount === 0) return false;
    const { table, row, column, figure } = cell.term;
    const key = inYuan(amount, table);
    return topicsOf(row, column).some((topic) =>
      this.seen
        .get(topic)
        ?.get(key)
        ?.some((ref) => ref.sheet !== figure.ref.sheet || ref.row !== figure.ref.row),
    );
  }
}

/** Amount in whole 分, the same in every unit. */
function inYuan(amount: number, table: Table): number {
  return Math.round((amount / SCALE) * 100 * 10 ** shiftBetween(table.unit, '元'));
}

function topicsOf(row: Row, column: string): string[] {
  const economic = /^e(\d+)$/.exec(column)?.[1];
  if (row.code) return economic ? [`${row.code}|${economic}`] : [row.code];
  const line = row.role === 'total' || row.role === 'repeat' ? 'TOTAL' : stripNumbering(row.label);
  if (economic) return [economic];
  return line ? [line] : [];
}
