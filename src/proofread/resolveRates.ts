import {
  completionByChange,
  deltaConstraint,
  goneConstraint,
  nothingDone,
  rateConstraint,
  shareConstraint,
  type Constraint,
} from './constraints';
import type { Concept } from './concepts';
import type { Ground } from './ground';
import type { Claim, Comparison, Frame } from './model';
import { nameKey } from './normalise';
import { isSameOwner, ownerIn } from './owners';
import { printed } from './printed';

const holds = (c: Constraint): boolean => ['ok', 'truncated', 'slack'].includes(c.check(printed).state);

/** Resolves changes and rates: which amount changed, from what, and what that makes in percent. */
export function resolveRates(ground: Ground): Constraint[] {
  const out: Constraint[] = [];
  const byRate = new Map<Claim, Constraint[]>();
  for (const comparison of ground.extraction.comparisons) {
    if (comparison.aside) continue;
    for (const made of ofComparison(comparison, ground)) {
      if (made.type === 'rate') byRate.set(made.owner, [...(byRate.get(made.owner) ?? []), made]);
      else out.push(made);
    }
  }
  // One rate said of two things (收、支各减少……，减少85.1%) is right when it is right for either.
  for (const made of byRate.values()) out.push(made.find((c) => holds(c)) ?? made.findLast((c) => c.sure) ?? made[0]!);
  return out;
}

/** 「增收4376万元，同口径增长14.6%」: amount and rate on different bases. */
function isOnOtherBasis(c: Comparison): boolean {
  const numbers = [...c.changes, ...c.rates].sort((a, b) => a.id - b.id);
  const { text } = c.line;
  const lead = text.slice(Math.max(0, text.lastIndexOf('。', c.start) + 1), c.start);
  if (/（(?:同|可比)口径）|剔除/.test(lead)) return true;
  const between = numbers.slice(1).some((n, i) => /(?:同|可比)口径/.test(text.slice(numbers[i]!.mention.end, n.mention.start))); // prettier-ignore
  return between && !/(?:同|可比)口径/.test(lead);
}

/** Whether a change and its rate say opposite things. */
export function isOpposite(change: Claim, rate: Claim): boolean {
  if (change.direction === rate.direction || change.direction === undefined || rate.direction === undefined)
    return false;
  return change.value.gt(0) && rate.value.gt(0);
}

/** So many guesses are enough: in a text of thousands of amounts alike all would be compared with all. */
const MOST_CANDIDATES = 60;

interface Candidate {
  readonly now: Claim;
  readonly sure: boolean;
}

function* ofComparison(c: Comparison, ground: Ground): Iterable<Constraint> {
  const { precision } = ground;
  const approximate = [...c.changes, ...c.rates].some((x) => x.mention.isApproximate) || isOnOtherBasis(c);
  const several = Math.max(c.changes.length, c.rates.length, 1);
  for (let i = 0; i < several; i++) {
    const change = c.changes[i] ?? (c.changes.length === 1 ? c.changes[0] : undefined);
    const pct = c.rates[i] ?? (c.rates.length === 1 ? c.rates[0] : undefined);
    // 「增加0.9万元，下降2%」 goes both ways: the words are judged by themselves.
    if (change && pct && isOpposite(change, pct)) continue;
    const candidates = nowOf(c, i, ground);
    const tried: Constraint[] = [];
    for (const { now, sure } of candidates) {
      const isSure = sure && !approximate && !now.mention.isApproximate;
      const previous = c.previous ?? previousOf(now, c, ground);
      if (previous === now) continue;
      if (change && previous) tried.push(deltaConstraint(change, now, previous, precision, isSure));
      if (!pct) continue;
      if (change) tried.push(rateConstraint({ pct, now, change }, precision, isSure));
      else if (previous) tried.push(rateConstraint({ pct, now, previous }, precision, isSure));
      else if (now.value.isZero() && c.base === 'year') tried.push(goneConstraint(pct, now, isSure));
      else if (c.base === 'budget') {
        const budget = now.frame?.amounts.find((a) => a.phase !== undefined && /预算/.test(a.phase) && a !== now);
        if (budget) tried.push(rateConstraint({ pct, now, previous: budget }, precision, isSure));
      }
    }
    for (const type of ['delta', 'rate'] as const) {
      const of = tried.filter((t) => t.type === type);
      // Of numbers of one or two digits many come out right by chance: a guess is no excuse for what is sure to be wrong.
      const sure = of.find((t) => t.sure);
      const fits = of.find((t) => holds(t) && (t.sure || !sure || isTelling(t)));
      const chosen = fits ?? sure ?? of[0];
      if (chosen) yield chosen;
    }
  }
}

/** Whether the numbers of an equation are long enough to prove something. */
function isTelling(c: Constraint): boolean {
  const digits = (x: Claim): number => x.value.toFixed(x.decimals).replace(/\D|^[0.]+/g, '').length;
  return c.claims.filter((x) => x.mention.kind === 'amount').every((x) => x.value.isZero() || digits(x) >= 3);
}

