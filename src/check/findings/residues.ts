import { formatAmount, shiftBetween } from '../../amount';
import type { BoundTerm } from '../../rules';
import { shownValue, type Evaluated } from '../evaluate';
import { fullLabel, shortLabel } from '../labels';
import type { Finding, MessagePart } from '../types';
import { joinParts, viewOf } from '../view';
import { base, cellOfEquation, refsOf, uniqueRefs } from './base';

const MOST_TERMS = 6;

/** Shown-value residues of one table, told once, by the sum of the fewest terms. */
export function findingOfShownResidues(all: readonly Evaluated[]): Finding {
  const [told, ...others] = [...all].sort((a, b) => termsOf(a) - termsOf(b));
  const table = told!.bound.left[0]!.table.name;
  const parts: MessagePart[] = [
    ...(others.length === 0 ? [] : [{ text: `${table}有 ${all.length} 处显示的数字相加有尾差，例如` }]),
    ...shownParts(told!),
  ];
  return {
    ...base(told!, parts, [told!]),
    verdict: '尾差（显示值）',
    message: joinParts(parts),
    parts,
    table,
    cell: cellOfEquation(told!),
    cells: uniqueRefs(all.flatMap(refsOf)),
    consequences: others.map(viewOf),
  };
}

function termsOf({ bound }: Evaluated): number {
  return bound.left.length + bound.right.filter((t) => t.figure.value !== 0).length;
}

/** The arithmetic of what the cells show: 310.92，而 人员经费 247.95 + 公用经费 62.98 = 310.93. */
function shownParts({ bound, unit }: Evaluated): MessagePart[] {
  const [subject] = bound.left;
  const right = bound.right.filter((t) => t.figure.value !== 0);
  const total = (terms: readonly BoundTerm[]): number =>
    terms.reduce((n, t) => n + t.sign * shownValue(t.figure.value, t.figure.shownDecimals) * 10 ** shiftBetween(t.figure.unit, unit), 0);
  const decimals = Math.max(...[...bound.left, ...right].map((t) => t.figure.shownDecimals));
  const parts: MessagePart[] = [{ text: `${fullLabel(subject!)} ` }, shownPart(subject!), { text: '，显示的' }];
  if (right.length > MOST_TERMS) parts.push({ text: `${right.length}项之和 ` });
  else {
    right.forEach((t, i) => {
      if (i > 0) parts.push({ text: t.sign < 0 ? ' − ' : ' + ' });
      parts.push({ text: `${shortLabel(t, subject!)} ` }, shownPart(t));
    });
    if (right.length > 1) parts.push({ text: ' = ' });
  }
  const [sum, own] = [total(right), total(bound.left)].map((n) => Number(n.toFixed(decimals)));
  if (right.length > 1) parts.push({ text: formatAmount(sum!, decimals) });
  parts.push({ text: ` ≠ ${formatAmount(own!, decimals)}，按单元格原值相等` });
  return parts;
} // prettier-ignore

function shownPart(term: BoundTerm): MessagePart {
  const { value, shownDecimals, ref } = term.figure;
  const text = formatAmount(shownValue(value, shownDecimals), shownDecimals);
  return term.isForeign ? { text } : { text, ref };
}
