import { readAmount, readThreshold } from './amounts';
import { readChange, readChangeOfOther, readDifference, readPrevious } from './changes';
import type { Collector } from './collector';
import { readCompletion, readCompletionBase } from './completions';
import { readCount } from './counts';
import { isBareAmount, readTwinAmount, readTwinPercent } from './parallels';
import { common, type Place, type Reader, type Reading } from './place';
import { readRate, readRateInBrackets } from './rates';
import { readRatio } from './ratios';
import { readShare, readShareWithoutWord } from './shares';

/** What a percentage can be; the first that the words say holds. */
const PERCENT: readonly Reader[] = [
  readTwinPercent,
  readCompletion,
  readShare,
  readRate,
  readRateInBrackets,
  readRatio,
  readShareWithoutWord,
];
/** What money can be, before it is the amount of something named. */
const MONEY: readonly Reader[] = [
  readThreshold, readTwinAmount, readCompletionBase, readDifference, readChange, readPrevious, readChangeOfOther,
]; // prettier-ignore

/** Reads a percentage, an amount or a count; undefined for a number without a unit that plays no part. */
export function readNumber(place: Place, collector: Collector): Reading | undefined {
  const { mention: m } = place;
  if (m.kind === 'percent')
    return first(PERCENT, place, collector) ?? { claim: collector.claim({ kind: 'other', quoteStart: m.start, ...common(place) }) }; // prettier-ignore
  if (m.kind === 'count') return readCount(place, collector);
  if (m.kind === 'amount' || (m.kind === 'bare' && isBareAmount(m, place.marks, place.before, place.after)))
    return first(MONEY, place, collector) ?? readAmount(place, collector);
  return undefined;
}

function first(readers: readonly Reader[], place: Place, collector: Collector): Reading | undefined {
  for (const read of readers) {
    const reading = read(place, collector);
    if (reading) return reading;
  }
  return undefined;
}
