import { economic, functional, type Classification } from '../../classification';
import { kindOf, type Row, type Table } from '../../tables';
import type { CellRef } from '../../workbook';

/** The classification that codes the rows of a table; undefined for tables without codes. */
export function classificationOf(table: Table): Classification | undefined {
  switch (kindOf(table.kind).layout) {
    case 'economic':
      return economic;
    case 'functional':
    case 'functional-economic':
    case 'projects':
    case 'units':
      return functional;
    default:
      return undefined;
  }
}

export function cellOf(table: Table, row: Row, col: number): CellRef {
  return { sheet: table.sheet, row: row.row, col };
}

/** 第 8 行“工会经费”. */
export function rowText(row: Row): string {
  return `第${row.row + 1}行“${row.label.trim()}”`;
}
