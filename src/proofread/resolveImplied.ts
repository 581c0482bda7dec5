import { Decimal } from '../amount';
import type { Ground } from './ground';
import { rateConstraint } from './constraints';
import type { Claim, Comparison, Direction, Frame } from './model';
import { printed, shown } from './printed';
import { isOpposite, nowOf } from './resolveRates';
import { impliedBudget, slipsOf } from './recompute';
import type { ProofVerdict } from './types';
import { tenTo } from './tenTo';

/** A finding that no single equation gives: what several numbers imply does not fit together. */
export interface ImpliedFault {
  readonly claim: Claim;
  readonly expected: string | undefined;
  readonly formula: string;
  readonly message: string;
  readonly isError?: boolean;
  readonly verdict?: ProofVerdict;
  /** Other numbers of the message, for links. */
  readonly others?: readonly Claim[];
}

const yuan = (c: Claim): Decimal => c.value.times(tenTo(c.exponent));

/** Runs the checks that go through figures nobody printed: budgets behind completion rates, last year's figures. */
export function impliedFaults(ground: Ground, right: ReadonlyMap<Claim, Decimal> = new Map()): ImpliedFault[] {
  return [
    ...budgetsOfParts(ground), ...carriedOver(ground), ...lastYears(ground), ...moreThanAll(ground, right), ...oppositeWords(ground),
  ]; // prettier-ignore
}

/** 「较上年减0.04万元，增0.01%」: one comparison cannot go both ways; the arithmetic says which word is wrong. */
function* oppositeWords(ground: Ground): Iterable<ImpliedFault> {
  for (const c of ground.extraction.comparisons) {
    const [change] = c.changes;
    const [rate] = c.rates;
    if (!change || !rate || c.changes.length > 1 || c.rates.length > 1 || c.aside || !isOpposite(change, rate))
      continue;
    const fits = (direction: Direction): string | undefined => {
      for (const { now, sure } of nowOf(c, 0, ground)) {
        if (!sure) continue;
        // Last year's figure cannot have been less than nothing.
        if (change.exponent === now.exponent && now.value.minus(change.value.times(direction)).isNegative()) continue;
        const turned = { pct: { ...rate, direction }, now, change: { ...change, direction } };
        const made = rateConstraint(turned, ground.precision, true);
        if (['ok', 'truncated'].includes(made.check(printed).state)) return made.formula(printed);
      }
      return undefined;
    };
    const asRate = fits(rate.direction!);
    const asChange = fits(change.direction!);
    const wrong = asRate && !asChange ? change : rate;
    const other = wrong === change ? rate : change;
    const words = wrong === change ? ['减少', '增加'] : ['下降', '增长'];
    const word = words[other.direction === 1 ? 1 : 0]!;
    const proof = asRate ?? asChange;
    yield {
      claim: wrong,
      expected: `${word}${wrong.value.toString()}${wrong === change ? wrong.unit : '%'}`,
      formula: proof ?? '',
      message: `与“${other.line.text.slice(other.quoteStart, other.quoteEnd)}”的方向相反，应为“${word}”${proof ? `：${proof}` : '，增减额与增减率应当同增同减'}`,
      isError: true,
      verdict: '方向不符',
      others: [other],
    };
  }
}

/** Half a unit of the last place of a percentage; 「100%」 among 「89.63%」 is 100.00%. */
function percentSlack(pct: Claim, decimals: number): Decimal {
  return tenTo(-Math.max(pct.decimals, decimals)).div(2);
}

function percentDecimals(ground: Ground): number {
  const counts = [0, 0, 0, 0, 0];
  for (const c of ground.extraction.claims)
    if (c.kind === 'completion' || c.kind === 'share' || c.kind === 'rate') counts[Math.min(4, c.decimals)]!++;
  const total = counts.reduce((a, b) => a + b, 0);
  return counts.reduce((best, n, i) => (n >= 2 && n >= total * 0.1 ? i : best), 0);
}

interface Implied {
  readonly low: Decimal;
  readonly likely: Decimal;
  readonly high: Decimal;
}

