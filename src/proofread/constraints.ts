import { Decimal, judgeGap } from '../amount';
import type { Claim } from './model';
import { checkRate, checkShare, type Fuzzy, type PercentState } from './recompute';
import { tenTo } from './tenTo';

/** Value of a claim in its own unit: the printed one, or the one it is supposed to have. */
export type Values = (claim: Claim) => Decimal;

export type State = PercentState | 'slack' | 'doubtful' | 'wrong-direction';

export interface Outcome {
  readonly state: State;
  /** What the owner should be, in its own unit. */
  readonly expected?: Decimal | undefined;
  /** For sums: total − parts, in the unit of the total. */
  readonly gap?: Decimal;
}

export type ConstraintType = 'sum' | 'share' | 'rate' | 'delta' | 'completion' | 'same' | 'bound' | 'word';

/** An equation between numbers of the document. */
export interface Constraint {
  readonly type: ConstraintType;
  readonly claims: readonly Claim[];
  /** The claim that a failure is reported at when nothing points to another. */
  readonly owner: Claim;
  /** False: a guess at what refers to what. It may confirm but never accuses. */
  readonly sure: boolean;
  check(v: Values): Outcome;
  /** The value, in the target's unit, that makes the equation true exactly; undefined when it does not determine one. */
  solve(target: Claim, v: Values): Decimal | undefined;
  /** The equation with its numbers, ending in the right result. */
  formula(v: Values): string;
  /** A last digit off is worth a word although the equation is a guess. */
  readonly isSlight?: boolean;
  /** Why it must hold, for the message. */
  readonly because?: string;
  /** There may be a reason that the text does not give: a warning at most. */
  readonly isSoft?: boolean;
  /** Shares of one list belong together. */
  readonly group?: string;
}

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

  /** Half a unit of the last place, in the claim's own unit. */
  slack(c: Claim): Decimal {
    if (c.kind === 'count') return new Decimal(0);
    return tenTo(-this.decimals(c)).div(2);
  }
}

/** A claim as a fuzzy amount in 元. */
function fuzzy(c: Claim, v: Values, p: Precision): Fuzzy {
  const unit = tenTo(c.exponent);
  return { value: v(c).times(unit), slack: p.slack(c).times(unit) };
}

function inUnitOf(target: Claim, yuan: Decimal, p: Precision): Decimal {
  return yuan.div(tenTo(target.exponent)).toDecimalPlaces(p.decimals(target), Decimal.ROUND_HALF_UP);
}

const digits = (d: Decimal, c: Claim): string => (d.eq(c.value) ? c.mention.value.toFixed(c.decimals) : d.toString());

/** head = Σ parts. */
export function sumConstraint(
  head: Claim,
  parts: readonly Claim[],
  p: Precision,
  sure: boolean,
  because?: string,
): Constraint {
  const claims = [head, ...parts];
  const total = (v: Values): Decimal => parts.reduce((s, c) => s.plus(v(c).times(tenTo(c.exponent))), new Decimal(0));
  return {
    type: 'sum',
    claims,
    owner: head,
    sure,
    ...(because ? { because } : {}),
    check(v) {
      const gap = v(head).minus(total(v).div(tenTo(head.exponent)));
      if (head.kind === 'count') return { state: gap.isZero() ? 'ok' : 'wrong', gap, expected: total(v) };
      const terms = claims.map((c) => ({ decimals: p.decimals(c) + head.exponent - c.exponent, unit: head.unit === '元' ? ('元' as const) : ('万元' as const) })); // prettier-ignore
      const verdict = judgeGap(gap, terms);
      const state =
        verdict === '一致' ? 'ok' : verdict === '不符' ? 'wrong' : verdict === '可疑' ? 'doubtful' : 'slack';
      return { state, gap, expected: inUnitOf(head, total(v), p) };
    },
    solve(target, v) {
      if (target === head) return target.kind === 'count' ? total(v) : inUnitOf(head, total(v), p);
      const others = total(v).minus(v(target).times(tenTo(target.exponent)));
      const rest = v(head).times(tenTo(head.exponent)).minus(others);
      return target.kind === 'count' ? rest : inUnitOf(target, rest, p);
    },
    formula: (v) => `${parts.map((c) => digits(v(c), c)).join(' + ')} = ${inUnitOf(head, total(v), p).toString()}`,
  };
}

