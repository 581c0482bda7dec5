import { CHANGE_BEFORE, SIGNED_BEFORE } from '../lexicon';
import type { Direction } from '../model';
import { comparisonsFor } from './comparisons';
import { common, ofFrame, type Reader } from './place';

/** 「比上年减少18.50万元（65.37%）」: the rate in brackets right behind its change. */
export const readRateInBrackets: Reader = (place, collector) => {
  const { before, after, mention: m, open } = place;
  const change = collector.claims.at(-1);
  const comparison = open.at(-1);
  if (before !== '（' || !after.startsWith('）') || change?.kind !== 'change' || change.mention.end !== m.start - 1)
    return undefined;
  if (change.direction === undefined || !comparison?.changes.includes(change)) return undefined;
  const claim = collector.claim({ kind: 'rate', quoteStart: m.start, direction: change.direction, ...common(place), ...ofFrame(place) }); // prettier-ignore
  comparison.rates.push(claim);
  return { claim };
};

/** 「增长6.58%」, 「增减变动率为-6.58%」. */
export const readRate: Reader = (place, collector) => {
  const { before, mention: m } = place;
  const signed = SIGNED_BEFORE.exec(before);
  const change = signed ? null : CHANGE_BEFORE.exec(before);
  const found = signed ?? change;
  if (!found) return undefined;
  const direction: Direction = signed ? (m.value.isNegative() ? -1 : 1) : found[1] ? 1 : -1;
  const claim = collector.claim({
    kind: 'rate', quoteStart: m.start - found[0].length, direction, ...common(place), ...ofFrame(place),
  }); // prettier-ignore
  for (const c of comparisonsFor(place, before.slice(0, found.index), 'rate', collector)) c.rates.push(claim);
  return { claim };
};
