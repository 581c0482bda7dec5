import { deltaConstraint, rateConstraint, type Constraint } from './constraints';
import type { Ground } from './ground';
import type { Claim } from './model';

/** 「由年初预算的77133万元」 */
const FROM = /(?:由|从)[^，。；：\d]{0,24}(?:20\d\d年[^，。；：\d]{0,12})?$/;
/** 「调整为」, 「猛减到今年的」 */
const TO =
  /^[^，。；：\d]{0,8}(?:调整|调增|调减|增加|减少|增长|下降|上升|提高|降低|压减|缩减|增|减|降|升)[^，。；：\d]{0,2}(?:为|到|至)[^，。；：\d]{0,8}$/;
const DOWN = /(?:减|降|压缩|削)/;

/**
 * Resolves 「由 9 万元调整为 7 万元，调减 2 万元」, 「调减 2 万元，由 9 万元调整为 7 万元」, 「从 9 万元降到 7 万元，降幅 22.2%」: where from, where to, and
 * how far.
 */
export function resolveMovements(ground: Ground): Constraint[] {
  const out: Constraint[] = [];
  for (const line of ground.outline.lines) {
    if (!/由|从/.test(line.text)) continue;
    const claims = ground.claimsOf(line);
    claims.forEach((from, i) => {
      const to = claims[i + 1];
      if (!to || !isMovement(from, to)) return;
      for (const by of [claims[i + 2], claims[i - 1]]) {
        if (!by || by.sentence !== from.sentence || by.mention.isApproximate) continue;
        const made = howFar(by, from, to, ground);
        if (made) out.push(made);
      }
    });
  }
  return out;
}

function isMovement(from: Claim, to: Claim): boolean {
  const { text } = from.line;
  const isMoney = (c: Claim): boolean => c.mention.kind === 'amount' && !c.mention.isApproximate;
  if (!isMoney(from) || !isMoney(to) || from.sentence !== to.sentence) return false;
  return FROM.test(text.slice(0, from.mention.start)) && TO.test(text.slice(from.mention.end, to.mention.start));
}

function howFar(by: Claim, from: Claim, to: Claim, ground: Ground): Constraint | undefined {
  const { text } = from.line;
  const isAfter = by.id > to.id;
  const words = isAfter ? text.slice(to.mention.end, by.mention.start) : text.slice(by.mention.end, from.mention.start);
  // Another subject in between: it is said of something else.
  if (
    isAfter ? !/^，(?:[^，。；：\d]{0,4}(?:增|减|升|降)[^，。；：\d]{0,6})$/.test(words) : !/^，(?:由|从)/.test(words)
  )
    return undefined;
  if (by.mention.kind === 'amount') {
    const lead = /[^，。；：]*$/.exec(text.slice(0, by.mention.start))![0];
    if (!/(?:增|减|升|降)/.test(lead)) return undefined;
    return deltaConstraint(by, to, from, ground.precision, true, DOWN.test(lead) ? -1 : 1);
  }
  return by.kind === 'rate' ? rateConstraint({ pct: by, now: to, previous: from }, ground.precision, true) : undefined;
}
