import { priorsConstraint, sumConstraint, type Changed, type Constraint } from './constraints';
import type { Ground } from './ground';
import { LEVEL_WORD } from './lexicon';
import type { Comparison, Frame } from './model';
import { nowOf } from './resolveRates';

/**
 * Resolves lists that give only rates: 「“三公”经费 35 万元，比上年下降 30%；其中公务接待费 15 万元，比上年下降 40%；公务用车运行费 20 万元，比上年下降
 * 20%」. The rates of the parts determine the rate of the whole.
 */
export function resolvePriors(ground: Ground): Constraint[] {
  const out: Constraint[] = [];
  for (const list of ground.extraction.lists) {
    const flat = list.items.filter((f) => !f.bracketed && !isNested(f, list.items, list.nestedFrom));
    out.push(...ofDivision(list.head, flat, ground));
    // 「公务用车费 16 万元，下降 1%，其中：购置费 4 万元，增长 7%；运行费 12 万元，下降 4%」 inside the list.
    for (const n of list.nestedFrom) out.push(...ofDivision(list.items[n - 1], list.items.slice(n, n + 2), ground));
  }
  return out;
}

function* ofDivision(head: Frame | undefined, parts: readonly Frame[], ground: Ground): Iterable<Constraint> {
  const total = head && ground.own(head);
  const amounts = parts.map((f) => ground.own(f));
  if (!head || !total || parts.length < 2 || amounts.some((a) => !a || a.mention.isApproximate)) return;
  const sum = sumConstraint(total, amounts.map((a) => a!), ground.precision, true); // prettier-ignore
  if (!['ok', 'slack'].includes(sum.check((c) => c.value).state)) return;
  const wholes = ground
    .comparisonsOf(head.line)
    .filter((c) => isRateOnly(c) && nowOf(c, 0, ground).find((n) => n.sure)?.now === total);
  for (const whole of wholes) {
    const each = parts.map((f) => changedOf(f, whole, ground));
    if (each.some((x) => x === undefined) || !each.some((x) => x!.pct)) continue;
    yield priorsConstraint({ now: total, pct: whole.rates[0]! }, each.map((x) => x!), ground.precision, true); // prettier-ignore
  }
}

function isRateOnly(c: Comparison): boolean {
  return !c.aside && c.changes.length === 0 && c.rates.length === 1 && !c.rates[0]!.mention.isApproximate;
}

/** Parts of a part: what another 其中 in the list names. */
function isNested(frame: Frame, items: readonly Frame[], nestedFrom: readonly number[]): boolean {
  const at = items.indexOf(frame);
  return nestedFrom.some((n) => at >= n);
}

/** What a part was the year before, by a rate on the same base or by a word. */
function changedOf(frame: Frame, whole: Comparison, ground: Ground): Changed | undefined {
  const now = ground.own(frame)!;
  const own = ground.comparisonsOf(frame.line).filter((c) => c.near === frame && c.item === '' && !c.aside);
  const [one, ...more] = own.filter((c) => c.baseWords === whole.baseWords && c.baseYear === whole.baseYear);
  if (one && more.length === 0 && isRateOnly(one)) return { now, pct: one.rates[0]! };
  if (own.length > 0) return undefined;
  const rest = frame.line.text.slice(now.mention.end).split(/[；。]/)[0]!;
  return LEVEL_WORD.test(rest) ? { now } : undefined;
}
