import type { Decimal } from '../amount';
import type { Claim } from './model';
import { tenTo } from './tenTo';

/**
 * Where else a number stands in the document. A long number that returns elsewhere was copied from a table, and a wrong
 * one hardly returns: of two numbers that contradict each other the one that stands alone is the likelier slip.
 */
export class Echoes {
  private readonly claims = new Map<string, Set<Claim>>();

  constructor(claims: readonly Claim[]) {
    for (const c of claims) {
      if (c.kind === 'count' || c.kind === 'date' || c.kind === 'chart') continue;
      const key = keyOf(c, c.value);
      const same = this.claims.get(key);
      if (same) same.add(c);
      else this.claims.set(key, new Set([c]));
    }
  }

  /** Whether the document says this value anywhere else than in this claim; short numbers say nothing. */
  has(value: Decimal, claim: Claim): boolean {
    if (value.toFixed(claim.decimals).replace(/\D|^[0.]+/g, '').length < 3) return false;
    const same = this.claims.get(keyOf(claim, value));
    return same !== undefined && (same.size > 1 || !same.has(claim));
  }
}

function keyOf(c: Claim, value: Decimal): string {
  const isPercent = c.kind === 'share' || c.kind === 'rate' || c.kind === 'completion' || c.mention.kind === 'percent';
  return isPercent ? `${value.toString()}%` : value.times(tenTo(c.exponent)).toString();
}
