import type { Evaluated } from '../evaluate';
import { fullLabel } from '../labels';
import type { Finding, MessagePart } from '../types';
import { amountPart, joinParts, viewOf } from '../view';
import { refsOf, uniqueRefs } from './base';
import { findingOfEquation } from './ofEquation';

/** Shown-value residues of one table, told once. */
export function findingOfShownResidues(all: readonly Evaluated[]): Finding {
  const first = findingOfEquation(all[0]!);
  if (all.length === 1) {
    const parts: MessagePart[] = [...shownParts(all[0]!)];
    return { ...first, verdict: '尾差（显示值）', message: joinParts(parts), parts };
  }
  const parts: MessagePart[] = [
    { text: `${first.table}有 ${all.length} 处按显示的两位小数相加有尾差，按单元格原值计算全部相等，例如` },
    ...shownParts(all[0]!),
  ];
  return {
    ...first,
    verdict: '尾差（显示值）',
    message: joinParts(parts),
    parts,
    cells: uniqueRefs(all.flatMap(refsOf)),
    consequences: all.slice(1).map(viewOf),
  };
}

function shownParts(evaluated: Evaluated): MessagePart[] {
  const subject = evaluated.bound.left[0]!;
  return [{ text: `${fullLabel(subject)} ` }, amountPart(subject), { text: '：显示的数字相加有尾差，单元格原值相等' }];
}