/** The amount that changed, best guess first. */
export function nowOf(c: Comparison, index: number, ground: Ground): Candidate[] {
  const found: Candidate[] = [];
  const add = (frame: Frame | undefined, sure: boolean, year = true): void => {
    if (found.length >= MOST_CANDIDATES) return;
    const now = frame && nowAmount(frame, c, ground);
    if (now && (year || now.id < (c.changes[0] ?? c.rates[0])!.id) && !found.some((f) => f.now === now))
      found.push({ now, sure });
  };
  const inSection = ground.framesIn(c.line.section).filter((f) => !f.aside);
  const before = inSection
    .filter((f) => f.start < c.start || f.line !== c.line)
    .filter((f) => f.line.start <= c.line.start);
  if (c.item === '') {
    const nth = nthOfRow(c, index, before);
    if (nth) add(nth, true);
    if (c.near) add(c.near, !nth);
    // A new sentence goes back to what the paragraph began with.
    const sameLine = before.filter((f) => f.line === c.line);
    const single = new Set(sameLine.map((f) => ground.own(f)).filter(Boolean)).size === 1;
    if (c.paragraphHead && c.paragraphHead !== c.near) add(c.paragraphHead, !c.near || single);
    for (const f of [...before].reverse().slice(0, 6)) add(f, false);
    return parallelFirst(found, index);
  }
  const key = nameKey(c.item);
  const owner = ownerIn(c.item) ?? (c.near && ground.ownerOf(c.near));
  const named = (f: Frame): boolean =>
    isSameOwner(ground.ownerOf(f), owner) &&
    ((c.concept !== undefined && f.concept === c.concept) || (key.length >= 2 && f.key.length >= 2 && (f.key === key || (f.path?.项 !== undefined && nameKey(f.path.项) === key)))); // prettier-ignore
  for (const f of [...before].reverse()) if (named(f)) add(f, true);
  for (const f of inSection) if (named(f)) add(f, true);
  // 「收、支总计各 5 万元。……收入总计增加……」: one amount stands for both.
  const both = c.concept && BOTH[c.concept];
  if (both) for (const f of [...before].reverse()) if (f.concept === both) add(f, true);
  // 收、支 names two things, of which each may be meant.
  if (/^收.?支/.test(key)) for (const f of before) if (f.line === c.line) add(f, found.length === 0);
  const partial = (f: Frame): boolean =>
    key.length >= 2 && f.key.length >= 2 && (f.key.includes(key) || key.includes(f.key));
  for (const f of [...before].reverse())
    if (partial(f)) add(f, f.line === c.line && f.key.length >= 4 && key.length >= 4);
  for (const now of (c.concept && ground.figures.get(c.concept)) || [])
    if (found.length < MOST_CANDIDATES && !found.some((f) => f.now === now)) found.push({ now, sure: false });
  if (c.paragraphHead) add(c.paragraphHead, false);
  return parallelFirst(found, index);
}

const BOTH: Partial<Record<Concept, Concept>> = {
  'total.income': 'total.both', 'total.expense': 'total.both', 'fiscal.income': 'fiscal.both', 'fiscal.expense': 'fiscal.both',
}; // prettier-ignore

/** 「购置费 2 万元和运行费 9 万元，分别减少 1 万元和 3 万元」: the n-th change is of the n-th thing named in the sentence. */
function nthOfRow(c: Comparison, index: number, before: readonly Frame[]): Frame | undefined {
  const row = Math.max(c.changes.length, c.rates.length);
  if (row < 2 || c.near === undefined) return undefined;
  const named = before.filter((f) => f.line === c.line && f.sentence === c.sentence && f.amounts.length > 0);
  if (named.some((f) => f.amounts[0]!.parallel !== undefined) || named.at(-1) !== c.near) return undefined;
  return named.length >= row ? named[named.length - row + index] : undefined;
}

/** 「分别为 1、2 万元……各减少 3、4 万元」: the n-th change is of the n-th amount. */
function parallelFirst(found: Candidate[], index: number): Candidate[] {
  const matching = found.filter((f) => (f.now.parallel ?? 0) === index);
  return matching.length > 0
    ? [...matching, ...found.filter((f) => !matching.includes(f)).map((f) => ({ ...f, sure: false }))]
    : found;
}

function nowAmount(frame: Frame, c: Comparison, ground: Ground): Claim | undefined {
  // What is compared with a budget is what was spent of it.
  const spent = c.base === 'budget' ? frame.amounts.find((a) => (a.phase === '决算' || a.phase === '执行数') && !a.of) : undefined; // prettier-ignore
  if (spent && (spent.year === undefined || spent.year === ground.year)) return spent;
  // Of a sentence with last year's date left standing the only amount is still the one that changed.
  const [only, ...others] = frame.amounts.filter((a) => !a.of);
  return ground.own(frame) ?? (others.length === 0 && only?.phase !== '上年' ? only : undefined);
}

