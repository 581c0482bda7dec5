import type { Constraint } from './constraints';
import { printed, putRight } from './printed';
import type { BookCheck } from './resolveBook';

/**
 * Of the figures of the tables that a wrong amount may have been meant to be, the one with which the equations of the text hold.
 *
 * @param equations builds the equations anew from the claims as they are
 */
export function likeliest(check: BookCheck, equations: () => readonly Constraint[]): BookCheck {
  const { claim } = check;
  const before = { value: claim.value, decimals: claim.decimals, exponent: claim.exponent };
  let best = check;
  let least = Infinity;
  for (const option of [check, ...(check.others ?? [])]) {
    Object.assign(claim, {
      value: claim.mention.value,
      decimals: claim.mention.decimals,
      exponent: claim.mention.exponent,
    });
    putRight(claim, option);
    const fails = equations().filter(
      (c) => c.sure && c.claims.includes(claim) && /^wrong/.test(c.check(printed).state),
    ).length;
    if (fails < least) [best, least] = [option, fails];
  }
  Object.assign(claim, before);
  return best;
}
