import { formatAmount, plain, SCALE } from '../../amount';
import type { Cause, Fix } from '../causes';
import type { Evaluated } from '../evaluate';
import { columnLabel, rowLabel } from '../labels';
import { slipOf } from '../search/wholeRows';
import type { Finding, MessagePart } from '../types';
import { amountPart, equationParts, joinParts } from '../view';
import { base, cellOfEquation, refsOf, toValue, uniqueRefs } from './base';

const MOST_CELLS_NAMED = 3;

/** All changes are in one row, three or more of them, or the row looks wrong as a whole. */
export function isWholeRow({ fixes }: Cause): boolean {
  const [first] = fixes;
  if (fixes.length < 2 || fixes.some((f) => f.term.isAbsent || f.term.row !== first!.term.row)) return false;
  return fixes.length > MOST_CELLS_NAMED || slip(fixes) !== undefined;
}

function slip(fixes: readonly Fix[]): ReturnType<typeof slipOf> {
  return slipOf(
    fixes.map(({ term, delta }) => {
      const was = term.figure.value * SCALE;
      return { term, was, now: was + delta.times(SCALE).toNumber() };
    }),
  );
}

/** A row that is wrong in every column: what it looks like, and what its first amounts should be. */
export function findingOfWholeRow(cause: Cause, shown: Evaluated, all: readonly Evaluated[]): Finding {
  const { fixes } = cause;
  const { term, delta } = fixes[0]!;
  const parts: MessagePart[] = [{ text: `${term.table.name}“${rowLabel(term.row)}”整行${words(fixes)}：` }];
  fixes.slice(0, MOST_CELLS_NAMED).forEach((fix, i) => {
    const { table, row, column } = fix.term;
    parts.push({ text: `${i > 0 ? '，' : ''}${columnLabel(table, row, column)} ` }, amountPart(fix.term), {
      text: ` 应为 ${formatAmount(toValue(fix.term).plus(fix.delta))}`,
    });
  });
  if (fixes.length > MOST_CELLS_NAMED) parts.push({ text: `等 ${fixes.length} 栏` });
  parts.push({ text: ` ${term.figure.unit}；` }, ...equationParts(shown, term));
  if (cause.repaired.length > 1) parts.push({ text: `；改正后另有 ${cause.repaired.length - 1} 处不平同时消除` });
  return {
    ...base(shown, parts, all),
    cell: term.figure.ref,
    table: term.table.name,
    cells: uniqueRefs([...fixes.map((f) => f.term.figure.ref), ...all.flatMap(refsOf)]),
    expected: plain(toValue(term).plus(delta)),
    actual: plain(term.figure.value),
    difference: plain(delta.neg()),
    unit: term.figure.unit,
  };
}

function words(fixes: readonly Fix[]): string {
  const own = slip(fixes);
  if (own?.kind === 'blank') return '没有填金额';
  if (own?.kind === 'copy') return `像是照抄了上一行“${rowLabel(own.of)}”`;
  if (own?.kind === 'scale') return `像是填错了单位（相差 ${formatAmount(10 ** Math.abs(own.power), 0)} 倍）`;
  return '填错';
}

/** Sums that fail in several columns for one row below them that cannot be named. */
export function findingOfRowSums(equations: readonly Evaluated[]): Finding {
  const [shown, ...others] = [...equations].sort((a, b) => b.gap.abs().cmp(a.gap.abs()));
  const row = shown!.bound.left[0]!;
  const isShort = shown!.gap.isPositive();
  const guess = isShort ? '其下像是漏列了一行，或有一行少填' : '其下像是多列了一行，或有一行多填';
  const parts: MessagePart[] = [
    ...equationParts(shown!),
    { text: `；“${rowLabel(row.row)}”另有 ${others.length} 栏同样不平，各栏差额相符，${guess}` },
  ];
  return {
    ...base(shown!, parts, equations),
    message: joinParts(parts),
    cell: cellOfEquation(shown!),
    table: row.table.name,
    cells: uniqueRefs(equations.flatMap(refsOf)),
  };
}
