import type { Decimal } from '../../amount';
import { CONCEPT_PARENT, type Concept } from '../concepts';
import { sumConstraint } from '../constraints';
import type { Ground } from '../ground';
import { ADDED } from '../lexicon';
import type { Claim, Frame, PartList } from '../model';
import { isExhaustive } from './exhaustive';
import { isNested, isNumbered } from './listShape';
import { isOneSlipAway } from './oneSlip';
import { printed } from '../printed';

/** A list whose parts are known. */
export interface Division {
  readonly head: Claim;
  readonly parts: readonly Claim[];
  readonly frames: readonly Frame[];
  readonly closes: boolean;
  readonly sure: boolean;
}

/** The measures in which a list can be added up: its own amounts, budgets, and each unit of count. */
export function divisionsOf(list: PartList, head: Frame | undefined, isDirect: boolean, ground: Ground): Division[] {
  if (!head) return [];
  const frames = partFrames(list);
  const measures: { of: (f: Frame) => Claim | undefined; isOwn: boolean }[] = [
    { of: (f) => ground.own(f), isOwn: true },
  ];
  for (const phase of ['年初预算', '全年预算', '预算'] as const) {
    if (ground.kind === '预算' && phase === '预算') continue;
    measures.push({ of: (f) => f.amounts.find((a) => a.phase === phase && !a.of), isOwn: false });
  }
  for (const unit of new Set(head.counts.map((c) => c.unit))) {
    measures.push({ of: (f) => f.counts.find((c) => c.unit === unit), isOwn: false });
  }
  const elsewhere = countedBefore(list, head, frames, ground);
  if (elsewhere) measures.push({ of: (f) => (f === head ? elsewhere : f.counts.find((c) => c.unit === elsewhere.unit)), isOwn: false }); // prettier-ignore
  const only = (f: Frame): Claim | undefined =>
    f.amounts.length === 1 && !f.amounts[0]!.of ? f.amounts[0] : undefined;
  const total = ground.own(head) ? undefined : only(head);
  // 「2011年预算 94.28 亿元。其中，……」 in a text on another year: the parts say nothing of a year and follow their total.
  if (total && frames.every((f) => only(f) && (only(f)!.phase === 'own' || only(f)!.phase === total.phase)))
    measures.push({ of: only, isOwn: true });
  const found: Division[] = [];
  for (const { of, isOwn } of measures) {
    const total = of(head);
    if (!total || total.mention.isApproximate) continue;
    const members = frames.filter((f) => of(f));
    // Budgets add up only when every part has one.
    if (!isOwn && total.kind === 'amount' && members.length !== frames.length) continue;
    const division = divide(total, members, list, of, ground);
    if (division) found.push(division);
  }
  const anyCloses = found.some((d) => d.closes);
  const isWhole = !isCutOff(list, ground);
  return found.map((d) => ({
    ...d,
    sure: isDirect && isWhole && (d.sure || (anyCloses && !isNested(list) && d.frames.length > 1)),
  }));
}

function partFrames(list: PartList): Frame[] {
  // 「总收入 90 万元，其中地方收入 50 万元；加上级补助收入 20 万元」: what is added is no part.
  const added = list.items.findIndex((f) => ADDED.test(f.item));
  const items = added < 0 ? list.items : list.items.slice(0, added);
  const allBracketed = items.every((f) => f.bracketed);
  return items.filter((f) => allBracketed || !f.bracketed);
}

/** The text ends in the middle of a list: part of a document was pasted. */
function isCutOff(list: PartList, ground: Ground): boolean {
  const last = ground.outline.lines.at(-1);
  const end = list.items.at(-1)?.line;
  if (!last || end !== last) return false;
  const isEnded = last.text.slice(list.items.at(-1)!.start).includes('。');
  return !isEnded || (list.line !== last && isNumbered(list.items, list));
}

