import type { Inspection, InspectionRule } from '../types';

/** A title or header names another year than the book. */
export const BS_03: InspectionRule = {
  id: 'BS-03',
  title: '各表年度一致',
  basis: '公开表式（年度应为本年度）',
  report: 'both',
  severity: 'warning',
  *inspect({ book }): Iterable<Inspection> {
    if (book.year === undefined) return;
    for (const table of book.tables) {
      if (table.year === undefined || table.year === book.year || !table.titleRef) continue;
      yield {
        verdict: '年度不符',
        severity: 'warning',
        table,
        cell: table.titleRef,
        message: `${table.name}的年度是 ${table.year} 年，本册是 ${book.year} 年度，请核对是否沿用了旧表`,
        expected: String(book.year),
        actual: String(table.year),
      };
    }
  },
};