/** Change of a whole = Σ changes of its parts, each with its sign. */
export function changesConstraint(
  head: Claim,
  parts: readonly Claim[],
  p: Precision,
  sure: boolean,
  isSoft: boolean,
): Constraint {
  const signed = (c: Claim, v: Values): Decimal => v(c).times(c.direction ?? 1);
  const total = (v: Values): Decimal => parts.reduce((s, c) => s.plus(signed(c, v)), new Decimal(0));
  return {
    type: 'sum',
    claims: [head, ...parts],
    owner: head,
    sure,
    isSoft,
    because: '各项增减额之和应等于合计的增减额',
    check(v) {
      const gap = signed(head, v).minus(total(v));
      const terms = [head, ...parts].map((c) => ({ decimals: p.decimals(c), unit: head.unit === '元' ? ('元' as const) : ('万元' as const) })); // prettier-ignore
      const verdict = judgeGap(gap, terms);
      const state =
        verdict === '一致' ? 'ok' : verdict === '不符' ? 'wrong' : verdict === '可疑' ? 'doubtful' : 'slack';
      return { state, gap: gap.times(head.direction ?? 1), expected: total(v).times(head.direction ?? 1) };
    },
    solve(target, v) {
      const right = target === head ? total(v) : signed(head, v).minus(total(v).minus(signed(target, v)));
      const value = right.times(target.direction ?? 1);
      return value.isNegative() ? undefined : value;
    },
    formula(v) {
      const terms = parts.map((c, i) => `${signed(c, v).isNegative() ? (i === 0 ? '−' : ' − ') : i === 0 ? '' : ' + '}${digits(v(c), c)}`); // prettier-ignore
      return `${terms.join('')} = ${total(v).toString().replace('-', '−')}`;
    },
  };
}

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
    check: (v) => {
      const { state, expected } = checkShare(v(pct), pct.decimals, fuzzy(part, v, p), fuzzy(whole, v, p));
      return { state, expected };
    },
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