function impliedOf(frame: Frame, ground: Ground, decimals: number): Implied | undefined {
  const actual = ground.own(frame);
  const pct = frame.completions[0];
  if (!actual || !pct || pct.mention.isApproximate) return undefined;
  const unit = tenTo(actual.exponent);
  const slack = ground.precision.slack(actual).times(unit);
  const found = impliedBudget({ value: yuan(actual), slack }, pct.value, percentSlack(pct, decimals));
  return found && { low: found[0], likely: found[1], high: found[2] };
}

/** Budgets that the completion rates of the parts imply must add up to the one the total's rate implies. */
function* budgetsOfParts(ground: Ground): Iterable<ImpliedFault> {
  const decimals = percentDecimals(ground);
  for (const list of ground.extraction.lists) {
    const { head } = list;
    const total = head && ground.own(head);
    const pct = head?.completions[0];
    const parts = list.items.filter((f) => !f.bracketed);
    if (!head || !total || !pct || parts.length < 2) continue;
    // Printed budgets are checked by themselves.
    if (head.amounts.some((a) => /预算/.test(a.phase ?? '') && a !== total)) continue;
    const withAmount = parts.filter((f) => ground.own(f));
    if (
      withAmount.length !== parts.length ||
      parts.some((f) => f.completions.length === 0 || f.completions[0]!.phase !== pct.phase)
    )
      continue;
    // A part whose rate contradicts the word beside it has its finding there; the total is not to blame.
    if ([head, ...parts].some((f) => contradicts(f, ground))) continue;
    const sum = parts.reduce((s, f) => s.plus(yuan(ground.own(f)!)), new Decimal(0));
    const whole = impliedOf(head, ground, decimals);
    if (!whole || sum.minus(yuan(total)).abs().gt(ground.precision.slack(total).times(tenTo(total.exponent)).times(parts.length + 1))) continue; // prettier-ignore
    const each = parts.map((f) => impliedOf(f, ground, decimals));
    if (each.some((e) => e === undefined)) continue;
    const add = (key: keyof Implied): Decimal => each.reduce((s, e) => s.plus(e![key]), new Decimal(0));
    if (add('low').lte(whole.high) && add('high').gte(whole.low)) continue;
    const unit = tenTo(total.exponent);
    const show = (d: Decimal): string => d.div(unit).toDecimalPlaces(2).toString();
    const slipped = slippedParts(parts, each as Implied[], whole, ground, decimals);
    const expected = yuan(total)
      .div(add('likely'))
      .times(100)
      .toDecimalPlaces(pct.decimals, Decimal.ROUND_HALF_UP)
      .toString();
    // One equation leaves open which number is wrong: it is told at the total, and the others are named in their order.
    yield {
      claim: pct,
      expected,
      others: slipped.map((x) => x.claim),
      formula: `${show(yuan(total))} ÷ ${show(add('likely'))} = ${expected}%`,
      message: `与各项完成率不能同时成立：由各项决算数和完成率推算，各项预算合计约${show(add('likely'))}${total.unit}，总完成率应约为${expected}%；按${pct.value.toString()}%推算总预算约${show(whole.likely)}${total.unit}，相差${show(whole.likely.minus(add('likely')).abs())}${total.unit}（除非另有预算未支出的项没有列出）${slipped.length > 0 ? `；也可能是${slipped.slice(0, 3).map((x) => `“完成预算${shown(x.claim)}%”应为${x.value.toString()}%`).join('，或')}` : ''}`, // prettier-ignore
    };
  }
}

/** Completion rates of parts with which, one slip of the hand undone, all budgets add up; in the order of the text. */
function slippedParts(
  parts: readonly Frame[],
  each: readonly Implied[],
  whole: Implied,
  ground: Ground,
  decimals: number,
): { claim: Claim; value: Decimal }[] {
  const sum = (key: keyof Implied): Decimal => each.reduce((s, e) => s.plus(e[key]), new Decimal(0));
  return parts.flatMap((frame, i) => {
    const [pct, actual] = [frame.completions[0]!, ground.own(frame)!];
    const unit = tenTo(actual.exponent);
    const amount = { value: yuan(actual), slack: ground.precision.slack(actual).times(unit) };
    const low = whole.low.minus(sum('high').minus(each[i]!.high));
    const high = whole.high.minus(sum('low').minus(each[i]!.low));
    const found = slipsOf(shown(pct)).filter((s) => {
      const budget = s.isZero() ? undefined : impliedBudget(amount, s, percentSlack(pct, decimals));
      return budget !== undefined && budget[0].lte(high) && budget[2].gte(low);
    });
    const middle = low.plus(high).div(2);
    const off = (s: Decimal): Decimal => amount.value.div(s).times(100).minus(middle).abs();
    const [best] = found.sort((a, b) => off(a).comparedTo(off(b)));
    return best ? [{ claim: pct, value: best }] : [];
  });
}

