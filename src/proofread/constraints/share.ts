import type { Claim } from '../model';
import { rememberPrinted } from '../printed';
import { checkShare, type Fuzzy } from '../recompute';
import type { Constraint, Values } from './constraint';
import type { Precision } from './precision';
import { digits, fuzzy, inUnitOf } from './terms';

/** pct = part ÷ whole × 100. */
export function shareConstraint(
  pct: Claim,
  part: Claim,
  whole: Claim,
  p: Precision,
  sure: boolean,
  type: 'share' | 'completion',
  extra: Partial<Constraint> = {},
): Constraint {
  // prettier-ignore
  return {
    type,
    claims: [pct, part, whole],
    owner: pct,
    sure,
    check: rememberPrinted((v) => {
      const { state, expected } = checkShare(v(pct), pct.decimals, fuzzy(part, v, p), fuzzy(whole, v, p));
      return { state, expected };
    }),
    solve(target, v) {
      const a = fuzzy(part, v, p);
      const b = fuzzy(whole, v, p);
      if (target === pct) return b.value.isZero() ? undefined : a.value.div(b.value).times(100).toDecimalPlaces(pct.decimals);
      if (target === part) return inUnitOf(part, b.value.times(v(pct)).div(100), p);
      return v(pct).isZero() ? undefined : inUnitOf(whole, a.value.div(v(pct)).times(100), p);
    },
    formula: (v) => {
      const a = fuzzy(part, v, p).value;
      const b = fuzzy(whole, v, p).value;
      const exact = b.isZero() ? '' : ` = ${a.div(b).times(100).toDecimalPlaces(Math.max(pct.decimals, 2)).toString()}%`;
      return `${digits(v(part), part)} ÷ ${digits(v(whole), whole)}${exact}`;
    },
    ...extra,
  };
}

/** pct = part ÷ (part + rest) × 100: the whole is not printed, but nothing else belongs to it. */
export function shareOfSumConstraint(pct: Claim, part: Claim, rest: Claim, p: Precision, sure: boolean): Constraint {
  const whole = (v: Values): Fuzzy => {
    const a = fuzzy(part, v, p);
    const b = fuzzy(rest, v, p);
    return { value: a.value.plus(b.value), slack: b.slack };
  };
  return {
    type: 'share',
    claims: [pct, part, rest],
    owner: pct,
    sure,
    check: rememberPrinted((v) => {
      const { state, expected } = checkShare(v(pct), pct.decimals, fuzzy(part, v, p), whole(v));
      return { state, expected };
    }),
    solve(target, v) {
      const share = v(pct).div(100);
      const [a, b] = [fuzzy(part, v, p).value, fuzzy(rest, v, p).value];
      if (target === pct) return whole(v).value.isZero() ? undefined : a.div(whole(v).value).times(100).toDecimalPlaces(pct.decimals); // prettier-ignore
      if (share.isZero() || share.gte(1)) return undefined;
      if (target === part) return inUnitOf(part, b.times(share).div(share.negated().plus(1)), p);
      return inUnitOf(rest, a.div(share).minus(a), p);
    },
    formula(v) {
      const [a, b] = [digits(v(part), part), digits(v(rest), rest)];
      const { value } = whole(v);
      const exact = value.isZero() ? '' : ` = ${fuzzy(part, v, p).value.div(value).times(100).toDecimalPlaces(Math.max(pct.decimals, 2)).toString()}%`; // prettier-ignore
      return `${a} ÷ (${a} + ${b})${exact}`;
    },
  };
}

/** Part as a complement: pct = (whole − part) ÷ whole. */
export function restConstraint(pct: Claim, part: Claim, whole: Claim, p: Precision): Constraint {
  const rest = (v: Values): Fuzzy => {
    const a = fuzzy(part, v, p);
    const b = fuzzy(whole, v, p);
    return { value: b.value.minus(a.value), slack: a.slack };
  };
  return {
    type: 'share',
    claims: [pct, part, whole],
    owner: pct,
    sure: false,
    isSlight: true,
    check: rememberPrinted((v) => {
      const { state, expected } = checkShare(v(pct), pct.decimals, rest(v), fuzzy(whole, v, p));
      return { state, expected };
    }),
    solve: () => undefined,
    formula: (v) =>
      `(${digits(v(whole), whole)} − ${digits(v(part), part)}) ÷ ${digits(v(whole), whole)} = ${rest(v)
        .value.div(fuzzy(whole, v, p).value)
        .times(100)
        .toDecimalPlaces(Math.max(2, pct.decimals))
        .toString()}%`,
  };
}
