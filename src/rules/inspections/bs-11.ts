import type { Column, Row } from '../../tables';
import { columnName } from '../../workbook';
import type { Inspection, InspectionRule } from '../types';
import { moneyFigures } from './figures';

/** Hidden rows or columns with amounts: they take part in every sum, and the reader does not see them. */
export const BS_11: InspectionRule = {
  id: 'BS-11',
  title: '表中没有隐藏的金额',
  basis: '公开要求（公开的表应与核对的表一致）',
  report: 'both',
  severity: 'warning',
  *inspect({ book, snapshot }): Iterable<Inspection> {
    for (const table of book.tables) {
      const sheet = snapshot.sheets.find((s) => s.name === table.sheet);
      if (!sheet || (sheet.hiddenRows.size === 0 && sheet.hiddenCols.size === 0)) continue;
      const mayHide = (row: Row, column: Column): boolean =>
        row.cells !== undefined || sheet.hiddenRows.has(row.row) || sheet.hiddenCols.has(column.col);
      const hidden = moneyFigures(table, mayHide).filter(
        ({ figure: { ref, value } }) => value !== 0 && (sheet.hiddenRows.has(ref.row) || sheet.hiddenCols.has(ref.col)),
      );
      if (hidden.length === 0) continue;
      const rows = [...new Set(hidden.map((h) => h.figure.ref.row).filter((r) => sheet.hiddenRows.has(r)))];
      const cols = [...new Set(hidden.map((h) => h.figure.ref.col).filter((c) => sheet.hiddenCols.has(c)))];
      const where = [
        ...(rows.length > 0 ? [`第 ${list(rows.map((r) => String(r + 1)))} 行`] : []),
        ...(cols.length > 0 ? [`${list(cols.map(columnName))} 列`] : []),
      ].join('、');
      yield {
        verdict: '隐藏内容',
        severity: 'warning',
        table,
        cell: hidden[0]!.figure.ref,
        cells: hidden.map((h) => h.figure.ref),
        marks: [{ text: where, ref: hidden[0]!.figure.ref }],
        message: `${table.name}${where}是隐藏的，其中有金额；这些金额已计入核对，请确认公开时是否应显示`,
      };
    }
  },
};

function list(names: readonly string[]): string {
  return names.length > 6 ? `${names.slice(0, 6).join('、')} 等 ${names.length} ` : names.join('、');
}