/** 「完成预算106%，与预算持平」. */
function contradicts(frame: Frame, ground: Ground): boolean {
  const pct = frame.completions[0]!.value;
  const is = pct.gt(100) ? 'greater' : pct.lt(100) ? 'less' : 'equal';
  return ground.extraction.words.some((w) => w.frame === frame && w.base === 'budget' && w.relation !== is);
}

/** What is carried over to next year was not spent: it cannot be more than the budget left over. */
function* carriedOver(ground: Ground): Iterable<ImpliedFault> {
  const decimals = percentDecimals(ground);
  for (const frame of ground.extraction.frames) {
    const actual = ground.own(frame);
    const pct = frame.completions[0];
    const implied = actual && pct && impliedOf(frame, ground, decimals);
    if (!implied || frame.aside) continue;
    const inLine = ground
      .claimsOf(frame.line)
      .filter((c) => c.aside && c.sentence >= frame.sentence && c.sentence <= pct.sentence);
    const text = frame.line.text;
    const before = (c: Claim): string => text.slice(Math.max(0, c.mention.start - 10), c.mention.start);
    const contract = inLine.find(
      (c) => c.kind === 'amount' && /合同(?:总)?金额(?:为)?$|合同价(?:款)?(?:为)?$/.test(before(c)),
    );
    let carried: { value: Decimal; words: string } | undefined;
    for (const c of inLine) {
      const isCarried = /(?:结转|未支付|剩余)[^，。；]{0,6}$/.test(before(c));
      if (isCarried && c.kind === 'amount')
        carried = { value: yuan(c), words: `结转${c.mention.value.toString()}${c.unit}` };
      if (isCarried && c.mention.kind === 'percent' && contract) {
        const value = yuan(contract).times(c.value).div(100);
        const unit = tenTo(actual.exponent);
        carried = { value, words: `结转合同金额${contract.mention.value.toString()}${contract.unit}的${c.value.toString()}%（${value.div(unit).toDecimalPlaces(2).toString()}${actual.unit}）` }; // prettier-ignore
      }
    }
    if (!carried) continue;
    const left = implied.high.minus(yuan(actual));
    if (carried.value.lte(left.times('1.02'))) continue;
    const unit = tenTo(actual.exponent);
    const show = (d: Decimal): string => d.div(unit).toDecimalPlaces(2).toString();
    const atMost = yuan(actual).div(yuan(actual).plus(carried.value)).times(100).toDecimalPlaces(pct.decimals);
    yield {
      claim: pct,
      expected: undefined,
      formula: `${show(yuan(actual))} ÷ ${pct.value.toString()}% − ${show(yuan(actual))} = ${show(implied.likely.minus(yuan(actual)))}`,
      message: `与所说原因不能同时成立：按${pct.value.toString()}%推算本项预算约${show(implied.likely)}${actual.unit}，未支出的只有约${show(implied.likely.minus(yuan(actual)))}${actual.unit}，而文中说${carried.words}；如结转数在本年预算内，完成率最多约${atMost.toString()}%`, // prettier-ignore
    };
  }
}

/** An increase larger than this year's figure would make last year's negative. */
function* moreThanAll(ground: Ground, right: ReadonlyMap<Claim, Decimal>): Iterable<ImpliedFault> {
  for (const c of ground.extraction.comparisons) {
    const change = c.changes[0];
    if (c.aside || c.item !== '' || !c.near || !change || c.changes.length > 1 || c.previous) continue;
    const now = ground.own(c.near);
    if (isOfOther(c, ground)) continue;
    if (!now || change.direction !== 1 || change.mention.isApproximate || now.mention.isApproximate) continue;
    // A total that is shown to be wrong itself says nothing against its change.
    if (right.get(now)?.eq(now.value) === false || right.get(change)?.eq(change.value) === false) continue;
    if (yuan(change).lte(yuan(now).plus(ground.precision.slack(now).times(tenTo(now.exponent)).times(4)))) continue;
    if (change.exponent > now.exponent && change.value.lte(now.value)) {
      yield {
        claim: change,
        expected: change.value.times(tenTo(now.exponent - change.exponent)).toString(),
        formula: `${shown(now)}${now.unit} < ${shown(change)}${change.unit}`,
        message: `单位写错，应为${shown(change)}${now.unit}：本年数只有${shown(now)}${now.unit}，不可能增加这么多`,
        others: [now],
        isError: true,
        verdict: '单位不符',
      };
      continue;
    }
    yield {
      claim: change,
      expected: undefined,
      formula: `${shown(now)} − ${shown(change)} < 0`,
      message: `大于本年数${shown(now)}${now.unit}，上年数不可能为负`,
      others: [now],
      isError: true,
    };
  }
}

