import { CONCEPT_PARENT, CONCEPT_SUMS, type Concept } from './concepts';
import { changesConstraint, type Constraint } from './constraints';
import type { Ground } from './ground';
import { LEVEL_WORD } from './lexicon';
import type { Claim, Comparison, Frame, PartList } from './model';
import type { Line } from './outline';

/** Parts of 基本支出 that texts compare by 经济分类; 资本性支出 may stand beside them unsaid. */
const BASIC_PARTS = [/工资福利/, /商品和?服务/, /对?个人和?家庭/];

/** A part of what changed: by how much, or not at all. */
interface PartChange {
  readonly change: Claim | undefined;
}

/**
 * Resolves changes that are parts of a change: 「预算 51.87 亿元，减少 3.3 亿元，其中：因公出国费减少 0.04 亿元；……」. Where whole and
 * parts are compared with the same year and no part is left out, the changes of the parts make up that of the whole.
 */
export function resolveChanges(ground: Ground): Constraint[] {
  const out: Constraint[] = [];
  const seen = new Set<Claim>();
  const byLine = new Map<Line, Comparison[]>();
  for (const c of ground.extraction.comparisons) {
    if (c.aside || c.changes.length !== 1) continue;
    const list = byLine.get(c.line);
    if (list) list.push(c);
    else byLine.set(c.line, [c]);
  }
  const add = (made: Constraint | undefined): void => {
    if (!made || seen.has(made.owner)) return;
    seen.add(made.owner);
    out.push(made);
  };
  for (const list of byLine.values()) {
    for (const whole of list) {
      add(ofConcepts(whole, list, ground));
      add(ofList(whole, list, ground));
    }
  }
  for (const whole of ground.extraction.comparisons) add(ofBasic(whole, ground));
  for (const list of ground.extraction.lists) for (const made of ofTotals(list, ground)) add(made);
  return out;
}

function subject(c: Comparison): Concept | undefined {
  if (c.item !== '') return c.concept;
  return (c.near ?? c.paragraphHead)?.concept;
}

const amountOf = (c: Comparison): Claim => c.changes[0]!;

/** A comparison without words of its own goes on with the base of the one before it. */
function isSameBase(part: Comparison, whole: Comparison): boolean {
  if (part.base === 'unknown') return true;
  return part.base === whole.base && part.baseYear === whole.baseYear;
}

/** 三公 and its parts, 政府采购 and its parts: known sums. */
function ofConcepts(whole: Comparison, line: readonly Comparison[], ground: Ground): Constraint | undefined {
  const concept = subject(whole);
  const known = CONCEPT_SUMS.find((s) => s.whole === concept);
  if (!known || amountOf(whole).mention.isApproximate) return undefined;
  // The same compared once more, with another base, begins a new account.
  const next = line.find((c) => c.start > whole.start && subject(c) === concept)?.start ?? Infinity;
  const behind = line.filter((c) => c.start > whole.start);
  const isPart = (c: Comparison): boolean => CONCEPT_PARENT[subject(c) ?? 'running'] !== undefined;
  const inBetween = behind.filter((c) => c.start < next);
  const after = (inBetween.some(isPart) ? inBetween : behind).filter((c) => isSameBase(c, whole));
  const parts: Claim[] = [];
  let complete = true;
  for (const p of known.parts) {
    const direct = after.filter((c) => subject(c) === p);
    const below = CONCEPT_SUMS.find((s) => s.whole === p);
    const split = below?.parts.map((q) => after.filter((c) => subject(c) === q)) ?? [];
    if (direct.length === 1) parts.push(amountOf(direct[0]!));
    else if (direct.length === 0 && split.some((s) => s.length === 1)) {
      for (const s of split) if (s.length === 1) parts.push(amountOf(s[0]!));
      complete &&= split.every((s) => s.length === 1);
    } else if (direct.length > 1 || !saysLevel(p, whole, ground)) complete = false;
  }
  if (parts.length === 0 || parts.some((p) => p.mention.isApproximate)) return undefined;
  return settle(whole, parts, complete && parts.length > 1, ground);
}

/** 「因公出国（境）费 0 万元，与上年持平」 in the same paragraph. */
function saysLevel(concept: Concept, whole: Comparison, ground: Ground): boolean {
  const frames = ground.framesOf(whole.line).filter((f) => f.concept === concept && f.start > whole.start);
  const frame = frames[0];
  if (!frame || frames.length > 1) return false;
  return saysLevelAfter(frame, ground);
}

function saysLevelAfter(frame: Frame, ground: Ground): boolean {
  const { text } = frame.line;
  const next = ground.framesOf(frame.line).find((f) => f.start > frame.start && f !== frame);
  const stretch = text.slice(frame.start, next ? next.start : text.length);
  const clauses = stretch.split(/[；。]/)[0]!;
  return LEVEL_WORD.test(clauses);
}

