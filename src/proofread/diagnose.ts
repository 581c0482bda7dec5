import type { Decimal } from '../amount';
import { components } from './components';
import type { Constraint, Outcome, Values } from './constraints';
import type { Echoes } from './echoes';
import type { Claim } from './model';
import { printed } from './printed';
import { isOneSlip, slipsOf } from './recompute';
import { tenTo } from './tenTo';
import { inOtherUnits, unitWeights } from './unitSlip';

/** Why equations fail: one number, and the value that would put them right. */
export interface Fault {
  readonly claim: Claim;
  readonly expected: Decimal | undefined;
  /** Equations that hold with the right value; the first is the one to show. */
  readonly explains: readonly Constraint[];
  readonly outcome: Outcome;
  /** Others are to blame just as well; this is only where it shows. */
  readonly isTied: boolean;
  /** Other numbers of the same equation that one slip of the hand would explain, with what they would have to be. */
  readonly alternatives: readonly Alternative[];
}

export interface Alternative {
  readonly claim: Claim;
  readonly value: Decimal;
}

/** What proves another unit; a base so small that no percentage can be held against it proves nothing. */
const FITS = new Set(['ok', 'slack', 'truncated']);
const FAILS = new Set(['wrong', 'wrong-direction']);
const fails = (o: Outcome): boolean => FAILS.has(o.state);

/**
 * Finds the numbers to blame for the equations that fail. A number that takes part in several failing equations and
 * that one value would put right is the cause of all of them; a number that other equations confirm is not. Where the
 * equations leave a choice, a slip of the hand (one digit) is likelier than a number made up, and the result of a
 * calculation is likelier wrong than what it was calculated from.
 *
 * @param constraints all equations; only the sure ones accuse
 * @param echoes where else the document has a number
 * @param known claims whose right value the tables give: never blamed again
 * @param explained whether a wrong percentage is what a known wrong calculation gives
 */
export function diagnose(
  constraints: readonly Constraint[],
  explained: (c: Constraint) => boolean,
  echoes: Echoes,
  known: ReadonlyMap<Claim, Decimal> = new Map(),
): Fault[] {
  const faults: Fault[] = [];
  const right = new Map<Claim, Decimal>(known);
  const values: Values = (c) => right.get(c) ?? c.value;
  // What only fails because of a number that is known to be wrong has its finding already.
  const open = new Set(constraints.filter((c) => c.sure && fails(c.check(printed)) && fails(c.check(values))));
  const of = new Map<Claim, Constraint[]>();
  for (const c of constraints) for (const claim of c.claims) push(of, claim, c);

  // The right amount with the wrong word (增加 for 减少) is the word's fault alone.
  for (const c of [...open]) {
    const outcome = c.check(values);
    if (outcome.state !== 'wrong-direction') continue;
    faults.push({
      claim: c.owner,
      expected: outcome.expected,
      explains: [c],
      outcome,
      isTied: false,
      alternatives: [],
    });
    open.delete(c);
  }

  const shared: Shared = { of, right, known, explained, echoes, unitWeight: unitWeights(of.keys()) };
  for (const group of components(open, of)) faults.push(...diagnoseGroup(group, shared));
  return faults;
}

/** What all groups go by. */
interface Shared {
  readonly of: ReadonlyMap<Claim, readonly Constraint[]>;
  /** Values that are settled; what is found is put in. */
  readonly right: Map<Claim, Decimal>;
  readonly known: ReadonlyMap<Claim, Decimal>;
  readonly explained: (c: Constraint) => boolean;
  readonly echoes: Echoes;
  readonly unitWeight: (claim: Claim) => number;
}

