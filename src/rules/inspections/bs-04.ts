import { squash } from '../../tables';
import type { Inspection, InspectionRule } from '../types';

/** Unit names that differ between tables. */
export const BS_04: InspectionRule = {
  id: 'BS-04',
  title: '各表单位名称一致',
  basis: '公开表式（编制单位应为同一单位）',
  report: 'both',
  severity: 'warning',
  *inspect({ book }): Iterable<Inspection> {
    const names = new Map<string, number>();
    for (const table of book.tables)
      if (table.organisation) names.set(squash(table.organisation), (names.get(squash(table.organisation)) ?? 0) + 1);
    const usual = [...names].sort((a, b) => b[1] - a[1])[0];
    if (!usual || names.size < 2 || usual[1] * 2 <= book.tables.length) return;
    for (const table of book.tables) {
      if (!table.organisation || squash(table.organisation) === usual[0]) continue;
      yield {
        verdict: '名称不一',
        severity: 'warning',
        table,
        cell: { sheet: table.sheet, row: Math.max(0, table.headerRows[0] - 1), col: table.area.left },
        message: `${table.name}的单位名称是“${table.organisation}”，其他各表是“${usual[0]}”`,
        expected: usual[0],
        actual: table.organisation,
      };
    }
  },
};
