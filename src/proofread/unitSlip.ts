import type { Decimal } from '../amount';
import type { Ground } from './ground';
import type { Claim } from './model';
import { tenTo } from './tenTo';

const UNITS = [
  [0, '元'],
  [3, '千元'],
  [4, '万元'],
  [8, '亿元'],
] as const;

/** What the digits of a claim would be in its own unit if another unit was meant: 300.00亿元 may be 300.00万元, which is 0.03亿元. */
export function inOtherUnits({ kind, value, exponent }: Claim): Decimal[] {
  if ((kind !== 'amount' && kind !== 'change') || value.isZero()) return [];
  return UNITS.flatMap(([other]) => (other === exponent ? [] : [value.times(tenTo(other - exponent))]));
}

/** The unit with which the digits of a claim are the right amount (in 元): 万元 for 413.32 元. */
export function unitSlip(
  claim: Claim,
  right: Decimal,
  ground: Ground,
): { readonly unit: string; readonly exponent: number } | undefined {
  if (claim.value.isZero() || right.isZero()) return undefined;
  const found = UNITS.find(([exponent]) => {
    if (exponent === claim.exponent) return false;
    // Ten times too much is a point in the wrong place, where nobody speaks of 千元.
    if (exponent === 3 && !ground.extraction.claims.some((c) => c.mention.exponent === 3)) return false;
    const scale = tenTo(exponent);
    return claim.value.times(scale).minus(right).abs().lte(ground.precision.slack(claim).times(scale));
  });
  return found && { unit: found[1], exponent: found[0] };
}

/** How much it says that only the unit of an amount is wrong, all its digits being right: most where few others have that unit. */
const WEIGHT = { usual: 0.6, other: 0.95, rare: 2 } as const;
const RARE = 0.1;

/**
 * @param claims all that take part in equations
 * @returns the weight of a wrong unit in the diagnosis, beside that of a slip of the hand
 */
export function unitWeights(claims: Iterable<Claim>): (claim: Claim) => number {
  const votes = new Map<number, number>();
  let all = 0;
  for (const { kind, exponent } of claims) {
    if (kind !== 'amount' && kind !== 'change') continue;
    votes.set(exponent, (votes.get(exponent) ?? 0) + 1);
    all++;
  }
  // Where others are as many, 万元: a 万 is sooner left out than put in.
  let usual = 4;
  for (const [exponent, n] of votes) if (n > (votes.get(usual) ?? 0)) usual = exponent;
  return ({ exponent }) => {
    if (exponent === usual) return WEIGHT.usual;
    return (votes.get(exponent) ?? 0) <= all * RARE ? WEIGHT.rare : WEIGHT.other;
  };
}
