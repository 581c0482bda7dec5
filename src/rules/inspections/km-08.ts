import type { Row, Table } from '../../tables';
import type { Inspection, InspectionRule } from '../types';
import { codeCell, codedRows, rowText } from './common';

type Coded = Row & { readonly code: string };

/** A row that stands among the rows of another 款 or 类 than its code says, in a table whose other rows stand where they belong. */
export const KM_08: InspectionRule = {
  id: 'KM-08',
  title: '项、款列在所属的款、类之下',
  basis: '支出功能分类、经济分类科目的层级关系',
  report: 'both',
  severity: 'warning',
  *inspect({ book }): Iterable<Inspection> {
    for (const table of book.tables) {
      const { wrong, right } = placesOf(table);
      if (wrong.length > 2 || right < 3) continue;
      for (const { row, above } of wrong)
        yield {
          verdict: '科目不符',
          severity: 'warning',
          table,
          cell: codeCell(table, row),
          cells: [codeCell(table, above)],
          message: `${table.name}${rowText(row)}的编码是 ${row.code}，却列在${rowText(above)}（${above.code}）之下；请核对编码或行的位置`,
          expected: above.code,
          actual: row.code,
        };
    }
  },
};

/** Compares each row with the last row of a higher level above it in its block. */
function placesOf(table: Table): { wrong: { row: Coded; above: Coded }[]; right: number } {
  const wrong: { row: Coded; above: Coded }[] = [];
  let right = 0;
  let block = -1;
  let open: Coded[] = [];
  for (const row of codedRows(table)) {
    if (row.block !== block) open = [];
    block = row.block;
    while (open.length > 0 && open.at(-1)!.code.length >= row.code.length) open.pop();
    const above = open.at(-1);
    open.push(row);
    // A code that was mistyped or left out is not judged, but what stands below it is in its place.
    if (!above || row.printedCode !== row.code) continue;
    if (row.code.startsWith(above.code)) right++;
    else wrong.push({ row, above });
  }
  return { wrong, right };
}
