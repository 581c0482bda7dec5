import { squash, type Row, type Table } from '../../tables';
import type { Inspection, InspectionRule } from '../types';
import { cellOf, rowText } from './common';

/** The same code twice under one parent. */
export const KM_05: InspectionRule = {
  id: 'KM-05',
  title: '同一张表中科目不重复列示',
  basis: '支出功能分类、经济分类科目的层级关系',
  report: 'both',
  severity: 'warning',
  *inspect({ book }): Iterable<Inspection> {
    for (const table of book.tables) {
      for (const [first, second] of duplicateRows(table)) {
        if (second.printedCode !== second.code) continue;
        const same = squash(first.label) === squash(second.label);
        yield {
          verdict: '科目重复',
          severity: 'warning',
          table,
          cell: cellOf(table, second, second.nameCol ?? second.codeCol ?? table.area.left),
          cells: [cellOf(table, first, first.nameCol ?? first.codeCol ?? table.area.left)],
          message: `${table.name}${rowText(second)}与${rowText(first)}的科目编码同为 ${second.code}${same ? '，像是重复的行' : '，但名称不同'}`,
        };
      }
    }
  },
};

/** Pairs of rows with one code under one parent and one unit; project rows repeat their 项 code by design. */
export function duplicateRows(table: Table): (readonly [Row, Row])[] {
  const seen = new Map<string, Row>();
  const out: (readonly [Row, Row])[] = [];
  for (const row of table.rows) {
    if (!row.code || row.role === 'project' || row.role === 'memo') continue;
    const key = `${row.code}|${row.unitCode ?? ''}|${row.parent ?? ''}`;
    const first = seen.get(key);
    if (first) out.push([first, row]);
    else seen.set(key, row);
  }
  return out;
}
