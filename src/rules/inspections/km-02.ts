import type { Inspection, InspectionRule } from '../types';
import { cellOf, classificationOf, rowText } from './common';

/** A code that its own name, its children or its place in the table prove mistyped (the recogniser already reads the row as the right one). */
export const KM_02: InspectionRule = {
  id: 'KM-02',
  title: '科目编码填写正确',
  basis: '当年《政府收支分类科目》',
  report: 'both',
  severity: 'warning',
  *inspect(context): Iterable<Inspection> {
    const { book } = context;
    for (const table of book.tables) {
      const list = classificationOf(table, context);
      for (const row of table.rows) {
        if (!row.printedCode || !row.code || row.printedCode === row.code || !list) continue;
        const col = row.codeCol ?? row.nameCol ?? table.area.left;
        const own = list.name(row.printedCode, book.year);
        yield {
          verdict: '科目不符',
          severity: 'warning',
          table,
          cell: cellOf(table, row, col),
          message: `${table.name}${rowText(row)}的科目编码 ${row.printedCode} 应为 ${row.code}${own ? `（${row.printedCode} 是“${own}”）` : ''}`,
          expected: row.code,
          actual: row.printedCode,
        };
      }
    }
  },
};
