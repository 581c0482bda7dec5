import { sumConstraint, type Constraint } from './constraints';
import type { Ground } from './ground';
import { classSums, implicitDetail } from './lists/detailSums';
import { divisionsOf, type Division } from './lists/divisions';
import { headByWords, headIsDirect, headsInLine } from './lists/listHead';
import { implicitShares, settleShares } from './lists/listShares';
import { isNested } from './lists/listShape';
import { bracketParts, impliedPairs, pairedShares } from './lists/pairs';
import { namedShares } from './lists/namedShares';
import type { Claim, PartList } from './model';
import { printed } from './printed';

/** Resolves 「其中」 lists: parts against their total, shares against the whole they are shares of. */
export function resolveLists(ground: Ground): Constraint[] {
  const out: Constraint[] = [];
  const settled = new Set<Claim>();
  const sides = new Map<Claim, Constraint[]>();
  for (const list of ground.extraction.lists) {
    const isDirect = headIsDirect(list, ground);
    let divisions = divisionsOf(list, list.head, isDirect, ground);
    if (!isDirect && !divisions.some((d) => d.closes)) {
      // 「……。按项目类型划分，其中：」 may divide anything said before in the paragraph.
      for (const frame of headsInLine(list, ground)) {
        const other = divisionsOf(list, frame, false, ground);
        if (!other.some((d) => d.closes)) continue;
        divisions = other;
        break;
      }
    }
    const saidHead = divisions.some((d) => d.closes) ? undefined : headByWords(list, ground);
    if (saidHead) divisions = divisionsOf(list, saidHead, true, ground);
    out.push(...nestedSums(list, ground));
    const named = list.items.some((f) => f.shares.some((s) => s.of));
    const group = `list${list.id}`;
    for (const d of divisions) {
      push(out, d, ground);
      if (/包括/.test(list.opener)) sides.set(d.head, [...(sides.get(d.head) ?? []), out.at(-1)!]);
      if (!named) settleShares(out, d.head, d.frames, d.closes || d.sure, settled, ground, group);
    }
    // A list that names its total but not all its parts still has shares of that total.
    const head = list.head && ground.own(list.head);
    if (head && !named) settleShares(out, head, list.items, !isNested(list) && isDirect, settled, ground, group);
  }
  for (const both of sides.values()) bearOut(both, out);
  for (const section of ground.outline.sections) {
    if (section.zone !== 'statement' && section.zone !== 'cover') continue;
    implicitShares(out, section, settled, ground);
    implicitDetail(out, section, ground);
  }
  classSums(out, ground);
  namedShares(out, settled, ground);
  bracketParts(out, ground);
  impliedPairs(out, ground);
  pairedShares(out, ground);
  return out;
}

/**
 * 「收入包括：……；支出包括：……」 divide one total twice: where one side adds up the other must, and where both add up to the same the total is wrong.
 */
function bearOut(both: readonly Constraint[], out: Constraint[]): void {
  if (both.length !== 2) return;
  const [a, b] = both.map((c) => c.check(printed));
  const adds = [a, b].some((o) => o!.state === 'ok' || o!.state === 'slack');
  const agree = a!.expected !== undefined && b!.expected?.eq(a!.expected) === true;
  if (!adds && !agree) return;
  for (const c of both) if (!c.sure) out[out.indexOf(c)] = { ...c, sure: true };
}

/** 「限额 9 亿元，其中一般债务 5 亿元、专项债务 4 亿元，余额 8 亿元，其中一般债务 5 亿元、专项债务 3 亿元」: a 其中 inside a list confirms what it divides. */
function* nestedSums(list: PartList, ground: Ground): Iterable<Constraint> {
  for (const at of list.nestedFrom) {
    const whole = at > 0 ? list.items[at - 1] : undefined;
    const head = whole && ground.own(whole);
    if (!whole || !head) continue;
    const items = list.items.slice(at);
    for (let n = 2; n <= items.length; n++) {
      const parts = items.slice(0, n).map((f) => ground.own(f));
      if (parts.some((p) => !p)) break;
      const made = sumConstraint(head, parts.map((p) => p!), ground.precision, false); // prettier-ignore
      if (made.check(printed).state !== 'ok') continue;
      yield made;
      break;
    }
  }
}

function push(out: Constraint[], d: Division, ground: Ground): void {
  const made = sumConstraint(d.head, d.parts, ground.precision, d.closes || d.sure);
  // Of staff there may be kinds that the text does not name.
  const isStaff = d.head.kind === 'count' && d.frames.some((f) => /在职/.test(f.item));
  out.push(isStaff ? { ...made, isSoft: true } : made);
}
