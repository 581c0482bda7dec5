import type { Evaluated } from '../evaluate';
import type { Finding } from '../types';
import { equationParts } from '../view';
import { base, cellOfEquation, refsOf, uniqueRefs } from './base';

/** A failing equation without a root cause of its own, with those that fail only because it does. */
export function findingOfEquation(evaluated: Evaluated, consequences: readonly Evaluated[] = []): Finding {
  const others = evaluated.bound.type === 'prior' && consequences.length > 0;
  const tail = others ? [{ text: `；本表另有 ${consequences.length} 处上年数与上年公开的数不一致` }] : [];
  const parts = [...equationParts(evaluated), ...tail];
  const subject = evaluated.bound.left[0]!;
  return {
    ...base(evaluated, parts, [evaluated, ...consequences]),
    cell: cellOfEquation(evaluated),
    table: subject.table.name,
    cells: uniqueRefs(refsOf(evaluated)),
  };
}
