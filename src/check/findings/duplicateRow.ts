import { duplicateRows } from '../../rules';
import type { Row, Table } from '../../tables';
import type { CellRef } from '../../workbook';
import type { Cause } from '../causes';
import type { Evaluated } from '../evaluate';
import { amountText, rowLabel } from '../labels';
import type { Finding, MessagePart } from '../types';
import { equationParts } from '../view';
import { base, refsOf, toValue, uniqueRefs } from './base';

/** All changes blank one row, and that row prints a code for the second time. */
export function duplicateOf(cause: Cause): { table: Table; first: Row; second: Row } | undefined {
  const { table } = cause.fixes[0]!.term;
  const rows = new Set(cause.fixes.map((f) => f.term.row));
  const blanked = cause.fixes.every((f) => f.term.table === table && toValue(f.term).plus(f.delta).isZero());
  if (!blanked || rows.size !== 1) return undefined;
  const row = [...rows][0]!;
  for (const [first, second] of duplicateRows(table))
    if (first === row || second === row) return { table, first, second };
  return undefined;
}

export function duplicateFinding(
  cause: Cause,
  found: { table: Table; first: Row; second: Row },
  shown: Evaluated,
): Finding {
  const { table, first, second } = found;
  const cell: CellRef = {
    sheet: table.sheet,
    row: second.row,
    col: second.nameCol ?? second.codeCol ?? table.area.left,
  };
  const parts: MessagePart[] = [
    { text: `${table.name}第${second.row + 1}行“${rowLabel(second)}” ` },
    { text: amountText(cause.fixes[0]!.term), ref: cell },
    { text: ` 与第${first.row + 1}行重复（科目 ${second.code}）：` },
    ...equationParts(shown),
    { text: `；删去重复的行后 ${cause.repaired.length} 处不平同时消除` },
  ];
  return {
    ...base(shown, parts, cause.repaired),
    rule: 'KM-05',
    ruleTitle: '同一张表中科目不重复列示',
    verdict: '科目重复',
    table: table.name,
    cell,
    cells: uniqueRefs([cell, ...cause.fixes.map((f) => f.term.figure.ref), ...cause.repaired.flatMap(refsOf)]),
  };
}
