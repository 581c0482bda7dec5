import { RATIO_BEFORE } from '../lexicon';
import { common, ofFrame, type Reader } from './place';

/** 「参保率达到95%」: a ratio of something named. */
export const readRatio: Reader = (place, collector) => {
  const ratio = RATIO_BEFORE.exec(place.clause);
  if (!ratio) return undefined;
  const quoteStart = place.mention.start - ratio[0].length;
  return { claim: collector.claim({ kind: 'other', quoteStart, of: ratio[0], ...common(place), ...ofFrame(place) }) };
};
