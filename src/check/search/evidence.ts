import { SCALE, shiftBetween } from '../../amount';
import { stripNumbering, type Row, type Table } from '../../tables';
import type { Cell } from './network';

interface Place {
  readonly table: Table;
  readonly row: Row;
}

/**
 * What the rest of the book says about an amount: where the same 科目 (as row or as column) or the same line prints the same number. Between two cells
 * that would repair an equation equally well, the one whose right amount stands elsewhere is the wrong one.
 */
export class Evidence {
  /** Rows by 科目 or label. */
  private readonly rows = new Map<string, Place[]>();
  /** Columns by 经济分类 code. */
  private readonly columns = new Map<string, Place[]>();

  constructor(cells: readonly Cell[]) {
    const tables = new Set(cells.map((c) => c.term.table));
    for (const table of tables) {
      for (const row of table.rows) add(this.rows, topicOf(row), { table, row });
      const total = table.rows.find((r) => r.role === 'total');
      for (const block of table.blocks)
        for (const column of block.columns)
          if (total && /^e\d+$/.test(column.key)) add(this.columns, column.key.slice(1), { table, row: total });
    }
  }

  /** Is this amount (millionths of the cell's unit) printed for the same topic in another row or another table? */
  speaksFor(cell: Cell, amount: number): boolean {
    if (amount === 0) return false;
    const { table, row, column } = cell.term;
    const wanted = inCents(amount, table);
    const economic = /^e(\d+)$/.exec(column)?.[1];
    const isElsewhere = (place: Place): boolean => place.row !== row || place.table !== table;
    if (!economic) {
      const here = this.rows.get(topicOf(row))?.some((p) => isElsewhere(p) && prints(p, wanted));
      return here || (row.code !== undefined && this.hasColumn(row.code, wanted, isElsewhere));
    }
    const sameRow = row.code === undefined ? [] : (this.rows.get(row.code) ?? []);
    if (sameRow.some((p) => isElsewhere(p) && prints(p, wanted, column))) return true;
    if (row.role !== 'total') return false;
    const asRow = this.rows.get(economic)?.some((p) => prints(p, wanted));
    return asRow || this.hasColumn(economic, wanted, isElsewhere);
  }

  private hasColumn(economic: string, wanted: number, isElsewhere: (place: Place) => boolean): boolean {
    return this.columns.get(economic)?.some((p) => isElsewhere(p) && prints(p, wanted, `e${economic}`)) ?? false;
  }
}

/** Does the row print the amount in that column, or in any amount column? */
function prints({ table, row }: Place, wanted: number, column?: string): boolean {
  const keys = column ? [column] : (table.blocks[row.block]?.columns ?? []).filter((c) => c.isMoney).map((c) => c.key);
  return keys.some((key) => {
    const figure = table.figure(row, key);
    return figure !== undefined && figure.value !== 0 && inCents(figure.value * SCALE, table) === wanted;
  });
}

/** Amount in whole 分, the same in every unit. */
function inCents(amount: number, table: Table): number {
  return Math.round((amount / SCALE) * 100 * 10 ** shiftBetween(table.unit, '元'));
}

function topicOf(row: Row): string {
  if (row.code) return row.code;
  return row.role === 'total' || row.role === 'repeat' ? 'TOTAL' : stripNumbering(row.label);
}

function add(map: Map<string, Place[]>, key: string, place: Place): void {
  if (!key) return;
  const list = map.get(key);
  if (list) list.push(place);
  else map.set(key, [place]);
}
