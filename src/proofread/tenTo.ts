import { Decimal } from '../amount';

const POWERS = new Map<number, Decimal>();

/** A power of ten; the few that units and decimals need are made once. */
export function tenTo(exponent: number): Decimal {
  let power = POWERS.get(exponent);
  if (!power) POWERS.set(exponent, (power = new Decimal(10).pow(exponent)));
  return power;
}
