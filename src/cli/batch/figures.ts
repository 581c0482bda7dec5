import { Decimal, shiftBetween, toDecimal } from '../../amount';
import type { Book } from '../../tables';

/** Every amount of a book in 万元 by `种类.行.栏`, rows by code or line key; project and unit rows are left out. */
export function figuresOf(book: Book): Record<string, string> {
  const out: Record<string, Decimal> = {};
  for (const table of book.tables) {
    const factor = new Decimal(10).pow(shiftBetween(table.unit, '万元'));
    for (const row of table.rows) {
      if (!/^(?:[A-Z]+\d*|\d{3,9})$/.test(row.key) || row.role === 'memo' || row.role === 'repeat') continue;
      for (const column of table.blocks[row.block]?.columns ?? []) {
        const figure = column.isMoney && !column.key.startsWith('x') ? table.figure(row, column.key) : undefined;
        if (!figure || figure.value === 0) continue;
        const key = `${table.kind}.${row.key}.${column.key}`;
        out[key] = (out[key] ?? new Decimal(0)).plus(toDecimal(figure.value).times(factor));
      }
    }
  }
  return Object.fromEntries(Object.entries(out).map(([key, value]) => [key, value.toString()]));
}
