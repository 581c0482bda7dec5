import type { Classification } from '../../classification';
import { kindOf, type Row, type Table } from '../../tables';
import type { CellRef } from '../../workbook';
import type { InspectionContext } from '../types';

/** The classification that codes the rows of a table; undefined for tables without codes. */
export function classificationOf(table: Table, { lists }: InspectionContext): Classification | undefined {
  switch (kindOf(table.kind).layout) {
    case 'economic':
      return lists.economic;
    case 'functional':
    case 'functional-economic':
    case 'projects':
    case 'units':
      return lists.functional;
    default:
      return undefined;
  }
}

export function cellOf(table: Table, row: Row, col: number): CellRef {
  return { sheet: table.sheet, row: row.row, col };
}

/** The cell with the code of a row, else with its name. */
export function codeCell(table: Table, row: Row): CellRef {
  return cellOf(table, row, row.codeCol ?? row.nameCol ?? table.area.left);
}

/** 第 8 行“工会经费”. */
export function rowText(row: Row): string {
  return `第${row.row + 1}行“${row.label.trim()}”`;
}

export type CodedRow = Row & { readonly code: string };

const coded = new WeakMap<Table, readonly CodedRow[]>();

/** Rows of a 科目 as printed: with a code of their own, no 其中 lines, no projects. */
export function codedRows(table: Table): readonly CodedRow[] {
  let rows = coded.get(table);
  if (!rows) {
    rows = table.rows.filter((r): r is CodedRow => r.code !== undefined && r.role !== 'project' && r.role !== 'memo');
    coded.set(table, rows);
  }
  return rows;
}

/** Codes whose name an unknown code is printed with: of its level, under the same parent, and not in the table yet. A slip of the last digits. */
export function codesMeant(table: Table, code: string, label: string, list: Classification): readonly string[] {
  if (list.has(code)) return [];
  const parent = code.slice(0, -2);
  return list
    .codesOf(label)
    .filter(
      (c) =>
        c.length === code.length &&
        (code.length === 3 || c.startsWith(parent)) &&
        !table.rows.some((r) => r.code === c),
    );
}
