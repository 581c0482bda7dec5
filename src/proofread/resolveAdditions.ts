import { sumConstraint, type Constraint } from './constraints';
import type { Ground } from './ground';
import { ADDED } from './lexicon';
import { isExplainedBySlip } from './lists/oneSlip';
import type { Claim, Frame } from './model';
import type { Line } from './outline';
import { printed } from './printed';

const TOTAL = /(?:合计|总计|总量|总额)$/;

/** Resolves 「收入 147.1 亿元。加上转移性收入 49.2 亿元，收入合计 196.3 亿元」: what is added up to a total named last. */
export function resolveAdditions(ground: Ground): Constraint[] {
  const out: Constraint[] = [];
  const lines = new Set<Line>();
  for (const frame of ground.extraction.frames) if (!frame.aside && ADDED.test(frame.item)) lines.add(frame.line);
  for (const line of lines) out.push(...ofLine(line, ground));
  return out;
}

function* ofLine(line: Line, ground: Ground): Iterable<Constraint> {
  const frames = ground.framesOf(line).filter((f) => !f.aside && !f.bracketed);
  const amount = (f: Frame): Claim | undefined => ground.own(f) ?? (f.amounts.length === 1 ? f.amounts[0] : undefined);
  const addsUp = (head: Frame, items: readonly Frame[]): boolean => {
    const whole = amount(head);
    const parts = items.map(amount).filter((c): c is Claim => c !== undefined);
    return whole !== undefined && parts.length > 1 && sumConstraint(whole, parts, ground.precision, true).check(printed).state !== 'wrong'; // prettier-ignore
  };
  for (let i = 1; i < frames.length; i++) {
    if (!ADDED.test(frames[i]!.item)) continue;
    const end = frames.findIndex((f, k) => k > i && TOTAL.test(f.item));
    if (end < 0 || frames.slice(i + 1, end).some((f) => ADDED.test(f.item))) continue;
    const head = amount(frames[end]!);
    const added = frames.slice(i, end).map(amount);
    // What is added to is the amount just before, or what the paragraph began with where a list came between.
    const listed = ground.listsWith(frames[i - 1]!).find((l) => l.line === line);
    // A part that does not make up its whole may itself be what is added to: 「总收入 90 万元，其中地方收入 50 万元，加上……」.
    const before = listed?.head
      ? [listed.head, ...(addsUp(listed.head, listed.items) ? [] : [frames[i - 1]!])]
      : [frames[i - 1]!, frames[0]!];
    const firsts = before.map(amount).filter((c): c is Claim => c !== undefined);
    if (!head || firsts.length === 0 || added.some((c) => c === undefined)) continue;
    const made = [...new Set(firsts)].map((first) => {
      const parts = [first, ...(added as Claim[])];
      return sumConstraint(
        head,
        parts,
        ground.precision,
        firsts.every((f) => f === first),
      );
    });
    const right = made.find((c) => c.check(printed).state !== 'wrong');
    const slips = made.filter((c) => isExplainedBySlip(c.owner, c.claims.slice(1)));
    // Of several readings the one that a single slip explains is meant.
    yield right ?? (slips.length === 1 ? { ...slips[0]!, sure: true } : made[0]!);
  }
}
