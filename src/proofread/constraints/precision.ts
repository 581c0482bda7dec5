import { Decimal } from '../../amount';
import type { Claim } from '../model';
import { tenTo } from '../tenTo';

/** Last places of the amounts of a document: prose drops trailing zeros, so 「688万元」 among others is 688.00. */
export class Precision {
  private readonly scale = new Map<number, number>();

  constructor(claims: readonly Claim[]) {
    const seen = new Map<number, number[]>();
    for (const c of claims) {
      if (c.kind !== 'amount' && c.kind !== 'change' && c.kind !== 'chart') continue;
      if (c.line.section.zone === 'intro') continue;
      const counts = seen.get(c.exponent) ?? [0, 0, 0, 0, 0, 0, 0];
      counts[Math.min(c.decimals, 6)]!++;
      seen.set(c.exponent, counts);
    }
    for (const [exponent, counts] of seen) {
      const total = counts.reduce((a, b) => a + b, 0);
      let scale = 0;
      counts.forEach((n, decimals) => {
        if (n >= 3 || (n > 0 && n >= total * 0.1)) scale = decimals;
      });
      this.scale.set(exponent, scale);
    }
  }

  /** Decimals that count as the last place of a claim. */
  decimals(c: Claim): number {
    if (c.kind === 'count') return c.decimals;
    return Math.max(c.decimals, this.scale.get(c.exponent) ?? 0);
  }

  /** Decimals that amounts of this unit usually have: a point that slipped gives a number more than it should have. */
  usual(c: Claim): number {
    return c.kind === 'count' ? c.decimals : (this.scale.get(c.exponent) ?? c.decimals);
  }

  /** Half a unit of the last place, in the claim's own unit. */
  slack(c: Claim): Decimal {
    if (c.kind === 'count') return new Decimal(0);
    return tenTo(-this.decimals(c)).div(2);
  }
}