/** The faults behind failing equations that have numbers in common. */
function diagnoseGroup(open: Set<Constraint>, shared: Shared): Fault[] {
  const { of, right, known, echoes } = shared;
  const faults: Fault[] = [];
  const values: Values = (c) => right.get(c) ?? c.value;
  // A candidate changes only with the equations it takes part in and the numbers in them.
  const cache = new Map<Claim, Candidate | undefined>();
  const forget = (constraints: Iterable<Constraint>): void => {
    for (const c of constraints) for (const claim of c.claims) cache.delete(claim);
  };
  const candidate = (claim: Claim): Candidate | undefined => {
    if (!cache.has(claim)) cache.set(claim, candidateFor(claim, open, values, shared));
    return cache.get(claim);
  };
  while (open.size > 0) {
    const best = bestFault(open, candidate, values, echoes, known);
    if (!best) break;
    const { claim, value, fixed } = best;
    if (best.isTied) {
      // Of several sums the shortest says most.
      const one = [...fixed].sort((a, b) => a.claims.length - b.claims.length)[0]!;
      const outcome = one.check(values);
      const expected = one.type === 'sum' ? undefined : outcome.expected;
      const alternatives = best.alternatives.filter((a) => a.claim !== one.owner && one.claims.includes(a.claim));
      faults.push({ claim: one.owner, expected, explains: [one], outcome, isTied: true, alternatives });
      for (const c of fixed) open.delete(c);
      forget(fixed);
      continue;
    }
    const shown = fixed.sort((a, b) => rank(a, claim) - rank(b, claim));
    const { alternatives } = best;
    faults.push({
      claim,
      expected: value,
      explains: shown,
      outcome: shown[0]!.check(values),
      isTied: false,
      alternatives,
    });
    right.set(claim, value);
    for (const c of fixed) open.delete(c);
    // What now fails only because its neighbour was put right was wrong by itself, or it is right as printed.
    for (const c of of.get(claim)!) if (open.has(c) && !fails(c.check(values))) open.delete(c);
    forget(fixed);
    forget(of.get(claim)!);
  }
  for (const c of open) {
    const outcome = c.check(printed);
    const confirmedBy = (claim: Claim): number =>
      of.get(claim)!.filter((x) => x.sure && x.type !== 'bound' && !fails(x.check(printed))).length;
    // Of a part and a whole that do not go together, the one nothing else confirms.
    const [part, whole] = c.claims;
    const claim =
      c.type === 'bound' && !known.has(whole!) && (known.has(part!) || confirmedBy(whole!) < confirmedBy(part!))
        ? whole!
        : c.owner;
    faults.push({
      claim,
      expected: c.type === 'sum' || claim !== c.owner ? undefined : outcome.expected,
      explains: [c],
      outcome,
      isTied: false,
      alternatives: [],
    });
  }
  return faults;
}

function push(map: Map<Claim, Constraint[]>, key: Claim, value: Constraint): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Equations that show a fault best: those it is the result of, exact ones before percentages. */
function rank(c: Constraint, claim: Claim): number {
  const type = { same: 1, sum: 0, delta: 1, rate: 2, share: 2, completion: 2, bound: 3, word: 9 }[c.type];
  return (c.owner === claim ? 0 : 4) + type;
}

interface Candidate {
  readonly claim: Claim;
  readonly value: Decimal;
  readonly fixed: Constraint[];
  readonly score: number;
  /** A slip of the hand, or a value that stands elsewhere too. */
  readonly isLikely: boolean;
  readonly isSlip: boolean;
  readonly isTied?: boolean;
}

interface Choice extends Candidate {
  readonly alternatives: readonly Alternative[];
}