/** The amount of the year before, where the text gives it: 「2022年当年预算执行数为 1.48 万元」. */
function previousOf(now: Claim, c: Comparison, ground: Ground): Claim | undefined {
  const others = now.frame?.amounts.filter((a) => a !== now && !a.of) ?? [];
  if (c.base === 'budget') {
    const phase = /年初/.test(c.baseWords) ? '年初预算' : undefined;
    return (
      others.find((a) => a.phase === phase) ?? (phase ? undefined : others.find((a) => /预算/.test(a.phase ?? '')))
    );
  }
  const isBase = (a: Claim): boolean =>
    a.phase === '上年' ||
    (a.year !== undefined &&
      ground.year !== undefined &&
      a.year === (c.baseYear ?? ground.year - 1) &&
      a.year !== ground.year);
  const candidates = others.filter(isBase);
  const wanted = /执行数/.test(c.baseWords)
    ? '执行数'
    : /决算/.test(c.baseWords)
      ? '决算'
      : /预算/.test(c.baseWords)
        ? '预算'
        : undefined;
  return candidates.find((a) => a.phase === wanted) ?? (candidates.length === 1 ? candidates[0] : undefined);
}

/** Resolves 「完成预算的 x%」 within one thing, or against the same figure's budget said elsewhere in the section. */
export function resolveCompletions(ground: Ground): Constraint[] {
  const out: Constraint[] = [];
  for (const frame of ground.extraction.frames) {
    if (frame.aside) continue;
    for (const pct of frame.completions) {
      const actual =
        frame.amounts.find((a) => a.phase === '决算' && !a.of) ??
        frame.amounts.find((a) => a.phase === '执行数' && !a.of) ??
        ground.own(frame);
      if (!actual || /预算/.test(actual.phase ?? '')) continue;
      const isBudget = (a: Claim): boolean => a !== actual && /预算/.test(a.phase ?? '');
      const own = frame.amounts.filter(isBudget);
      const budgets = own.length > 0 ? own : elsewhere(frame, isBudget, ground);
      if (budgets.length === 0 && actual.value.isZero() && !pct.mention.isApproximate)
        out.push(nothingDone(pct, actual));
      if (budgets.length === 0) {
        // 「完成年初预算71.21%，比年初预算减少3887.49万元」: the budget is what the change leads back to.
        const c = ground.comparisonsOf(frame.line).find((x) => x.near === frame && x.base === 'budget' && x.changes.length === 1 && !x.aside); // prettier-ignore
        const change = c?.changes[0];
        if (
          change &&
          change.exponent === actual.exponent &&
          !pct.mention.isApproximate &&
          !change.mention.isApproximate
        )
          out.push(completionByChange(pct, actual, change, ground.precision));
        continue;
      }
      const exact = budgets.filter((b) => b.phase === pct.phase);
      const ranked = [...exact, ...budgets.filter((b) => !exact.includes(b))];
      const made = ranked.map((b) => shareConstraint(pct, actual, b, ground.precision, false, 'completion'));
      // 「完成预算」 may be of any budget; 「完成年初预算」 only of that one, where it is given.
      const allowed = pct.phase === '预算' || exact.length === 0 ? made : made.slice(0, exact.length);
      const right = allowed.find(holds);
      const sure = own.length > 0 && !pct.mention.isApproximate && !actual.mention.isApproximate;
      out.push(right ?? shareConstraint(pct, actual, ranked[0]!, ground.precision, sure, 'completion'));
    }
  }
  return out;
}

function elsewhere(frame: Frame, isBudget: (a: Claim) => boolean, ground: Ground): Claim[] {
  if (!frame.concept) return [];
  return ground.extraction.frames
    .filter((f) => f.concept === frame.concept && f.line.section.topic === frame.line.section.topic && !f.aside)
    .flatMap((f) => f.amounts.filter(isBudget));
}

/** 「年初预算为2.95万元，差值为0.9万元」, 「决算数大于预算数55.93万元」: how far two amounts of one thing are apart. */
export function resolveDifferences(ground: Ground): Constraint[] {
  const out: Constraint[] = [];
  for (const change of ground.extraction.claims) {
    const { frame } = change;
    if (change.of !== 'difference' || !frame || change.aside || change.mention.isApproximate) continue;
    const now = frame.amounts.find((a) => a.phase === '决算' && !a.of) ?? ground.own(frame) ?? frame.amounts.find((a) => a.phase === 'own'); // prettier-ignore
    const budgets = frame.amounts.filter((a) => a !== now && /预算/.test(a.phase ?? ''));
    if (!now || budgets.length !== 1 || /预算/.test(now.phase ?? '')) continue;
    const previous = budgets[0]!;
    const direction = change.direction ?? (now.value.lt(previous.value) ? -1 : 1);
    out.push(deltaConstraint(change, now, previous, ground.precision, true, direction));
  }
  return out;
}
