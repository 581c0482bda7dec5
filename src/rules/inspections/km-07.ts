import { kindOf, type Table, type TableKindId } from '../../tables';
import type { Inspection, InspectionRule } from '../types';
import { codeCell, codedRows, rowText } from './common';

type Fund = '一般公共预算' | '政府性基金预算' | '国有资本经营预算';

const TABLES: Partial<Record<TableKindId, Fund>> = {
  'JS.YB': '一般公共预算',
  'JS.YBMX': '一般公共预算',
  'YS.YB': '一般公共预算',
  'JS.JJ': '政府性基金预算',
  'YS.JJ': '政府性基金预算',
  'JS.GZ': '国有资本经营预算',
  'JS.GZZC': '国有资本经营预算',
  'YS.GZ': '国有资本经营预算',
};

/** 款 that only 政府性基金预算 uses (2018–2025); 其他 of other years fall through, which says nothing. */
const GOVERNMENT_FUND =
  /^(?:20610|2070[79]|20710|2082[239]|2116[01]|2120[89]|2121\d|2136[679]|21370|214(?:6\d|7[0-2])|2290[48]|22960|23[1-3]04|234)/;

/** A 科目 of another budget than the table is for: a hint, as the list of 基金 科目 changes every year. */
export const KM_07: InspectionRule = {
  id: 'KM-07',
  title: '科目与表的预算种类相符',
  basis: '当年《政府收支分类科目》（一般公共预算、政府性基金预算、国有资本经营预算支出功能分类）',
  report: 'both',
  severity: 'info',
  *inspect({ book, lists }): Iterable<Inspection> {
    for (const table of book.tables) {
      const wanted = TABLES[table.kind];
      if (!wanted) continue;
      for (const row of codedRows(table)) {
        const own = row.code.length >= 5 && lists.functional.has(row.code) ? fundOf(row.code) : undefined;
        if (!own || own === wanted || !hasAmount(table, row.key)) continue;
        yield {
          verdict: '科目不符',
          severity: 'info',
          table,
          cell: codeCell(table, row),
          message: `${table.name}${rowText(row)}（${row.code}）是${own}的科目，不应列入${kindOf(table.kind).name}`,
          expected: wanted,
          actual: own,
        };
      }
    }
  },
};

/** The budget that a 款 or 项 belongs to; undefined where several may use it. */
function fundOf(code: string): Fund | undefined {
  if (GOVERNMENT_FUND.test(code)) return '政府性基金预算';
  if (code.startsWith('223')) return '国有资本经营预算';
  if (/^(?:20804|209|230|231|232|233)/.test(code)) return undefined;
  return '一般公共预算';
}

function hasAmount(table: Table, key: string): boolean {
  return ['total', 'income', 'open', 'close'].some((column) => (table.at(key, column)?.value ?? 0) !== 0);
}
