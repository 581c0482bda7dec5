import { formatAmount, plain } from '../../amount';
import type { BoundTerm } from '../../rules';
import type { Cause } from '../causes';
import type { Evaluated } from '../evaluate';
import { fullLabel, labelAfter, shortLabel } from '../labels';
import type { Finding, MessagePart } from '../types';
import { amountPart, equationParts } from '../view';
import { base, cellOfEquation, isSubjectOf, refsOf, strongest, toValue, uniqueRefs } from './base';
import { duplicateFinding, duplicateOf } from './duplicateRow';
import { missingRowFinding } from './missingRow';
import { findingOfWholeRow, isWholeRow } from './wholeRow';

/** A finding for a root cause: what the likeliest wrong cell says, what it should say, and why. */
export function findingOfCause(cause: Cause): Finding {
  const missing = missingRowFinding(cause);
  if (missing) return missing;
  const main = cause.fixes[0]!;
  const shown = strongest(cause.repaired, main.term);
  const duplicate = duplicateOf(cause);
  if (duplicate) return duplicateFinding(cause, duplicate, shown);
  const all = [...cause.repaired, ...cause.eased];
  if (isWholeRow(cause)) return findingOfWholeRow(cause, shown, all);
  const where = {
    cell: main.term.figure.ref,
    table: main.term.table.name,
    cells: uniqueRefs([...cause.fixes.map((f) => f.term.figure.ref), ...all.flatMap(refsOf)]),
  };
  const isSubject = isSubjectOf(shown, main.term);
  if (cause.rivals > 0 && !(isSubject && cause.rivals <= MOST_RIVALS_NAMED)) {
    const isNamed = cause.rivals <= MOST_RIVALS_NAMED;
    const hint = isNamed ? hintParts(main.term, shown) : [];
    const parts = [...equationParts(shown), ...relatedPart(cause), ...hint];
    const subject = { cell: cellOfEquation(shown), table: shown.bound.left[0]!.table.name };
    return { ...base(shown, parts, all), ...where, ...(isNamed ? {} : subject) };
  }
  const isPlain =
    isSubject && shown.bound.left.length === 1 && cause.fixes.length === 1 && shown.gap.eq(main.delta.neg());
  const parts = [...(isPlain ? equationParts(shown) : causeParts(cause, shown)), ...othersPart(cause)];
  return {
    ...base(shown, parts, all),
    ...where,
    expected: plain(toValue(main.term).plus(main.delta)),
    actual: plain(main.term.figure.value),
    difference: plain(main.delta.neg()),
    unit: main.term.figure.unit,
  };
}

/** One of two or three suspects is worth naming; one of a dozen is not. */
const MOST_RIVALS_NAMED = 2;

/** Where several cells could be the wrong one: which of them to look at first. */
function hintParts(term: BoundTerm, shown: Evaluated): MessagePart[] {
  return [
    { text: '；还不能断定是哪一格填错，可先核对' },
    { text: `${shortLabel(term, shown.bound.left[0]!)} ` },
    amountPart(term),
  ];
}

function causeParts(cause: Cause, shown: Evaluated): MessagePart[] {
  const { term, delta } = cause.fixes[0]!;
  const after = toValue(term).plus(delta);
  const more = delta.isNegative() ? '多' : '少';
  const parts: MessagePart[] = [
    { text: `${fullLabel(term)} ` },
    amountPart(term),
    { text: ` 应为 ${formatAmount(after)}，${more} ${formatAmount(delta.abs())} ${term.figure.unit}` },
  ];
  const others = cause.fixes.slice(1);
  if (isExchange(cause)) {
    const other = others[0]!.term;
    parts.push({ text: `（像是与${labelAfter(other, term)} ` }, amountPart(other), { text: ' 填颠倒了）' });
  } else if (others.length > 0) {
    parts.push({ text: '（' });
    others.forEach((fix, i) => {
      const value = toValue(fix.term).plus(fix.delta);
      parts.push({ text: `${i > 0 ? '，' : '同时'}${labelAfter(fix.term, term)} ` }, amountPart(fix.term), {
        text: ` 应为 ${formatAmount(value)}`,
      });
    });
    parts.push({ text: '）' });
  }
  parts.push({ text: '：' }, ...equationParts(shown, term));
  return parts;
}

/** Two cells, each of which should have what the other one has. */
function isExchange({ fixes }: Cause): boolean {
  const [a, b] = fixes;
  if (!a || !b || fixes.length > 2) return false;
  return toValue(a.term).plus(a.delta).eq(b.term.figure.value) && toValue(b.term).plus(b.delta).eq(a.term.figure.value);
}

function relatedPart({ repaired }: Cause): MessagePart[] {
  return repaired.length > 1 ? [{ text: `；另有 ${repaired.length - 1} 处不平与此相关` }] : [];
}

function othersPart({ repaired }: Cause): MessagePart[] {
  return repaired.length > 1 ? [{ text: `；改正后另有 ${repaired.length - 1} 处不平同时消除` }] : [];
}
