import { CHANGE_AFTER, CHANGE_BEFORE, CHANGE_WORD, COMPARISON, DIFFERENCE_BEFORE } from '../lexicon';
import { lastIndexOf } from './clauses';
import { comparisonsFor } from './comparisons';
import { unitBehind } from './parallels';
import { common, ofFrame, type Place, type Reader } from './place';

const written = (place: Place) => ({ ...common(place), ...unitBehind(place.mention, place.marks) });

/** 「差值为0.9万元」, 「决算数大于预算数55.93万元」. */
export const readDifference: Reader = (place, collector) => {
  const difference = DIFFERENCE_BEFORE.exec(place.clause);
  if (!difference) return undefined;
  const direction = difference[1] ? { direction: 1 as const } : difference[2] ? { direction: -1 as const } : {};
  const quoteStart = place.mention.start - difference[0].length;
  return {
    claim: collector.claim({ kind: 'change', quoteStart, of: 'difference', ...direction, ...written(place), ...ofFrame(place) }),
  }; // prettier-ignore
};

/** 「比2019年减少2.04万元」. */
export const readChange: Reader = (place, collector) => {
  const { before, mention: m } = place;
  const change = CHANGE_BEFORE.exec(before);
  if (!change) return undefined;
  const direction = change[1] ? 1 : -1;
  const claim = collector.claim({
    kind: 'change',
    quoteStart: m.start - change[0].length,
    direction,
    ...written(place),
  });
  for (const c of comparisonsFor(place, before.slice(0, change.index), 'change', collector)) c.changes.push(claim);
  return { claim };
};

/** The first amount of 「比上年累计支出433万元减少2万元」. */
export const readPrevious: Reader = (place, collector) => {
  const { clause, after, mention: m } = place;
  if (!COMPARISON.test(clause) || !CHANGE_AFTER.test(after)) return undefined;
  const at = lastIndexOf(clause, COMPARISON);
  // 「比上年压减支出5万元，降幅……」 says a change, not the amount of last year.
  if (CHANGE_WORD.test(clause.slice(at))) return undefined;
  const lead = clause.slice(0, at);
  const claim = collector.claim({ kind: 'amount', quoteStart: m.start, phase: '上年', of: 'previous', ...written(place) }); // prettier-ignore
  const [made] = comparisonsFor(place, lead, 'change', collector);
  made!.previous = claim;
  return { claim };
};

/** 「比上年增加项目支出5万元」: a change of something else. */
export const readChangeOfOther: Reader = (place, collector) => {
  const { before, clause, mention: m } = place;
  if (!CHANGE_WORD.test(clause) || /(?:决算|预算|增减)/.test(clause) || !/(?:比|较|与|同比|相比)/.test(before))
    return undefined;
  return { claim: collector.claim({ kind: 'change', quoteStart: m.start, ...written(place), aside: true }) };
};
