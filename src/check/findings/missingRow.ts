import { formatAmount } from '../../amount';
import { codeCell, type BoundTerm } from '../../rules';
import type { Row, Table } from '../../tables';
import type { Cause, Fix } from '../causes';
import type { Evaluated } from '../evaluate';
import { fullLabel, rowLabel } from '../labels';
import type { Finding, MessagePart } from '../types';
import { amountPart, equationParts, joinParts } from '../view';
import { base, cellOfEquation, refsOf, uniqueRefs } from './base';

/** A cause that adds a row which its table does not print: left out, or printed under another code. Undefined for other causes. */
export function missingRowFinding(cause: Cause): Finding | undefined {
  const absent = cause.fixes.filter((f) => f.term.isAbsent);
  const first = absent[0];
  if (!first) return undefined;
  const { table, row } = first.term;
  if (absent.some((f) => f.term.table !== table || codeOf(f.term.row) !== codeOf(row))) return undefined;
  const present = cause.fixes.filter((f) => !f.term.isAbsent);
  if (present.length === 0) return leftOut(cause, table, row);
  const moved = present[0]!.term.row;
  const isMoved = present.every((f) => f.term.table === table && f.term.row === moved && becomesNothing(f));
  return isMoved && row.code ? otherCode(cause, table, moved, row) : undefined;
}

function codeOf(row: Row): string {
  return row.code ?? row.key;
}

function becomesNothing({ term, delta }: Fix): boolean {
  return delta.plus(term.figure.value).isZero();
}

function leftOut(cause: Cause, table: Table, row: Row): Finding {
  const compared = cause.repaired.find((e) => absentTerm(e, table, row));
  const sum = cause.repaired.find(
    (e) => e.bound.left[0]!.table === table && !e.bound.left[0]!.isAbsent && e !== compared,
  );
  const witness = compared && witnessOf(compared);
  const shown = sum ?? compared ?? cause.repaired[0]!;
  const parts: MessagePart[] = [
    { text: `${table.name}没有列出“${rowLabel(row)}”${row.code ? `（${row.code}）` : ''}` },
    ...(witness ? [{ text: `，${fullLabel(witness)} ` }, amountPart(witness)] : []),
    ...(sum ? [{ text: '：' }, ...equationParts(sum)] : []),
    ...othersPart(cause, [compared, sum]),
  ];
  return {
    ...base(shown, parts, [...cause.repaired, ...cause.eased]),
    message: joinParts(parts),
    verdict: '漏列',
    table: table.name,
    cell: cellOfEquation(shown),
    cells: uniqueRefs([cellOfEquation(shown), ...cause.repaired.flatMap(refsOf)]),
    ...(witness ? { expected: witness.figure.value.toString(), actual: '0' } : {}),
  };
}

/** The row is there with these amounts, but under a code that the other tables do not have. */
function otherCode(cause: Cause, table: Table, printed: Row, right: Row): Finding {
  const compared = cause.repaired.find((e) => absentTerm(e, table, right)) ?? cause.repaired[0]!;
  const witness = witnessOf(compared);
  const amount = cause.fixes.find((f) => f.term.isAbsent)!.delta;
  const cell = codeCell(table, printed);
  const parts: MessagePart[] = [
    { text: `${table.name}第${printed.row + 1}行` },
    { text: `“${rowLabel(printed)}”（${printed.printedCode ?? codeOf(printed)}）`, ref: cell },
    { text: ` ${formatAmount(amount)}，` },
    ...(witness
      ? [{ text: `${fullLabel(witness)}（${right.code}） ` }, amountPart(witness)]
      : [{ text: `其他表的 ${right.code}` }]),
    { text: '：金额相同而科目不同，请核对哪一处填错' },
  ];
  return {
    ...base(compared, parts, [...cause.repaired, ...cause.eased]),
    message: joinParts(parts),
    parts,
    verdict: '科目不符',
    table: table.name,
    cell,
    cells: uniqueRefs([cell, ...cause.repaired.flatMap(refsOf)]),
    expected: right.code!,
    actual: printed.printedCode ?? codeOf(printed),
  };
}

function absentTerm(e: Evaluated, table: Table, row: Row): boolean {
  return [...e.bound.left, ...e.bound.right].some(
    (t) => t.isAbsent && t.table === table && codeOf(t.row) === codeOf(row),
  );
}

/** The amount that another table prints for the missing row. */
function witnessOf(e: Evaluated): BoundTerm | undefined {
  return [...e.bound.left, ...e.bound.right].find((t) => !t.isAbsent);
}

function othersPart({ repaired }: Cause, told: readonly (Evaluated | undefined)[]): MessagePart[] {
  const others = repaired.filter((e) => !told.includes(e)).length;
  return others > 0 ? [{ text: `；另有 ${others} 处不平与此相关` }] : [];
}
