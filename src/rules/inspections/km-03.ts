import { nameStem } from '../../classification';
import type { Inspection, InspectionRule } from '../types';
import { cellOf, classificationOf, rowText } from './common';

/** A name or code of other years (扶贫 after 2021, 2089901 after 2020), and names or codes that the built-in list does not have. */
export const KM_03: InspectionRule = {
  id: 'KM-03',
  title: '科目使用当年的编码和名称',
  basis: '当年《政府收支分类科目》（内置科目表不完整，未收录的只作提示）',
  report: 'both',
  severity: 'warning',
  *inspect(context): Iterable<Inspection> {
    const { book } = context;
    for (const table of book.tables) {
      const list = classificationOf(table, context);
      if (!list) continue;
      for (const row of table.rows) {
        const code = row.printedCode;
        if (!code || row.code !== code || row.role === 'project' || !row.label) continue;
        if (list.kind === 'economic' && code.length > 5) continue;
        const match = list.matchName(code, row.label, book.year);
        if (match === 'match') continue;
        const cell = cellOf(table, row, row.nameCol ?? row.codeCol ?? table.area.left);
        if (match === 'other-year') {
          const right = list.name(code, book.year)!;
          const same = nameStem(right) === nameStem(row.label);
          yield {
            verdict: '科目不符',
            severity: 'warning',
            table,
            cell,
            message: same
              ? `${table.name}${rowText(row)}：科目 ${code} 不是 ${book.year} 年使用的编码，请按当年科目表核对`
              : `${table.name}${rowText(row)}：科目 ${code} 在 ${book.year} 年的名称是“${right}”，“${row.label.trim()}”是其他年度的名称`,
            expected: right,
            actual: row.label.trim(),
          };
        } else if (match === 'unknown-code' || list.codesOf(row.label).length === 0) {
          yield {
            verdict: '科目未收录',
            severity: 'info',
            table,
            cell,
            message:
              match === 'unknown-code'
                ? `${table.name}${rowText(row)}：编码 ${code} 不在内置科目表中，请自行核对`
                : `${table.name}${rowText(row)}：内置科目表中 ${code} 的名称是“${list.name(code, book.year)}”，请核对是否为简称或误写`,
          };
        }
      }
    }
  },
};
