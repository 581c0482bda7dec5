import type { Inspection, InspectionRule } from '../types';
import { cellOf, classificationOf, codeCell, codesMeant, rowText } from './common';

/** The name beside a code is another code's name; where the code is plainly the wrong one of the two, KM-02 says so. */
export const KM_01: InspectionRule = {
  id: 'KM-01',
  title: '科目名称与科目编码对应',
  basis: '当年《政府收支分类科目》',
  report: 'both',
  severity: 'warning',
  *inspect(context): Iterable<Inspection> {
    const { book } = context;
    for (const table of book.tables) {
      const list = classificationOf(table, context);
      if (!list) continue;
      for (const row of table.rows) {
        const code = row.printedCode;
        if (!code || row.code !== code || row.role === 'project' || row.nameCol === undefined || !row.label) continue;
        const meant = codesMeant(table, code, row.label, list);
        if (meant.length > 0)
          yield {
            verdict: '科目不符',
            severity: 'warning',
            table,
            cell: codeCell(table, row),
            message: `${table.name}${rowText(row)}：科目表中没有编码 ${code}，“${row.label.trim()}”的编码是 ${meant.join('、')}，请核对编码`,
            expected: meant[0]!,
            actual: code,
          };
        if (list.matchName(code, row.label, book.year) !== 'mismatch') continue;
        const right = list.name(code, book.year)!;
        const others = list.codesOf(row.label).filter((c) => c.length === code.length);
        if (others.length === 0) continue;
        yield {
          verdict: '科目不符',
          severity: 'warning',
          table,
          cell: cellOf(table, row, row.nameCol),
          message: `${table.name}${rowText(row)}：编码 ${code} 的科目名称应为“${right}”；“${row.label.trim()}”的编码是 ${others.slice(0, 3).join('、')}。请核对编码与名称哪一个填错`,
          expected: right,
          actual: row.label.trim(),
        };
      }
    }
  },
};
