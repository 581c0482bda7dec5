import { conceptOf } from '../concepts';
import { SHARE_BEFORE } from '../lexicon';
import type { Frame } from '../model';
import { nameKey } from '../normalise';
import { clauseItem } from './clauses';
import { common, type Place, type Reader } from './place';

/** 「占本年支出合计的60%」. */
export const readShare: Reader = (place, collector) => {
  const { before, mention: m } = place;
  const share = SHARE_BEFORE.exec(before);
  if (!share) return undefined;
  // What stands in brackets explains the part, it does not name it.
  const frame = partOf(place, clauseItem(before.slice(0, share.index).replace(/（[^（）]*）/g, '')));
  const claim = collector.claim({
    kind: 'share', quoteStart: m.start - share[0].length, of: share[1]!, ...common(place), ...(frame ? { frame } : {}),
  }); // prettier-ignore
  frame?.shares.push(claim);
  return { claim };
};

/** 「其中基本支出占60%」 names its part without an amount. */
function partOf({ frame, line }: Place, named: string): Frame | undefined {
  // 「其他收入 9 万元，主要是捐赠收入，占总收入的 4%」: a clause in between explains.
  if (/^(?:主要)?(?:是|为|系|即)/.test(named)) return frame;
  if (named === '' || !frame || nameKey(named) === frame.key) return frame;
  const concept = conceptOf(named, line.section.topic);
  return concept !== undefined && concept === frame.concept ? frame : undefined;
}

/** 「206.53万元11.14%」: the word 占 is missing. It may be read as a share, not held to be one. */
export const readShareWithoutWord: Reader = (place, collector) => {
  const { before, frame, mention: m } = place;
  const last = collector.claims.at(-1);
  if (before !== '' || !frame || last?.kind !== 'amount' || last.frame !== frame || last.mention.end !== m.start)
    return undefined;
  const claim = collector.claim({
    kind: 'share', quoteStart: m.start, of: '', frame, ...common(place), mention: { ...m, isApproximate: true },
  }); // prettier-ignore
  frame.shares.push(claim);
  return { claim };
};
