import { nameStem, type Classification } from '../../classification';
import type { Row, Table } from '../../tables';
import type { Inspection, InspectionRule } from '../types';
import { cellOf, classificationOf, codesMeant, rowText } from './common';

/** Beyond so many in one table the list is at fault rather than the table: said once. */
const MOST_TOLD = 5;

/** A name or code of other years (扶贫 after 2021, 2089901 after 2020), and names or codes that the built-in list does not have. */
export const KM_03: InspectionRule = {
  id: 'KM-03',
  title: '科目使用当年的编码和名称',
  basis: '当年《政府收支分类科目》（内置科目表不完整，未收录的只作提示）',
  report: 'both',
  severity: 'warning',
  *inspect(context): Iterable<Inspection> {
    const { year } = context.book;
    for (const table of context.book.tables) {
      const list = classificationOf(table, context);
      if (!list) continue;
      const unknown: Inspection[] = [];
      for (const row of table.rows) {
        const code = row.printedCode;
        if (!code || row.code !== code || row.role === 'project' || !row.label) continue;
        if (list.kind === 'economic' && code.length > 5) continue;
        const match = list.matchName(code, row.label, year);
        if (match === 'other-year') yield ofOtherYear(table, row, code, list, year);
        else if (codesMeant(table, code, row.label, list).length > 0) continue;
        else if (match === 'unknown-code' || (match === 'mismatch' && list.codesOf(row.label).length === 0))
          unknown.push(notListed(table, row, code, list, year, match === 'unknown-code'));
      }
      if (unknown.length <= MOST_TOLD) yield* unknown;
      else
        yield {
          ...unknown[0]!,
          cells: unknown.map((u) => u.cell),
          message: `${unknown[0]!.message}；本表另有 ${unknown.length - 1} 个编码或名称不在内置科目表中`,
        };
    }
  },
};

function nameCell(table: Table, row: Row): Inspection['cell'] {
  return cellOf(table, row, row.nameCol ?? row.codeCol ?? table.area.left);
}

function ofOtherYear(table: Table, row: Row, code: string, list: Classification, year: number | undefined): Inspection {
  const right = list.name(code, year)!;
  const isSameName = nameStem(right) === nameStem(row.label);
  return {
    verdict: '科目不符',
    severity: 'warning',
    table,
    cell: nameCell(table, row),
    message: isSameName
      ? `${table.name}${rowText(row)}：科目 ${code} 不是 ${year} 年使用的编码，请按当年科目表核对`
      : `${table.name}${rowText(row)}：科目 ${code} 在 ${year} 年的名称是“${right}”，“${row.label.trim()}”是其他年度的名称`,
    expected: right,
    actual: row.label.trim(),
  };
}

function notListed(
  table: Table,
  row: Row,
  code: string,
  list: Classification,
  year: number | undefined,
  isUnknownCode: boolean,
): Inspection {
  return {
    verdict: '科目未收录',
    severity: 'info',
    table,
    cell: nameCell(table, row),
    marks: [{ text: code, ref: nameCell(table, row) }],
    message: isUnknownCode
      ? `${table.name}${rowText(row)}：编码 ${code} 不在内置科目表中，请自行核对`
      : `${table.name}${rowText(row)}：内置科目表中 ${code} 的名称是“${list.name(code, year)}”，请核对是否为简称或误写`,
  };
}