function bestFault(
  open: ReadonlySet<Constraint>,
  candidateOf: (claim: Claim) => Candidate | undefined,
  values: Values,
  echoes: Echoes,
  known: ReadonlyMap<Claim, Decimal>,
): Choice | undefined {
  const candidates: Candidate[] = [];
  const seen = new Set<Claim>();
  for (const c of open) {
    for (const claim of c.claims) {
      if (seen.has(claim) || known.has(claim)) continue;
      seen.add(claim);
      const candidate = candidateOf(claim);
      if (candidate) candidates.push(candidate);
    }
  }
  candidates.sort((a, b) => b.score - a.score);
  const [best, ...others] = candidates;
  if (!best) return undefined;
  // Several numbers that might be the wrong one just as well: then the total or the result is named, which does not come out.
  const equations = best.fixed.filter((c) => c.type !== 'word');
  const sums = equations.every((c) => c.type === 'sum');
  const [only] = equations;
  const isAlone = sums || (equations.length === 1 && best.claim !== only!.owner);
  const rivals = others.filter((o) => {
    const isSame = o.fixed.length === best.fixed.length && o.fixed.every((c) => best.fixed.includes(c));
    return isAlone && isSame && o.score > best.score - 0.2 && (sums || o.claim !== only!.owner);
  });
  // A part that would have to be something else altogether: rather a part is missing, or another is wrong.
  const isPart = sums && equations.length === 1 && best.claim !== only!.owner && equations.length === best.fixed.length;
  const gap = isPart ? only!.check(values).gap : undefined;
  const isWild = isPart && (!best.isLikely || (gap?.isPositive() === true && echoes.has(gap, only!.owner)));
  // With several equations at one value the number is found; a single one leaves a choice.
  const isSingle = equations.length === 1;
  const alternatives = isSingle ? [best, ...others].filter((o) => o.isSlip && o.fixed.includes(only!)).slice(0, 3) : [];
  const isTied = rivals.length > 0 || isWild;
  return { ...best, isTied, alternatives: isTied ? alternatives : alternatives.filter((a) => a !== best).slice(0, 2) };
}

/** So many equations of one number are enough: what a total of hundreds of units enters says the same over and over. */
const MOST_EQUATIONS = 24;

