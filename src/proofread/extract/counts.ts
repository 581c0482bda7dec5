import { CHANGE_BEFORE, EMPTY_ITEM } from '../lexicon';
import { nameKey } from '../normalise';
import { clauseItem, quoteLead } from './clauses';
import type { Collector } from './collector';
import { common, type Place, type Reading } from './place';

/** 「公务用车6辆」, 「6辆公务用车」, 「国内公务接待16批次」; a change of a count is only mentioned. */
export function readCount(place: Place, collector: Collector): Reading {
  const { line, mention: m, before, after, aside, bracketed, list, clause, spoken } = place;
  const change = CHANGE_BEFORE.exec(before);
  if (change || aside) {
    const quoteStart = m.start - (change?.[0].length ?? 0);
    return { claim: collector.claim({ kind: 'count', quoteStart, ...common(place), aside: true }) };
  }
  const item = clauseItem(clause);
  const named = !EMPTY_ITEM.test(item);
  const free = spoken && spoken.line === line && !spoken.counts.some((c) => c.unit === m.unit);
  const same = free && (!named || nameKey(item) === spoken.key) && !(list && list.head === spoken);
  // 「6辆公务用车」: the name follows the number.
  const behind = !named ? (/^[\u4e00-\u9fa5]{2,12}/.exec(after)?.[0] ?? '') : '';
  const frame =
    same && behind === ''
      ? spoken
      : collector.frame({
          line, start: m.start, item: named ? item : behind, aside, context: named ? before : behind, bracketed,
        }); // prettier-ignore
  const claim = collector.claim({ kind: 'count', quoteStart: m.start - quoteLead(clause), frame, ...common(place) });
  frame.counts.push(claim);
  return { claim, frame };
}
