import { childrenOf } from '../children';
import { kindOf, type Row, type Table } from '../../tables';
import type { Inspection, InspectionRule } from '../types';
import { codeCell, codedRows, rowText } from './common';

type Coded = Row & { readonly code: string };

/** A 类 or 款 without the rows below it, or a row without the 款 or 类 above it, in a table that otherwise prints both. */
export const KM_06: InspectionRule = {
  id: 'KM-06',
  title: '类、款、项逐级列示齐全',
  basis: '财预〔2016〕143号（支出功能分类公开到项级科目，基本支出公开到款级经济分类科目）',
  report: 'both',
  severity: 'warning',
  *inspect({ book }): Iterable<Inspection> {
    for (const table of book.tables) {
      if (table.isEmpty) continue;
      for (const row of childless(table))
        yield {
          verdict: '科目不全',
          severity: isFunctional(table) ? 'warning' : 'info',
          table,
          cell: codeCell(table, row),
          message: `${table.name}${rowText(row)}（${row.code}）有金额，但没有列出它的${row.code.length === 7 ? '项目，或项目没有填金额' : '下级科目'}`,
        };
      for (const row of orphans(table))
        yield {
          verdict: '科目不全',
          severity: 'info',
          table,
          cell: codeCell(table, row),
          message: `${table.name}${rowText(row)}（${row.code}）没有对应的上级科目 ${row.code.slice(0, -2)}，请核对编码或补列上级科目`,
        };
    }
  },
};

/** By 功能分类 every 项 has to be public; by 经济分类 a 类 may stand alone. */
function isFunctional(table: Table): boolean {
  return /^(?:functional|projects)/.test(kindOf(table.kind).layout);
}

const FEWEST_WITNESSES = 3;
const MOST_EXCEPTIONS = 2;

/** The few rows of a level that have no rows below them while the others all do. */
function childless(table: Table): Coded[] {
  // In a list of projects every 项 has its projects below it.
  const levels = kindOf(table.kind).layout === 'projects' ? [3, 5, 7] : [3, 5];
  const filled = hasAmount(table);
  return levels.flatMap((length) => {
    const ofLevel = codedRows(table).filter((r) => r.code.length === length);
    const lonely = ofLevel.filter((r) => childrenOf(table, r).length === 0 && filled(r));
    if (lonely.length === 0) return [];
    return isException(lonely.length, ofLevel.filter(filled).length, length === 7) ? lonely : [];
  });
}

/** The few rows of a level whose parent is not printed while the others' is. */
function orphans(table: Table): Coded[] {
  const codes = new Set(table.rows.map((r) => r.code));
  return [5, 7].flatMap((length) => {
    const rows = codedRows(table).filter((r) => r.code.length === length && r.printedCode === r.code);
    const lonely = rows.filter((r) => !codes.has(r.code.slice(0, -2)));
    return isException(lonely.length, rows.length) ? lonely : [];
  });
}

function isException(few: number, all: number, isProjects = false): boolean {
  if (isProjects) return few > 0 && few * 2 <= all;
  return few > 0 && few <= MOST_EXCEPTIONS && all - few >= FEWEST_WITNESSES && few * 4 <= all;
}

/** Tells of the rows of a table whether they hold an amount. */
function hasAmount(table: Table): (row: Row) => boolean {
  const { millionths, width } = table.amounts();
  const places = new Map(table.rows.map((row, at) => [row, at]));
  return (row) => {
    const first = places.get(row)! * width;
    return (table.blocks[row.block]?.columns ?? []).some(({ isMoney, key }, place) => {
      if (!isMoney) return false;
      const amount = millionths[first + place]!;
      return Number.isNaN(amount) ? (table.figure(row, key)?.value ?? 0) !== 0 : amount !== 0;
    });
  };
}
