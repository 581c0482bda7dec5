import { conceptOf } from '../concepts';
import { EMPTY_ITEM, THRESHOLD_AFTER } from '../lexicon';
import type { Frame } from '../model';
import { nameKey } from '../normalise';
import { quoteLead } from './clauses';
import type { Collector } from './collector';
import { levelOf, withLead, type Level } from './levels';
import { unitBehind } from './parallels';
import { common, type Place, type Reader, type Reading } from './place';

/** 「单价50万元以上」 tells a threshold, not a figure. */
export const readThreshold: Reader = (place, collector) => {
  const { mention: m } = place;
  if (!THRESHOLD_AFTER.test(place.after)) return undefined;
  return { claim: collector.claim({ kind: 'other', quoteStart: m.start, ...common(place), ...unitBehind(m, place.marks) }) }; // prettier-ignore
};

/** 「公务接待费支出决算为1.58万元」: an amount of what the words before it name. */
export function readAmount(place: Place, collector: Collector): Reading {
  const { line, mention: m, aside, clause } = place;
  const level = withLead(levelOf(place.before, clause), line.text.slice(place.from, m.start));
  const frame = frameOf(place, level, collector);
  const claim = collector.claim({
    kind: 'amount', quoteStart: m.start - quoteLead(clause), frame, phase: level.phase, year: level.year, ...common(place), ...unitBehind(m, place.marks),
  }); // prettier-ignore
  frame.amounts.push(claim);
  if (!aside) collector.paragraphHead ??= frame;
  return { claim, frame };
}

/** The frame an amount belongs to: the one spoken of, as long as it has no amount of this phase yet, or a new one. */
function frameOf(place: Place, level: Level, collector: Collector): Frame {
  const { line, mention: m, before, aside, bracketed, list, frame: current } = place;
  const alone = level.item === '支出' && !/^(?:total|income|expense|fiscal)$/.test(line.section.topic);
  const named = !alone && !EMPTY_ITEM.test(level.item);
  if (aside) return collector.frame({ line, start: m.start, item: level.item, aside, context: before, bracketed });
  const taken = (f: Frame): boolean =>
    f.amounts.some((a) => a.phase === level.phase && a.year === level.year && a.exponent === m.exponent && !a.of);
  const justOpened = current !== undefined && list !== undefined && list.head === current && list.items.length === 0;
  const free = current && !current.aside && current.line === line && !justOpened && !taken(current);
  if (!named) {
    if (free && !bracketed) return current;
    return collector.frame({ line, start: m.start, item: '', key: `#${m.start}`, aside, context: '', bracketed });
  }
  const key = nameKey(level.item);
  const concept = conceptOf(before, line.section.topic);
  if (free && (key === current.key || (concept !== undefined && concept === current.concept))) return current;
  return collector.frame({ line, start: m.start, item: level.item, key, aside, context: before, bracketed });
}