/** 「收支总预算 90 万元，含所属单位 5 万元；比上年增加 15 万元，增长 20%」: the rate shows what the change is of. */
function isOfOther(c: Comparison, ground: Ground): boolean {
  const [change] = c.changes;
  const [pct] = c.rates;
  const head = c.paragraphHead && ground.own(c.paragraphHead);
  if (!change || !head || c.paragraphHead === c.near) return false;
  if (!pct) return /[；。]/.test(c.line.text.slice(c.near!.amounts[0]?.mention.end ?? c.start, c.start)) && yuan(head).gte(yuan(change)); // prettier-ignore
  const made = rateConstraint({ pct, now: head, change }, ground.precision, true);
  return ['ok', 'truncated'].includes(made.check(printed).state);
}

interface Back {
  readonly comparison: Comparison;
  readonly change: Claim;
  readonly now: Claim;
  readonly previous: Decimal;
}

/** Last year's figure behind the same amount of this year, said in several sections, must be one figure. */
function* lastYears(ground: Ground): Iterable<ImpliedFault> {
  const backs: Back[] = [];
  for (const comparison of ground.extraction.comparisons) {
    if (comparison.aside || comparison.base !== 'year' || comparison.changes.length !== 1) continue;
    const change = comparison.changes[0]!;
    for (const now of nowsOf(comparison, ground)) {
      if (now.exponent !== change.exponent) continue;
      backs.push({ comparison, change, now, previous: yuan(now).minus(yuan(change).times(change.direction ?? 1)) });
    }
  }
  const groups = new Map<string, Back[]>();
  for (const b of backs) groups.set(b.now.value.toString(), [...(groups.get(b.now.value.toString()) ?? []), b]);
  const done = new Set<Claim>();
  for (const group of groups.values()) {
    if (new Set(group.map((b) => b.comparison)).size < 3) continue;
    const votes = new Map<string, Back[]>();
    for (const b of group) votes.set(b.previous.toString(), [...(votes.get(b.previous.toString()) ?? []), b]);
    const [first] = [...votes.values()].sort((a, b) => b.length - a.length);
    for (const b of group) {
      const unit = tenTo(b.now.exponent);
      const gap = b.previous.minus(first![0]!.previous).abs();
      const small = ground.precision.slack(b.now).times(unit).times(4);
      if (gap.isZero() || gap.gt(small) || done.has(b.change) || first!.length < 2) continue;
      done.add(b.change);
      const show = (d: Decimal): string => d.div(unit).toString();
      const right = show(yuan(b.now).minus(first![0]!.previous).abs());
      yield {
        claim: b.change,
        expected: right,
        formula: `${show(first![0]!.previous)} − ${show(yuan(b.now))} = ${right}`,
        message: `与前后不一致：其他各处推算的上年数都是${show(first![0]!.previous)}${b.now.unit}，${b.now.value.toString()}${b.now.unit}的增减额应为${right}${b.now.unit}，相差${show(gap)}${b.now.unit}`, // prettier-ignore
      };
    }
  }
}

/** Amounts of the paragraph that a comparison without a name of its own may be about. */
function nowsOf(c: Comparison, ground: Ground): Claim[] {
  const inLine = ground.framesOf(c.line).filter((f) => !f.aside && f.start < c.start);
  const wanted =
    c.item === '' || /^收.?支/.test(c.item)
      ? inLine
      : inLine.filter((f) => f.key.includes(c.item) || c.item.includes(f.item));
  return wanted.map((f) => ground.own(f)).filter((x): x is Claim => x !== undefined);
}