/** The parts of a list that adds up, each with its own change or said to be level. */
function ofList(whole: Comparison, line: readonly Comparison[], ground: Ground): Constraint | undefined {
  const head = whole.item === '' ? (whole.near ?? whole.paragraphHead) : undefined;
  if (!head || amountOf(whole).mention.isApproximate) return undefined;
  const list = ground.extraction.lists.find((l) => l.head === head && (l.line !== whole.line ? l.line.start > whole.line.start : l.start > whole.start)); // prettier-ignore
  if (!list || list.nestedFrom.length > 0 || list.items.length < 2) return undefined;
  const parts = list.items
    .filter((f) => !f.bracketed)
    .map((f): PartChange | undefined => {
      const own = (f.line === whole.line ? line : ground.comparisonsOf(f.line)).filter((c) => c.item === '' && c.near === f && c.changes.length === 1 && !c.aside); // prettier-ignore
      if (own.length === 1 && isSameBase(own[0]!, whole)) return { change: amountOf(own[0]!) };
      return own.length === 0 && saysLevelAfter(f, ground) ? { change: undefined } : undefined;
    });
  if (parts.some((p) => p === undefined)) return undefined;
  const changes = parts.flatMap((p) => (p?.change ? [p.change] : []));
  if (changes.length === 0 || changes.some((c) => c.mention.isApproximate)) return undefined;
  const total = ground.own(head);
  const amounts = list.items.filter((f) => !f.bracketed).map((f) => ground.own(f));
  const adds =
    total !== undefined &&
    amounts.every((a) => a !== undefined && a.exponent === total.exponent) &&
    amounts.reduce((s, a) => s.minus(a!.value), total.value).abs().lte(ground.precision.slack(total).times(amounts.length + 1)); // prettier-ignore
  return settle(whole, changes, adds && parts.length > 1, ground);
}

/** Parts that add up to an amount, each with its change: wherever that amount is compared with the year before, the changes add up too. */
function* ofTotals(list: PartList, ground: Ground): Iterable<Constraint | undefined> {
  const items = list.items.filter((f) => !f.bracketed);
  const amounts = items.map((f) => ground.own(f));
  if (items.length < 2 || list.nestedFrom.length > 0 || amounts.some((a) => !a)) return;
  const parts = items.map((f): PartChange | undefined => {
    const own = ground.comparisonsOf(f.line).filter((c) => c.item === '' && c.near === f && !c.aside && c.base !== 'budget'); // prettier-ignore
    if (own.length === 1 && own[0]!.changes.length === 1) return { change: amountOf(own[0]!) };
    return own.length === 0 && saysLevelAfter(f, ground) ? { change: undefined } : undefined;
  });
  const changes = parts.flatMap((p) => (p?.change ? [p.change] : []));
  if (parts.some((p) => !p) || changes.length < 2 || changes.some((c) => c.mention.isApproximate)) return;
  const total = amounts.reduce((s, a) => s.plus(a!.value), amounts[0]!.value.times(0));
  for (const whole of ground.extraction.comparisons) {
    const now = whole.near && ground.own(whole.near);
    if (!now || whole.aside || whole.item !== '' || whole.changes.length !== 1 || whole.base === 'budget') continue;
    if (items.includes(whole.near!) || now.exponent !== amounts[0]!.exponent || !now.value.eq(total)) continue;
    yield settle(whole, changes, !amountOf(whole).mention.isApproximate, ground);
  }
}

/** 「基本支出较上年增……，主要变动原因如下：1. 工资福利支出较上年增……」. */
function ofBasic(whole: Comparison, ground: Ground): Constraint | undefined {
  if (whole.aside || whole.changes.length !== 1 || !/^.{0,8}基本(?:支出)?$/.test(whole.item)) return undefined;
  const near = whole.line.section.lines
    .flatMap((l) => ground.comparisonsOf(l))
    .filter((c) => c.id > whole.id && !c.aside);
  const parts = BASIC_PARTS.map((p) => near.filter((c) => p.test(c.item) && c.changes.length === 1));
  const level = BASIC_PARTS.filter((p) =>
    whole.line.section.lines.some((l) => p.test(l.text) && /较上年(?:无|持平)|与上年(?:持平|一致)/.test(l.text)),
  );
  if (parts.some((p) => p.length > 1) || parts.filter((p) => p.length === 1).length < 2) return undefined;
  const complete = parts.every((p, i) => p.length === 1 || level.includes(BASIC_PARTS[i]!));
  const changes = parts.flatMap((p) => p.map(amountOf));
  return settle(whole, changes, complete, ground, true);
}

function settle(
  whole: Comparison,
  parts: readonly Claim[],
  sure: boolean,
  ground: Ground,
  isSoft = false,
): Constraint | undefined {
  const head = amountOf(whole);
  if (parts.includes(head) || parts.some((p) => p.exponent !== head.exponent)) return undefined;
  return changesConstraint(head, parts, ground.precision, sure, isSoft);
}
