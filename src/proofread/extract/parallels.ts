import type { Claim } from '../model';
import type { Mark } from './marks';
import { common, type Reader } from './place';
import type { NumberMention } from '../numbers';

/** 「各减少1.2、3.4万元」: the claim right before, when only a sign of enumeration stands between it and the number. */
export function twinOf(last: Claim | undefined, lastEnd: number, before: string): Claim | undefined {
  return last && /^[、，和及]$/.test(before) && last.mention.end === lastEnd ? last : undefined;
}

/** 「1.2、3.4万元」: the first number has the unit of the second. */
export function unitBehind(m: NumberMention, marks: readonly Mark[]): { unit?: string; exponent?: number } {
  if (m.kind !== 'bare') return {};
  const next = marks.find((e) => e.type === 'number' && e.at > m.start);
  return next?.type === 'number' && next.mention.kind === 'amount'
    ? { unit: next.mention.unit, exponent: next.mention.exponent }
    : {};
}

/** A bare number is an amount when an amount in the same row follows, or when it is 0 after 为. */
export function isBareAmount(m: NumberMention, marks: readonly Mark[], before: string, after: string): boolean {
  if (m.value.isZero() && /(?:预算|决算|支出|收入|费|经费|金额)(?:数|安排)?(?:为|是)$/.test(before))
    return /^[，。；、]/.test(after);
  if (m.decimals === 0 || !/^[、，和]/.test(after)) return false;
  const next = marks.find((e) => e.at >= m.end);
  return next?.type === 'number' && next.at === m.end + 1 && next.mention.kind === 'amount';
}

const nth = (twin: Claim): number => (twin.parallel ?? 0) + 1;

/** 「分别占60%、40%」, 「分别增长3%、4%」. */
export const readTwinPercent: Reader = (place, collector) => {
  const { twin, mention: m } = place;
  if (!twin || (twin.kind !== 'rate' && twin.kind !== 'share' && twin.kind !== 'completion')) return undefined;
  const n = nth(twin);
  // 「甲、乙分别为 1、2 万元，占总额的 33%、67%」: the n-th share is that of the n-th amount.
  const amount = collector.claims.findLast((c) => c.sentence === collector.sentence && c.kind === 'amount' && c.parallel === n); // prettier-ignore
  const frame = twin.kind === 'share' && amount?.frame ? amount.frame : twin.frame;
  const claim = collector.claim({
    kind: twin.kind, quoteStart: m.start, parallel: n, ...common(place),
    ...(twin.direction ? { direction: twin.direction } : {}), ...(frame ? { frame } : {}), ...(twin.of === undefined ? {} : { of: twin.of }),
  }); // prettier-ignore
  if (frame && frame !== twin.frame) frame.shares.push(claim);
  if (twin.kind === 'rate') place.open.at(-1)?.rates.push(claim);
  return { claim };
};

/** 「各减少1.2、3.4万元」, 「收、支总计各为1.2、3.4万元」. */
export const readTwinAmount: Reader = (place, collector) => {
  const { twin, mention: m, line, aside, bracketed } = place;
  if (!twin) return undefined;
  const written = { ...common(place), ...unitBehind(m, place.marks) };
  if (twin.kind === 'change') {
    const claim = collector.claim({ kind: 'change', quoteStart: m.start, parallel: nth(twin), direction: twin.direction!, ...written }); // prettier-ignore
    place.open.at(-1)?.changes.push(claim);
    return { claim };
  }
  if (twin.kind !== 'amount' || !twin.frame || twin.of) return undefined;
  const { item, key, path } = twin.frame;
  const made = collector.frame({ line, start: m.start, item, key, path, aside, context: item, bracketed });
  const claim = collector.claim({
    kind: 'amount', quoteStart: m.start, frame: made, phase: twin.phase!, year: twin.year, parallel: nth(twin), ...written,
  }); // prettier-ignore
  made.amounts.push(claim);
  return { claim };
};