function candidateFor(
  claim: Claim,
  open: ReadonlySet<Constraint>,
  values: Values,
  { of, explained, echoes, unitWeight }: Shared,
): Candidate | undefined {
  const all = of.get(claim)!;
  const failing = all.filter((c) => open.has(c)).slice(0, MOST_EQUATIONS);
  const involved = all.length <= MOST_EQUATIONS ? all : [...failing, ...all.filter((c) => !open.has(c)).slice(0, MOST_EQUATIONS)]; // prettier-ignore
  const slips = claim.kind === 'count' || claim.kind === 'date' ? [] : slipsOf(claim.value.toFixed(claim.decimals));
  const trial = new Map<string, Decimal>();
  for (const c of failing) {
    const v = c.solve(claim, values);
    if (v && !v.isNegative() && !v.eq(claim.value)) trial.set(v.toString(), v);
  }
  for (const c of involved) {
    if (failing.includes(c) || c.type === 'bound') continue;
    const v = c.solve(claim, values);
    if (v && !v.isNegative() && !v.eq(claim.value)) trial.set(v.toString(), v);
  }
  // Percentages leave an amount open within a hair; there a slip of the hand picks the value. A percentage itself is
  // what the calculation gives, to the last digit.
  const isResult = claim.kind === 'share' || claim.kind === 'rate' || claim.kind === 'completion';
  const loose = isResult ? [] : failing.filter((c) => ['share', 'rate', 'completion'].includes(c.type));
  for (const c of loose) {
    const near = nearOf(c, claim, values);
    for (const v of slips) if (near(v) && !trial.has(v.toString()) && holdsWith(c, claim, v, values)) trial.set(v.toString(), v); // prettier-ignore
  }
  // In the claim's own unit the right amount may be less than its last place: 300万元 are 0.03亿元.
  const fits = (c: Constraint, v: Decimal): boolean =>
    c.type !== 'bound' && FITS.has(c.check((x) => (x === claim ? v : values(x))).state);
  const otherUnits = inOtherUnits(claim).filter((v) => failing.some((c) => fits(c, v)));
  for (const v of otherUnits) trial.set(v.toString(), v);
  const owns = failing.some((c) => c.owner === claim && c.type !== 'sum');
  let isKnown: boolean | undefined;
  const held: boolean[] = [];
  let best: Candidate | undefined;
  for (const value of trial.values()) {
    const fixed: Constraint[] = [];
    let broken = 0;
    let words = 0;
    for (const [i, c] of involved.entries()) {
      const was = (held[i] ??= !fails(c.check(values)));
      const is = holdsWith(c, claim, value, values);
      if (!was && is) fixed.push(c);
      if (c.type === 'word') words += was === is ? 0 : is ? 1 : -1;
      if (was && !is && c.type !== 'word') broken += c.sure ? 1 : 0.3;
      if (broken >= failing.length) break;
    }
    const gain = fixed.filter((c) => open.has(c)).length;
    if (gain === 0 || broken >= gain) continue;
    const hair = tenTo(-Math.max(claim.decimals, 2)).times(2);
    // A digit left out: the right number has more digits than the printed one.
    const isLonger = claim.kind === 'amount' && !claim.value.isZero() && isOneSlip(claim.value, value);
    const isSlip =
      isLonger ||
      slips.some((s) =>
        s
          .minus(value)
          .abs()
          .lte(claim.kind === 'amount' ? hair : s.decimalPlaces() > claim.decimals ? tenTo(-claim.decimals).div(2) : 0),
      );
    const isUnit = otherUnits.includes(value);
    const known = owns && (isKnown ??= failing.some((c) => c.owner === claim && explained(c)));
    // Percentages leave the value of an amount open by a hair: an amount they alone determine is a weak candidate.
    const determined = isResult || fixed.some((c) => ['sum', 'same', 'delta', 'bound'].includes(c.type)); // prettier-ignore
    const score =
      gain -
      broken +
      (isUnit ? unitWeight(claim) : isSlip ? slipWeight(claim, isResult) : 0) +
      (known ? 0.6 : 0) +
      (owns ? 0.35 : 0) +
      (determined ? 0.2 : 0) +
      words * WORD +
      ((echoes.has(value, claim) ? 1 : 0) - (echoes.has(claim.value, claim) ? 1 : 0)) * ECHO;
    if (!best || score > best.score)
      best = { claim, value, fixed, score, isSlip: isSlip || isUnit, isLikely: isSlip || isUnit || echoes.has(value, claim) }; // prettier-ignore
  }
  return best;
}

/** A quick test for values of an amount that a percentage allows; wide enough never to reject a right one. */
function nearOf(c: Constraint, claim: Claim, values: Values): (v: Decimal) => boolean {
  const solved = c.solve(claim, values)?.toNumber();
  if (solved === undefined) return () => true;
  const pct = c.owner;
  const unit = 10 ** -pct.decimals;
  // The base of a rate may be a small difference of large numbers.
  const share = unit / Math.max(Math.abs(values(pct).toNumber()), unit);
  const spread = Math.abs(solved) * Math.min(0.5, 0.02 + 4 * share) + 10 ** (1 - claim.decimals);
  return (v) => Math.abs(v.toNumber() - solved) <= spread;
}

/** How much it says that a word about two amounts (决算数小于预算数) comes true. */
const WORD = 0.5;

/** How much it says that a number stands elsewhere too. */
const ECHO = 0.3;

/** Any two short numbers are one slip apart; for long ones it says something. */
function slipWeight(claim: Claim, isResult: boolean): number {
  const digits = claim.value.toFixed(claim.decimals).replace(/\D|^0+/g, '').length;
  if (isResult) return digits <= 2 ? 0.4 : 0.45;
  return digits <= 2 ? 0.4 : digits === 3 ? 0.62 : 0.65;
}

function holdsWith(c: Constraint, claim: Claim, value: Decimal, values: Values): boolean {
  return !fails(c.check((x) => (x === claim ? value : values(x))));
}
