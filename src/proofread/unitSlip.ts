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
