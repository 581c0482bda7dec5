import type { Row, Table } from '../../tables';
import { kindOf } from '../../tables';
import type { Inspection, InspectionRule } from '../types';
import { codeCell, codedRows, rowText } from './common';

/** One or two rows out of the order of codes; a table that is ordered otherwise altogether is left alone. */
export const KM_04: InspectionRule = {
  id: 'KM-04',
  title: '科目按编码顺序排列',
  basis: '公开表式（科目按编码顺序列示）',
  report: 'both',
  severity: 'info',
  *inspect({ book }): Iterable<Inspection> {
    for (const table of book.tables) {
      const breaks = breaksOf(table);
      if (breaks.length > 2) continue;
      for (const [before, row] of breaks)
        yield {
          verdict: '科目顺序',
          severity: 'info',
          table,
          cell: codeCell(table, row),
          cells: [codeCell(table, before)],
          message: `${table.name}${rowText(row)}（${row.printedCode ?? row.code}）排在${rowText(before)}（${before.printedCode ?? before.code}）之后，与编码顺序不符`,
        };
    }
  },
};

const FEWEST_ROWS = 6;

/** Neighbouring rows of one parent whose codes go down. Classes of 经济分类 may stand as 人员 then 公用 (301, 303, 302). */
function breaksOf(table: Table): (readonly [Row, Row])[] {
  const rows = codedRows(table).filter((r) => r.printedCode === r.code);
  if (rows.length < FEWEST_ROWS) return [];
  const isEconomic = kindOf(table.kind).layout === 'economic';
  const last = new Map<string, Row & { code: string }>();
  const out: (readonly [Row, Row])[] = [];
  for (const row of rows) {
    if (isEconomic && row.code.length === 3) continue;
    const group = `${row.block}|${row.unitCode ?? ''}|${row.parent ?? ''}|${row.code.length}`;
    const before = last.get(group);
    if (before && row.code < before.code) out.push([before, row]);
    last.set(group, row);
  }
  return out;
}
