import type { Constraint } from './constraints';
import type { Ground } from './ground';
import type { Judgement } from './judge';
import type { Claim } from './model';
import { printed, shown } from './printed';

const MANY = 15;
const WAN = 4;

/**
 * The one amount in 元 of a text whose many others are in 万元, where it is too small to have been written in 元 on purpose:
 * 「减少357.4元」.
 */
export function oddUnit(ground: Ground): Claim | undefined {
  const amounts = ground.extraction.claims.filter(
    (c) => (c.kind === 'amount' || c.kind === 'change') && !c.aside && c.line.section.zone === 'statement',
  );
  const odd = amounts.filter((c) => c.exponent === 0);
  const rest = amounts.filter((c) => c.exponent === WAN);
  const [only] = odd;
  if (!only || odd.length > 1 || rest.length < MANY || only.value.isZero() || only.mention.isApproximate)
    return undefined;
  return only.decimals > 2 || only.value.gte(10_000) ? undefined : only;
}

/**
 * Judges such an amount by the equations it takes part in, once as printed and once in 万元. Where 万元 makes them true the claim is put right.
 *
 * @param equations builds the equations anew from the claims as they are
 */
export function judgeOddUnit(odd: Claim, equations: () => readonly Constraint[]): Judgement {
  const involved = (): Constraint[] => equations().filter((c) => c.sure && c.claims.includes(odd));
  const isRight = (c: Constraint): boolean => ['ok', 'truncated', 'slack'].includes(c.check(printed).state);
  const before = involved().filter(isRight).length;
  odd.exponent = WAN;
  const after = involved().filter(isRight);
  const [proof] = after;
  if (proof && after.length > before) {
    const words = `${shown(odd)}万元`;
    return { verdict: '单位不符', severity: 'error', expected: words, formula: proof.formula(printed), message: `单位写错，应为${words}：${proof.formula(printed)}`, others: proof.claims }; // prettier-ignore
  }
  odd.exponent = 0;
  return { verdict: '单位不符', severity: 'warning', message: '的单位与全文不同，其他金额都是万元，请核实' };
}