/** 「项目4个，……平均得分99分（其中，“优”的项目4个；……）」: the total in the unit of the parts, said before in the sentence. */
function countedBefore(list: PartList, head: Frame, frames: readonly Frame[], ground: Ground): Claim | undefined {
  const units = new Set(frames.map((f) => f.counts[0]?.unit));
  const [unit] = units;
  if (frames.length < 2 || units.size !== 1 || unit === undefined || head.counts.some((c) => c.unit === unit)) return undefined; // prettier-ignore
  const before = ground.framesOf(list.line).filter((f) => f.start < list.start && !f.aside && !frames.includes(f));
  return before.flatMap((f) => f.counts.filter((c) => c.unit === unit)).at(-1);
}

function divide(
  head: Claim,
  frames: readonly Frame[],
  list: PartList,
  of: (f: Frame) => Claim | undefined,
  ground: Ground,
): Division | undefined {
  if (frames.length === 0) return undefined;
  const { precision } = ground;
  const closing = (members: readonly Frame[]): boolean => {
    if (members.length === 0) return false;
    const state = sumConstraint(head, members.map((f) => of(f)!), precision, true).check(printed).state; // prettier-ignore
    return state === 'ok' || state === 'slack' || state === 'doubtful';
  };
  const make = (members: readonly Frame[], closes: boolean, sure: boolean): Division => ({
    head, parts: members.map((f) => of(f)!), frames: members, closes, sure,
  }); // prettier-ignore
  const top = withoutNested(frames, list, of, ground);
  const lines = firstOfLines(top, list);
  for (const members of [frames, top, lines]) if (closing(members)) return make(members, true, true);
  // The list may end before its sentence does, or go on behind it.
  for (let n = frames.length - 1; n >= 2; n--)
    if (closing(frames.slice(0, n))) return make(frames.slice(0, n), true, true);
  const more = [...top];
  for (const f of list.following.slice(0, 30)) {
    if (of(f) && !f.bracketed) more.push(f);
    if (more.length > top.length && closing(more)) return make([...more], true, true);
  }
  const gap = (members: readonly Frame[]): Decimal =>
    (sumConstraint(head, members.map((f) => of(f)!), precision, true).check(printed).gap ?? head.value).abs(); // prettier-ignore
  const parts = lines.length >= 2 && gap(lines).lt(gap(top)) ? lines : top;
  if (parts.length < 2) return undefined;
  if (isExhaustive(parts, list, head)) return make(parts, false, true);
  // What is named last may no longer belong to the list.
  const least = head.kind === 'count' ? Math.max(2, parts.length - 2) : parts.length;
  for (let n = parts.length; n >= least; n--) {
    const some = parts.slice(0, n);
    if (isOneSlipAway(head, some.map((f) => of(f)!), some, list, ground)) return make(some, false, true); // prettier-ignore
  }
  return make(parts, false, false);
}

/** Of numbered lines the first amount of each is the part; what follows in the line explains it. */
function firstOfLines(frames: Frame[], list: PartList): Frame[] {
  const first = frames.filter((f, i) => f.line !== list.line && f.line !== frames[i - 1]?.line);
  return first.length >= 2 && first.length < frames.length && isNumbered(first, list) ? first : frames;
}

/** Parts of parts taken out: 「公务用车费 8 万元，其中：购置费 0 万元，运行费 8 万元；公务接待费 1 万元」. */
function withoutNested(
  frames: readonly Frame[],
  list: PartList,
  of: (f: Frame) => Claim | undefined,
  ground: Ground,
): Frame[] {
  let kept = [...frames];
  for (const at of list.nestedFrom) {
    const whole = list.items[at - 1];
    const start = kept.indexOf(list.items[at]!);
    const total = whole && of(whole);
    if (!total || start < 0) continue;
    let end = start;
    for (let n = start + 1; n <= kept.length; n++) {
      const parts = kept.slice(start, n).map((f) => of(f)!);
      const state = sumConstraint(total, parts, ground.precision, true).check(printed).state;
      if (state === 'ok' || state === 'slack') { end = n; break; } // prettier-ignore
    }
    if (end === start) while (end < kept.length && isPartOf(kept[end]!.concept, whole.concept)) end++;
    kept = [...kept.slice(0, start), ...kept.slice(end)];
  }
  return kept.filter((f) => !(f.concept && f.concept === list.head?.concept));
}

function isPartOf(part: Concept | undefined, whole: Concept | undefined): boolean {
  return part !== undefined && whole !== undefined && CONCEPT_PARENT[part] === whole;
}
