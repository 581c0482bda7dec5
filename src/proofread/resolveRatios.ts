import { restConstraint, shareConstraint, type Constraint } from './constraints';
import type { Ground } from './ground';
import type { Claim } from './model';
import { printed } from './printed';

/**
 * Ratios of running text: 「政策范围内费用 809 万元，报账 741 万元，报账比例 91%，个人负担比例 9%」. The part is the amount that the
 * ratio is named after, the whole an amount before it in the sentence. Such a guess confirms, or shows a last digit cut
 * off; it never accuses.
 */
export function resolveRatios(ground: Ground): Constraint[] {
  const out: Constraint[] = [];
  const bySentence = new Map<number, Claim[]>();
  for (const c of ground.extraction.claims) bySentence.set(c.sentence, [...(bySentence.get(c.sentence) ?? []), c]);
  for (const claims of bySentence.values()) {
    let last: { pct: Claim; part: Claim; whole: Claim } | undefined;
    for (const pct of claims) {
      if (pct.kind !== 'other' || pct.mention.kind !== 'percent' || !pct.of) continue;
      const amounts = claims.filter((c) => c.kind === 'amount' && c.id < pct.id && !c.mention.isApproximate);
      const name = pct.of.replace(/(?:比例|比率|比重|率)(?:为|是|达到?|约|：)*$/, '');
      const stem = name.slice(-2);
      const part = [...amounts].reverse().find((c) => stem.length === 2 && (c.frame?.item ?? '').includes(stem));
      const whole =
        part &&
        [...amounts].reverse().find((c) => c.id < part.id && c.exponent === part.exponent && c.value.gte(part.value));
      if (part && whole) {
        const made = shareConstraint(pct, part, whole, ground.precision, false, 'share');
        if (['ok', 'truncated'].includes(made.check(printed).state)) {
          out.push(made);
          last = { pct, part, whole };
          continue;
        }
      }
      // The rest of what was said just before: 91% and 9%.
      if (last && last.pct.value.plus(pct.value).eq(100))
        out.push(restConstraint(pct, last.part, last.whole, ground.precision));
    }
  }
  return out;
}
