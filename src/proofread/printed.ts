import type { Decimal } from '../amount';
import type { Outcome, Values } from './constraints/constraint';
import type { Claim } from './model';

/** The value that the equations hold against each other: see {@link Claim.value}. */
export const printed = (c: Claim): Decimal => c.value;

/** What an equation gives for these values is asked for again and again, and worked out once. */
export function rememberPrinted(check: (v: Values) => Outcome): (v: Values) => Outcome {
  let known: Outcome | undefined;
  return (v) => (v === printed ? (known ??= check(v)) : check(v));
}

/** A claim's value as the document prints it; the right one where the tables have put it right. */
export const shown = (c: Claim): string =>
  c.value.eq(c.mention.value) ? c.mention.value.toFixed(c.mention.decimals) : c.value.toString();

/** What a claim should be: another value, or its own digits in another unit. */
export interface Right {
  readonly expected: Decimal;
  readonly exponent?: number;
}

/** Puts a claim right that the tables contradict, so that no neighbour is held against a wrong number. */
export function putRight(claim: Claim, { expected, exponent }: Right): void {
  if (exponent !== undefined) {
    claim.exponent = exponent;
    return;
  }
  claim.value = expected;
  claim.decimals = Math.min(claim.decimals, expected.decimalPlaces());
}
