import type { Book, Table } from '../../tables';
import type { SheetSnapshot } from '../../workbook';
import type { Inspection, InspectionRule } from '../types';

/** From so many tables on with the same wrong year it is said once: last year's set was copied. */
const FEWEST_TOLD_TOGETHER = 3;

/** A title names another year than the book, or all the amount columns of a table do. */
export const BS_03: InspectionRule = {
  id: 'BS-03',
  title: '各表年度一致',
  basis: '公开表式（年度应为本年度）',
  report: 'both',
  severity: 'warning',
  *inspect({ book, snapshot }): Iterable<Inspection> {
    const wrong = book.tables.flatMap((table) => wrongYear(table, book, snapshot.sheets) ?? []);
    const told = new Set<number>();
    for (const one of wrong) {
      const same = wrong.filter((w) => w.year === one.year);
      if (told.has(one.year)) continue;
      const isTogether = same.length >= FEWEST_TOLD_TOGETHER;
      if (isTogether) told.add(one.year);
      const names = `${one.table.name}等 ${same.length} 张表`;
      yield {
        verdict: '年度不符',
        severity: 'warning',
        table: one.table,
        cell: one.cell,
        ...(isTogether ? { cells: same.map((w) => w.cell) } : {}),
        message: `${isTogether ? names : one.table.name}${one.what} ${one.year} 年，本册是 ${book.year} 年度，请核对是否沿用了旧表`,
        expected: String(book.year),
        actual: String(one.year),
      };
    }
  },
};

interface WrongYear {
  readonly table: Table;
  readonly year: number;
  readonly cell: Inspection['cell'];
  readonly what: string;
}

function wrongYear(table: Table, book: Book, sheets: readonly SheetSnapshot[]): WrongYear | undefined {
  if (book.year === undefined) return undefined;
  if (table.year !== undefined && table.year !== book.year)
    return table.titleRef && { table, year: table.year, cell: table.titleRef, what: '的年度是' };
  const named: number[] = [];
  for (const { columns } of table.blocks)
    for (const { header } of columns.filter((c) => c.isMoney)) {
      const years = yearsOf(header);
      // A column without a year may be this year's.
      if (years.length === 0 || years.includes(book.year)) return undefined;
      named.push(...years);
    }
  if (named.length === 0) return undefined;
  const year = Math.max(...named);
  const cell = cellWith(year, table, sheets);
  return cell && { table, year, cell, what: '的栏目写的是' };
} // prettier-ignore

function yearsOf(text: string): number[] {
  return [...text.matchAll(/(20\d{2})\s*年/g)].map((m) => Number(m[1]));
}

function cellWith(year: number, table: Table, sheets: readonly SheetSnapshot[]): Inspection['cell'] | undefined {
  const sheet = sheets.find((s) => s.name === table.sheet);
  for (let row = table.headerRows[0]; sheet && row <= table.headerRows[1]; row++)
    for (let col = table.area.left; col <= table.area.right; col++) {
      const value = sheet.cells[row]?.[col]?.value;
      if (typeof value === 'string' && yearsOf(value).includes(year)) return { sheet: table.sheet, row, col };
    }
  return undefined;
}