/** pct = now ÷ (now − change) × 100, the budget being known only by what was over or under it. */
export function completionByChange(pct: Claim, now: Claim, change: Claim, p: Precision): Constraint {
  const budget = (v: Values): Fuzzy => {
    const n = fuzzy(now, v, p);
    const d = fuzzy(change, v, p);
    return { value: n.value.minus(d.value.times(change.direction ?? 1)), slack: n.slack.plus(d.slack) };
  };
  return {
    type: 'completion',
    claims: [pct, now, change],
    owner: pct,
    sure: true,
    check: (v) => {
      const { state, expected } = checkShare(v(pct), pct.decimals, fuzzy(now, v, p), budget(v));
      return { state, expected };
    },
    solve(target, v) {
      const n = fuzzy(now, v, p).value;
      const r = v(pct).div(100);
      const sign = change.direction ?? 1;
      if (target === pct) {
        const b = budget(v).value;
        return b.isZero() ? undefined : n.div(b).times(100).toDecimalPlaces(pct.decimals);
      }
      if (r.isZero() || r.eq(1)) return undefined;
      if (target === change) return inUnitOf(change, n.minus(n.div(r)).times(sign), p);
      return inUnitOf(now, fuzzy(change, v, p).value.times(sign).times(r).div(r.minus(1)), p);
    },
    formula(v) {
      const [n, d] = [digits(v(now), now), digits(v(change), change)];
      const b = budget(v).value;
      const exact = b.isZero() ? '' : ` = ${fuzzy(now, v, p).value.div(b).times(100).toDecimalPlaces(Math.max(pct.decimals, 2)).toString()}%`; // prettier-ignore
      return `${n} ÷ (${n} ${change.direction === -1 ? '+' : '−'} ${d})${exact}`;
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
    check: (v) => {
      const { state, expected } = checkShare(v(pct), pct.decimals, rest(v), fuzzy(whole, v, p));
      return { state, expected };
    },
    solve: () => undefined,
    formula: (v) =>
      `(${digits(v(whole), whole)} − ${digits(v(part), part)}) ÷ ${digits(v(whole), whole)} = ${rest(v)
        .value.div(fuzzy(whole, v, p).value)
        .times(100)
        .toDecimalPlaces(Math.max(2, pct.decimals))
        .toString()}%`,
  };
}

export interface RateTerms {
  readonly pct: Claim;
  readonly now: Claim;
  readonly change?: Claim | undefined;
  readonly previous?: Claim | undefined;
}

/** pct = change ÷ previous × 100, the base being now − change where it is not printed. */
export function rateConstraint({ pct, now, change, previous }: RateTerms, p: Precision, sure: boolean): Constraint {
  const claims = [pct, now, ...(change ? [change] : []), ...(previous ? [previous] : [])];
  const signed = (c: Claim, v: Values): Fuzzy => {
    const f = fuzzy(c, v, p);
    return { value: f.value.times(c.direction ?? 1), slack: f.slack };
  };
  const printed = (v: Values): Decimal => (v(pct).isNegative() ? v(pct) : v(pct).times(pct.direction ?? 1));
  // With a printed base the change is taken from it only when no change is printed.
  const judge = (v: Values): Outcome => {
    const n = fuzzy(now, v, p);
    const d = change ? signed(change, v) : undefined;
    const b = previous ? fuzzy(previous, v, p) : undefined;
    const { state, expected } = checkRate(printed(v), pct.decimals, n, d, b);
    const own = expected?.times(v(pct).isNegative() ? 1 : (pct.direction ?? 1));
    if (state === 'wrong' && expected && !expected.isZero() && expected.isNegative() !== printed(v).isNegative()) {
      const mirrored = checkRate(printed(v).negated(), pct.decimals, n, d, b);
      if (mirrored.state === 'ok' || mirrored.state === 'truncated') return { state: 'wrong-direction', expected: own };
    }
    return { state, expected: own };
  };
  return {
    type: 'rate',
    claims,
    owner: pct,
    sure,
    check: judge,
    solve(target, v) {
      if (target === pct) {
        const expected = judge(v).expected;
        return expected?.isNegative() ? undefined : expected;
      }
      const n = fuzzy(now, v, p).value;
      const r = printed(v).div(100);
      if (target === change && !previous) {
        if (r.eq(-1)) return undefined;
        const d = n.minus(n.div(r.plus(1)));
        return inUnitOf(change!, d.times(change!.direction ?? 1), p);
      }
      if (target === change)
        return inUnitOf(change!, n.minus(fuzzy(previous!, v, p).value).times(change!.direction ?? 1), p);
      if (target === previous) return r.eq(-1) ? undefined : inUnitOf(previous!, n.div(r.plus(1)), p);
      if (target === now && previous) return inUnitOf(now, fuzzy(previous, v, p).value.times(r.plus(1)), p);
      if (target === now && change && !r.isZero())
        return inUnitOf(now, signed(change, v).value.times(r.plus(1)).div(r), p);
      return undefined;
    },
    formula: (v) => {
      const n = digits(v(now), now);
      const result = judge(v).expected;
      const tail = result === undefined ? '' : ` = ${result.toString()}%`;
      if (previous && !change)
        return `(${n} − ${digits(v(previous), previous)}) ÷ ${digits(v(previous), previous)}${tail}`;
      const d = digits(v(change!), change!);
      if (previous) return `${d} ÷ ${digits(v(previous), previous)}${tail}`;
      return `${d} ÷ (${n} ${change!.direction === -1 ? '+' : '−'} ${d})${tail}`;
    },
  };
}

/** change = now − previous. */
export function deltaConstraint(
  change: Claim,
  now: Claim,
  previous: Claim,
  p: Precision,
  sure: boolean,
  sign: number = change.direction ?? 1,
): Constraint {
  const difference = (v: Values): Decimal => fuzzy(now, v, p).value.minus(fuzzy(previous, v, p).value);
  return {
    type: 'delta',
    claims: [change, now, previous],
    owner: change,
    sure,
    check(v) {
      const d = difference(v).times(sign);
      const unit = tenTo(change.exponent);
      const gap = v(change).times(unit).minus(d);
      const expected = inUnitOf(change, d.abs(), p);
      const tolerance = fuzzy(change, v, p)
        .slack.plus(fuzzy(now, v, p).slack)
        .plus(fuzzy(previous, v, p).slack);
      if (gap.isZero()) return { state: 'ok', expected };
      if (d.isNegative() && v(change).times(unit).minus(d.abs()).abs().lte(tolerance))
        return { state: 'wrong-direction', expected };
      if (gap.abs().lte(tolerance)) return { state: 'slack', expected, gap: gap.div(unit) };
      return { state: 'wrong', expected, gap: gap.div(unit) };
    },
    solve(target, v) {
      const d = v(change).times(tenTo(change.exponent)).times(sign);
      if (target === change) {
        const right = difference(v).times(sign);
        return right.isNegative() ? undefined : inUnitOf(change, right, p);
      }
      if (target === now) return inUnitOf(now, fuzzy(previous, v, p).value.plus(d), p);
      return inUnitOf(previous, fuzzy(now, v, p).value.minus(d), p);
    },
    formula: (v) =>
      difference(v).isNegative()
        ? `${digits(v(previous), previous)} − ${digits(v(now), now)} = ${inUnitOf(change, difference(v).abs(), p).toString()}`
        : `${digits(v(now), now)} − ${digits(v(previous), previous)} = ${inUnitOf(change, difference(v), p).toString()}`,
  };
}

/** The same figure given twice. One unit of the last place apart is rounding. */
export function sameConstraint(
  reference: Claim,
  repeated: Claim,
  p: Precision,
  sure: boolean,
  because?: string,
): Constraint {
  const convert = (target: Claim, from: Claim, v: Values): Decimal =>
    target.kind === 'count' ? v(from) : inUnitOf(target, v(from).times(tenTo(from.exponent)), p);
  return {
    type: 'same',
    claims: [reference, repeated],
    owner: repeated,
    sure,
    ...(because ? { because } : {}),
    check(v) {
      const a = v(reference).times(tenTo(reference.exponent));
      const b = v(repeated).times(tenTo(repeated.exponent));
      const gap = b.minus(a);
      const expected = convert(repeated, reference, v);
      if (gap.isZero()) return { state: 'ok', expected };
      const coarser = Decimal.max(
        p.slack(reference).times(tenTo(reference.exponent)),
        p.slack(repeated).times(tenTo(repeated.exponent)),
      );
      const unlike = reference.exponent !== repeated.exponent;
      if (unlike && gap.abs().lte(coarser)) return { state: 'ok', expected };
      const state: State = gap.abs().lte(coarser.times(2)) && !coarser.isZero() ? 'slack' : 'wrong';
      return { state, expected, gap: gap.div(tenTo(repeated.exponent)) };
    },
    solve: (target, v) => convert(target, target === reference ? repeated : reference, v),
    formula: (v) => `${digits(v(reference), reference)}${reference.unit}`,
  };
}

/** 「决算数小于预算数」 as evidence of which amount is wrong. The word itself is judged elsewhere; this never accuses. */
export function wordConstraint(
  actual: Claim,
  budget: Claim,
  relation: 'less' | 'greater' | 'equal',
  p: Precision,
): Constraint {
  return {
    type: 'word',
    claims: [actual, budget],
    owner: actual,
    sure: false,
    check(v) {
      const a = fuzzy(actual, v, p);
      const b = fuzzy(budget, v, p);
      const gap = a.value.minus(b.value);
      const is = gap.abs().lte(a.slack) ? 'equal' : gap.isNegative() ? 'less' : 'greater';
      return { state: is === relation ? 'ok' : 'wrong' };
    },
    solve: () => undefined,
    formula: (v) =>
      `${digits(v(actual), actual)} ${relation === 'less' ? '<' : relation === 'greater' ? '>' : '='} ${digits(v(budget), budget)}`,
  };
}

/** A part is not larger than its whole. */
export function boundConstraint(part: Claim, whole: Claim, p: Precision, because: string, right?: Claim): Constraint {
  return {
    type: 'bound',
    claims: [part, whole],
    owner: part,
    sure: true,
    because,
    check(v) {
      const a = fuzzy(part, v, p);
      const b = fuzzy(whole, v, p);
      const over = a.value.minus(b.value);
      const isOver = over.gt(a.slack.plus(b.slack).times(4));
      return { state: isOver ? 'wrong' : 'ok', gap: over.div(tenTo(part.exponent)), ...(right && isOver ? { expected: inUnitOf(part, fuzzy(right, v, p).value, p) } : {}) }; // prettier-ignore
    },
    solve: (target, v) => (target === part && right ? inUnitOf(part, fuzzy(right, v, p).value, p) : undefined),
    formula: (v) => `${digits(v(part), part)} > ${digits(v(whole), whole)}`,
  };
}
