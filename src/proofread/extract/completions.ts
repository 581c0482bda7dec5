import { COMPLETION_BASE, COMPLETION_BEFORE } from '../lexicon';
import type { Claim, Phase } from '../model';
import { budgetPhase } from './levels';
import { unitBehind } from './parallels';
import { common, ofFrame, type Place, type Reader } from './place';

/** 「完成年初预算的90%」, 「预算执行率98%」, 「完成全年预算84.82万元的73.2%」. */
export const readCompletion: Reader = (place, collector) => {
  const { before, mention: m, frame } = place;
  const found = COMPLETION_BEFORE.exec(before);
  const base = found ? undefined : baseRightBefore(place, collector.claims.at(-1));
  if (!found && !base) return undefined;
  const phase: Phase = found ? budgetPhase(found[1]) : base!.phase === '年初预算' || base!.phase === '全年预算' ? base!.phase : '预算'; // prettier-ignore
  const claim = collector.claim({
    kind: 'completion', quoteStart: m.start - (found ? found[0].length : 0), phase, ...common(place), ...ofFrame(place),
  }); // prettier-ignore
  frame?.completions.push(claim);
  return { claim };
};

/** The amount of the budget in 「完成全年预算84.82万元的73.2%」, read just before. */
function baseRightBefore({ before, mention: m }: Place, last: Claim | undefined): Claim | undefined {
  if (!/^的?(?:比例为|比例)?$/.test(before) || last?.mention.end !== m.start - before.length) return undefined;
  return last.kind === 'amount' && last.of === 'completion' ? last : undefined;
}

/** The amount in 「完成全年预算84.82万元的73.2%」. */
export const readCompletionBase: Reader = (place, collector) => {
  const { before, after, mention: m, frame } = place;
  const found = COMPLETION_BASE.exec(before);
  if (!found || !/^的?(?:比例)?\d/.test(after)) return undefined;
  const claim = collector.claim({
    kind: 'amount', quoteStart: m.start, of: 'completion', phase: budgetPhase(found[1]), ...common(place), ...unitBehind(m, place.marks), ...ofFrame(place),
  }); // prettier-ignore
  frame?.amounts.push(claim);
  return { claim };
};
