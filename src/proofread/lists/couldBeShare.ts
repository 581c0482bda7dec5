import type { Precision } from '../constraints';
import type { Claim } from '../model';

/** Room for the rounding of the quick arithmetic itself. */
const HAIR = 1e-9;

/**
 * A quick test whether a percentage may be that of a part in a whole, or one unit off; wide enough never to reject one
 * that is. Most guesses at a whole fail it, and need no exact arithmetic.
 */
export function couldBeShare(pct: Claim, part: Claim, whole: Claim, precision: Precision): boolean {
  const yuan = (c: Claim): readonly [number, number] => {
    const unit = 10 ** c.exponent;
    return [c.value.toNumber() * unit, precision.slack(c).toNumber() * unit];
  };
  const [p, pSlack] = yuan(part);
  const [w, wSlack] = yuan(whole);
  if (w - wSlack <= 0 || p < 0) return true;
  const room = 1.5 * 10 ** -pct.decimals;
  const low = ((p - pSlack) / (w + wSlack)) * 100 * (1 - HAIR) - room;
  const high = ((p + pSlack) / (w - wSlack)) * 100 * (1 + HAIR) + room;
  const said = pct.value.toNumber();
  return said >= low - HAIR && said <= high + HAIR;
}
