import { Decimal } from '../amount';
import { CONCEPT_PARENT, CONCEPT_SUMS, conceptOf, type Concept } from './concepts';
import { shareConstraint, sumConstraint, type Constraint } from './constraints';
import { classCodeOf, frameName, type Ground } from './ground';
import { slipsOf } from './recompute';
import type { Claim, Frame, PartList } from './model';
import { nameKey } from './normalise';
import type { Section } from './outline';
import { tenTo } from './tenTo';

/** 「包括：」 at the end of a line, then lines 1., 2., 3. with one amount each to add. */
function isNumbered(frames: readonly Frame[], list: PartList): boolean {
  if (frames.length < 2 || frames.some((f) => f.line === list.line)) return false;
  return frames.every((f, i) => new RegExp(`^[（(]?${i + 1}[)）.．、]`).test(f.line.text));
}

const printed = (c: Claim): Decimal => c.value;

/** A list whose parts are known. */
interface Division {
  readonly head: Claim;
  readonly parts: readonly Claim[];
  readonly frames: readonly Frame[];
  readonly closes: boolean;
  readonly sure: boolean;
}

/** Resolves 「其中」 lists: parts against their total, shares against the whole they are shares of. */
export function resolveLists(ground: Ground): Constraint[] {
  const out: Constraint[] = [];
  const settled = new Set<Claim>();
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
    const named = list.items.some((f) => f.shares.some((s) => s.of));
    const group = `list${list.id}`;
    for (const d of divisions) {
      push(out, d, ground);
      if (!named) settleShares(out, d.head, d.frames, d.closes || d.sure, settled, ground, group);
    }
    // A list that names its total but not all its parts still has shares of that total.
    const head = list.head && ground.own(list.head);
    if (head && !named) settleShares(out, head, list.items, !isNested(list) && isDirect, settled, ground, group);
  }
  for (const section of ground.outline.sections) {
    if (section.zone !== 'statement' && section.zone !== 'cover') continue;
    implicitShares(out, section, settled, ground);
    implicitDetail(out, section, ground);
  }
  classSums(out, ground);
  namedShares(out, settled, ground);
  return out;
}

/** The total stands in the same sentence as its 「其中」, or in the one just before it and is not itself a part there. */
function headIsDirect(list: PartList, ground: Ground): boolean {
  const { head } = list;
  if (!head) return false;
  if (head.sentence === list.sentence) return true;
  // 「财政拨款支出预算中，……」 says what it divides.
  if (list.opener === '中，' && head.line === list.line && isNamedBefore(head, list)) return true;
  // 「按资金类型划分，……」 in a sentence of its own divides something further up.
  if (/^按/.test(list.opener) && !/其中[：，]?$/.test(list.line.text.slice(0, list.start))) return false;
  // Sentences that only give reasons may stand between.
  const spoken = ground.framesOf(list.line).some((f) => f !== head && !f.aside && !f.bracketed && f.start > head.start && f.start < list.start); // prettier-ignore
  if (head.sentence < list.sentence - 1 && (head.line !== list.line || spoken) && list.items.some((f) => f.line === list.line)) return false; // prettier-ignore
  return !ground.listsWith(head).some((l) => l !== list && l.sentence === head.sentence);
}

/** The words before 「中，」 name a frame, with or without 支出预算 behind the name. */
function isNamedBefore(head: Frame, list: PartList): boolean {
  const { text } = list.line;
  const clause = /[^，。；：]*$/.exec(text.slice(0, list.start))![0];
  const said = head.amounts[0] && text.slice(0, head.amounts[0].mention.start);
  if (clause.length >= 6 && said?.endsWith(clause)) return true;
  return head.key.length >= 4 && nameKey(clause).endsWith(head.key);
}

function headsInLine(list: PartList, ground: Ground): Frame[] {
  const before = ground
    .framesOf(list.line)
    .filter((f) => !f.aside && f.start < list.start)
    .reverse();
  if (!/^按/.test(list.opener)) return before;
  // 「按政府采购资金类型划分，……」 divides once more what the paragraphs before it spoke of.
  const { lines } = list.line.section;
  const above = lines.slice(Math.max(0, lines.indexOf(list.line) - 4), lines.indexOf(list.line)).flatMap((l) => ground.framesOf(l)); // prettier-ignore
  return [
    ...before,
    ...above
      .filter((f) => !f.aside && !f.bracketed)
      .reverse()
      .slice(0, 12),
  ];
}

function push(out: Constraint[], d: Division, ground: Ground): void {
  const made = sumConstraint(d.head, d.parts, ground.precision, d.closes || d.sure);
  // Of staff there may be kinds that the text does not name.
  const isStaff = d.head.kind === 'count' && d.frames.some((f) => /在职/.test(f.item));
  out.push(isStaff ? { ...made, isSoft: true } : made);
}

const isNested = (list: PartList): boolean => list.nestedFrom.length > 0;

function partFrames(list: PartList): Frame[] {
  const allBracketed = list.items.every((f) => f.bracketed);
  return list.items.filter((f) => allBracketed || !f.bracketed);
}

/** The measures in which a list can be added up: its own amounts, budgets, and each unit of count. */
function divisionsOf(list: PartList, head: Frame | undefined, isDirect: boolean, ground: Ground): Division[] {
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

/**
 * Whether one wrong digit in one number is all that keeps a list from adding up. Parts that exceed their whole are wrong
 * in any case; parts that fall short may have been chosen from more, unless their names or their number say otherwise.
 */
function isOneSlipAway(
  head: Claim,
  parts: readonly Claim[],
  frames: readonly Frame[],
  list: PartList,
  ground: Ground,
): boolean {
  // A number in between that was read as something else may be a part.
  const end = frames.at(-1)!;
  const isMixed = ground.comparisonsOf(end.line).some((c) => c.item !== '' && c.start > list.start && c.start < end.start); // prettier-ignore
  if (isMixed || list.nestedFrom.length > 0 || [head, ...parts].some((c) => c.exponent !== head.exponent)) return false;
  const gap = parts.reduce((g, c) => g.minus(c.value), head.value);
  const decimals = Math.max(...[head, ...parts].map((c) => c.decimals));
  const step = gap.abs().times(tenTo(decimals)).toFixed(0);
  // One digit off: 3, 30, 300 …; two neighbours swapped: 9, 90, 180 …
  const isDigit = /^[1-9]0*$/.test(step) || (/^[1-9]{1,2}0*$/.test(step) && Number(step.replace(/0+$/, '')) % 9 === 0);
  if (!isDigit) return false;
  const fits = slipsOf(head.value.toFixed(head.decimals)).some((v) => v.eq(head.value.minus(gap))) || parts.some((c) => slipsOf(c.value.toFixed(c.decimals)).some((v) => v.eq(c.value.plus(gap)))); // prettier-ignore
  if (!fits) return false;
  const digits = head.value.toFixed(head.decimals).replace(/\D|^0+/g, '').length;
  if (gap.isNegative()) return digits >= 3 || frames.length >= 3;
  const concept = list.head?.concept;
  const isKnown = frames.every((f) => f.concept !== undefined && (CONCEPT_PARENT[f.concept] === concept || isGrandchild(f.concept, concept))); // prettier-ignore
  const isEconomic = frames.filter((f) => /工资福利|商品和?服务|个人和?家庭|公用|资本性/.test(f.item)).length >= frames.length - 1; // prettier-ignore
  const isFunctional = frames.every((f) => classCodeOf(f) !== undefined);
  const hasRest = /^其[他余]|其他/.test(frames.at(-1)!.item);
  const isIncome = frames.every((f) => f.concept?.startsWith('income.') === true);
  return (
    frames.length >= 4 ||
    isKnown ||
    isEconomic ||
    isFunctional ||
    hasRest ||
    isIncome ||
    /^(?:包括|含)/.test(list.opener)
  );
}

function isGrandchild(part: Concept, whole: Concept | undefined): boolean {
  const parent = CONCEPT_PARENT[part];
  return whole !== undefined && parent !== undefined && CONCEPT_PARENT[parent] === whole;
}

/** Names that together leave nothing out, whatever is counted. */
const CLASSES: readonly (readonly RegExp[])[] = [
  [/基本支出/, /项目支出/],
  [/一般公共预算/, /政府性基金/, /国有资本经营/],
  [/(?<!非)税收?收入/, /非税收入/],
  [/本级/, /[区县市镇]级(?!.*本级)|下级|对.{0,4}转移支付/],
  [/人员(?:经费|支出)/, /公用(?:经费|支出)/],
  [/为优(?:秀)?/, /为良(?:好)?/, /为(?:合格|中)/, /为(?:不合格|差)/],
  [/^(?!不).*计容/, /不计容/],
  [/^[^，]{0,12}地上/, /地下/],
  [/在职/, /离退休|退休/, /遗属/],
];

/** Whether a list that does not add up was meant to: all its parts are known to make up the whole. */
function isExhaustive(frames: readonly Frame[], list: PartList, head: Claim): boolean {
  if (CLASSES.some((set) => frames.length === set.length && set.every((name) => frames.some((f) => name.test(f.item))))) return true; // prettier-ignore
  if (/^按|^分项/.test(list.opener) && frames.length >= 2) return true;
  if (CONCEPT_SUMS.some((s) => s.parts.length >= 3 && s.parts.every((p) => frames.some((f) => f.concept === p)))) return true; // prettier-ignore
  if (list.nestedFrom.length > 0 && !frames.every((f) => f.path)) return false;
  if (head.kind === 'count') {
    if (CLASSES.some((set) => set.every((name) => frames.some((f) => name.test(f.item)) && frames.length >= set.length))) return true; // prettier-ignore
    const vehicles = frames.filter((f) => /用车|车$|客车|轿车/.test(f.item)).length;
    return (
      vehicles === frames.length &&
      frames.length >= 2 &&
      (frames.some((f) => /其他/.test(f.item)) || frames.length >= 3)
    );
  }
  if (frames.every((f) => f.shares.length > 0 && !f.shares[0]!.of)) {
    const sum = frames.reduce((s, f) => s.plus(f.shares[0]!.value), new Decimal(0));
    if (sum.minus(100).abs().lte('0.3')) return true;
  }
  if (/以下(?:几个)?方面/.test(list.opener)) return true;
  const concepts = new Set(frames.map((f) => f.concept));
  // A kind of which there is nothing is often not mentioned, but not two.
  const known = CONCEPT_SUMS.find((s) => s.whole === head.frame?.concept);
  const parts = known?.parts.filter((p) => concepts.has(p)).length ?? 0;
  if (known && (parts === known.parts.length || (parts === 2 && parts === frames.length))) return true;
  const both = (name: 'basic' | 'project'): boolean => concepts.has(`expense.${name}`) || concepts.has(`gen.${name}`);
  if (both('basic') && both('project')) return true;
  if (frames.length >= 3 && frames.every((f) => classCodeOf(f) !== undefined && (!f.level || f.level === '类')))
    return true;
  if (isNumbered(frames, list)) return true;
  if (list.line.section.aspect !== 'detail' || frames.length < 2) return false;
  return frames.every((f) => f.level === '项' || f.level === '款') || frames.every((f) => f.completions.length > 0);
}

/** Shares without a name for their whole are shares of the head of their list. */
function settleShares(
  out: Constraint[],
  whole: Claim,
  frames: readonly Frame[],
  sure: boolean,
  settled: Set<Claim>,
  ground: Ground,
  group: string,
): void {
  // prettier-ignore
  for (const frame of frames) {
    const part = ground.own(frame);
    if (!part) continue;
    for (const pct of frame.shares) {
      if (settled.has(pct) || (pct.of !== '' && pct.of !== undefined && !/^(?:比|总额|合计|总数|总量)$/.test(pct.of))) continue;
      settled.add(pct);
      out.push(shareConstraint(pct, part, whole, ground.precision, sure && !pct.mention.isApproximate, 'share', { group }));
    }
  }
}

/** Own amounts that stand before a section under the same topic: what its parts may be parts of. */
function headsBefore(section: Section, ground: Ground): Claim[] {
  const heads: Claim[] = [];
  const { sections } = ground.outline;
  for (const s of sections.slice(Math.max(0, section.index - 4), section.index + 1)) {
    if (s !== section && s.topic !== section.topic) continue;
    for (const frame of ground.framesIn(s)) {
      const own = frame.aside || frame.bracketed ? undefined : ground.own(frame);
      if (own) heads.push(own);
    }
  }
  return heads.reverse();
}

/** A row of parts with shares under no 「其中」: 「教育支出 57.9 万元，占 0.76%；社会保障……」. */
function implicitShares(out: Constraint[], section: Section, settled: Set<Claim>, ground: Ground): void {
  for (const line of section.lines) {
    const frames = ground
      .framesOf(line)
      .filter((f) => !f.aside && ground.own(f) && f.shares.some((s) => !settled.has(s) && s.of === ''));
    if (frames.length === 0) continue;
    const parts = frames.map((f) => ground.own(f)!);
    const parent = frames[0]!.concept && CONCEPT_PARENT[frames[0]!.concept];
    const candidates = [...(parent ? (ground.figures.get(parent) ?? []) : []), ...headsBefore(section, ground)].filter((c) => !parts.includes(c)); // prettier-ignore
    const sumCloses = (head: Claim): boolean => {
      const state = sumConstraint(head, parts, ground.precision, true).check(printed).state;
      return state === 'ok' || state === 'slack';
    };
    const held = (head: Claim): number =>
      frames.filter((f, i) => {
        const state = shareConstraint(f.shares[0]!, parts[i]!, head, ground.precision, true, 'share').check(
          printed,
        ).state;
        return state === 'ok' || state === 'truncated' || state === 'off-by-one';
      }).length;
    let head = parts.length > 1 ? candidates.find(sumCloses) : undefined;
    const closes = head !== undefined;
    let best = head ? held(head) : 0;
    if (!head) for (const c of candidates) if (held(c) > best) [head, best] = [c, held(c)]; // prettier-ignore
    if (!head) continue;
    const hundred = frames
      .reduce((s, f) => s.plus(f.shares[0]!.value), new Decimal(0))
      .minus(100)
      .abs()
      .lte('0.3');
    const sure = closes || (frames.length >= 3 && best >= frames.length - 1) || (hundred && best * 2 > frames.length);
    if (closes || (sure && hundred && parts.length > 1)) out.push(sumConstraint(head, parts, ground.precision, sure));
    settleShares(out, head, frames, sure, settled, ground, `line${line.start}`);
  }
}

/** 「具体情况」: one paragraph a 项, all of them making up the total above, also without 「其中：」. */
function implicitDetail(out: Constraint[], section: Section, ground: Ground): void {
  if (section.aspect !== 'detail' || section.topic !== 'general') return;
  if (
    ground
      .framesIn(section)
      .some((f) =>
        ground
          .listsWith(f)
          .some((l) => l.line.section === section && l.items.length > 2 && l.head && ground.own(l.head)),
      )
  )
    return;
  const frames = ground.framesIn(section).filter((f) => f.level === '项' && !f.aside && ground.own(f));
  if (frames.length < 3) return;
  const parts = frames.map((f) => ground.own(f)!);
  const heads = headsBefore(section, ground).filter((c) => !parts.includes(c) && c.frame?.concept === 'gen.total');
  const closing = heads.find((h) => sumConstraint(h, parts, ground.precision, true).check(printed).state !== 'wrong');
  const head = closing ?? heads[0];
  if (head) out.push(sumConstraint(head, parts, ground.precision, true));
}

/** 类 in the structure section against its 项 in the detail section. */
function classSums(out: Constraint[], ground: Ground): void {
  const keyOf = (f: Frame): string | undefined => classCodeOf(f) ?? (f.path?.类 ? nameKey(f.path.类) : undefined);
  const structure = new Map<string, Claim>();
  for (const f of ground.extraction.frames) {
    if (f.line.section.aspect !== 'structure' || f.line.section.topic !== 'general' || f.aside) continue;
    if (f.level === '款' || f.level === '项') continue;
    const key = keyOf(f);
    const own = ground.own(f);
    if (key && own && !structure.has(key)) structure.set(key, own);
  }
  if (structure.size === 0) return;
  // Only the parts that the detail list itself counts: nested 其中 are parts of parts.
  const nested = new Set(ground.extraction.lists.filter((l) => l.head?.path).flatMap((l) => l.items));
  const details = new Map<string, Claim[]>();
  let complete = true;
  for (const f of ground.extraction.frames) {
    const { aspect, topic } = f.line.section;
    if (aspect !== 'detail' || topic !== 'general' || f.aside || nested.has(f) || f.concept) continue;
    const own = ground.own(f);
    if (!own) continue;
    const key = f.path ? keyOf(f) : undefined;
    // An amount whose 类 is not known may belong to any of them.
    if (key === undefined || !structure.has(key)) complete = false;
    else details.set(key, [...(details.get(key) ?? []), own]);
  }
  if (details.size < structure.size) return;
  for (const [key, head] of structure) {
    const parts = details.get(key);
    if (parts) out.push(sumConstraint(head, parts, ground.precision, complete, '具体情况中各项之和'));
  }
}

/** Other names of wholes; only a name that says nothing else accuses. */
const WHOLES: readonly (readonly [RegExp, readonly Concept[]])[] = [
  [/财政拨款(?:总)?支出|一般公共预算/, ['gen.total', 'fiscal.expense', 'fiscal.both']],
  [/总收入|收入总额|收入总计|收入合计|本年收入/, ['income.year', 'total.income', 'total.both']],
  [/总支出|支出总额|支出总计|支出合计|本年支出/, ['expense.year', 'total.expense', 'total.both']],
  [/基本支出/, ['gen.basic', 'expense.basic']],
  [/项目支出/, ['gen.project', 'expense.project']],
  [/三公/, ['sg.total']],
  [/政府采购|采购/, ['gp.total']],
];

/** 「占政府采购支出总额的 35.31%」: the whole is named. */
function namedShares(out: Constraint[], settled: Set<Claim>, ground: Ground): void {
  const likewise = wholesByWords(ground, settled);
  for (const frame of ground.extraction.frames) {
    const part = ground.own(frame);
    if (!part || frame.aside) continue;
    for (const pct of frame.shares) {
      if (settled.has(pct)) continue;
      const of = pct.of || inheritedWhole(pct, ground);
      const topic = pct.line.section.topic;
      const named = of === '' ? undefined : conceptOf(of, topic);
      const concepts = named ? [named] : (WHOLES.find(([pattern]) => pattern.test(of))?.[1] ?? []);
      const key = nameKey(of).replace(/^(?:本年|全年|当年|同期)/, '');
      const sameName =
        key.length < 3 ? [] : ground.extraction.frames.filter((f) => f !== frame && !f.aside && f.key.length >= 3 && (f.key.endsWith(key) || key.endsWith(f.key)) && ground.own(f)); // prettier-ignore
      const parent = frame.concept && CONCEPT_PARENT[frame.concept];
      const wholes = [
        ...sameName.map((f) => ground.own(f)!),
        ...concepts.flatMap((c) => ground.figures.get(c) ?? []),
        ...(of === '' && parent ? (ground.figures.get(parent) ?? []) : []),
      ].filter((c) => c !== part);
      const near = [...wholes].sort((a, b) => distance(a, pct) - distance(b, pct));
      const all = (
        of === '' ? [...near, ...headsBefore(pct.line.section, ground).filter((c) => c !== part)] : near
      ).slice(0, MOST_WHOLES);
      const made = all.map((whole) => shareConstraint(pct, part, whole, ground.precision, false, 'share'));
      const right = made.find((c) => ['ok', 'truncated'].includes(c.check(printed).state)) ?? listHeads(frame, ground).filter((c) => c !== part).map((whole) => shareConstraint(pct, part, whole, ground.precision, false, 'share')).find((c) => c.check(printed).state === 'ok'); // prettier-ignore
      // Shares of wholes named alike in one section are of one whole.
      const kin = of === '' ? undefined : likewise.get(`${pct.line.section.index}·${of}`);
      if (right) {
        out.push(right);
      } else if (kin && kin !== part) out.push(shareConstraint(pct, part, kin, ground.precision, !pct.mention.isApproximate, 'share', { because: `${frameName(frame)}占${of}` })); // prettier-ignore
      else if (near.length === 0 && isUnderOnly(frame, of, ground)) out.push(shareConstraint(pct, part, listHeads(frame, ground)[0]!, ground.precision, !pct.mention.isApproximate, 'share', { because: `${frameName(frame)}占${of}` })); // prettier-ignore
      else if (near[0] && isOneWhole(near, ground) && (of === '' || named || sameName.length > 0 || SIMPLE_WHOLE.test(of))) out.push(shareConstraint(pct, part, near[0], ground.precision, !pct.mention.isApproximate, 'share', { because: `${frameName(frame)}占${of || '总额'}` })); // prettier-ignore
    }
  }
}

/** So many guesses at the whole of a share are enough: in a text of thousands of amounts alike all would be tried with all. */
const MOST_WHOLES = 60;

/** What 「占基本支出预算」 means in a section, where some share of it comes out right. */
function wholesByWords(ground: Ground, settled: ReadonlySet<Claim>): Map<string, Claim> {
  const found = new Map<string, Claim>();
  for (const frame of ground.extraction.frames) {
    const part = frame.aside ? undefined : ground.own(frame);
    for (const pct of part ? frame.shares : []) {
      if (!pct.of || settled.has(pct)) continue;
      const key = `${pct.line.section.index}·${pct.of}`;
      const named = conceptOf(pct.of, pct.line.section.topic);
      const stem = nameKey(pct.of);
      const wholes = [
        ...(named ? (ground.figures.get(named) ?? []) : []),
        ...listHeads(frame, ground),
        ...ground.extraction.frames.filter((f) => f.key.length >= 3 && (f.key.endsWith(stem) || stem.endsWith(f.key))).map((f) => ground.own(f)), // prettier-ignore
      ];
      const right = wholes.find((w) => w && w !== part && ['ok', 'truncated', 'off-by-one'].includes(shareConstraint(pct, part!, w, ground.precision, false, 'share').check(printed).state)); // prettier-ignore
      if (right && pct.decimals > 0 && !found.has(key)) found.set(key, right);
    }
  }
  return found;
}

/** 「一般公共预算支出483亿元，其中民生支出411.6亿元，占财政支出的85.2%」: 支出 under which it is listed. */
function isUnderOnly(frame: Frame, of: string, ground: Ground): boolean {
  const heads = ground.listsWith(frame).filter((l) => l.head);
  const kind = /(?:支出|收入)$/.exec(of)?.[0];
  return heads.length === 1 && kind !== undefined && of.length <= 6 && heads[0]!.head!.item.endsWith(kind) && listHeads(frame, ground).length === 1; // prettier-ignore
}

/** What a frame is listed under, whatever the words after 占 call it. */
function listHeads(frame: Frame, ground: Ground): Claim[] {
  return ground.listsWith(frame).flatMap((l) => {
    const own = l.head ? ground.own(l.head) : undefined;
    return own ? [own] : [];
  });
}

const SIMPLE_WHOLE =
  /^(?:本年|全年|当年)?(?:总收入|总支出|收入总[额计]|支出总[额计]|(?:本年)?收入合计|(?:本年)?支出合计|“?三公”?经费(?:支出)?(?:决算|预算)?(?:总额|合计)?)$/;

/** 「占收入总计的 98.66%；上年结转 6.5 万元，占 1.34%」: the second share is of the same whole as the first. */
function inheritedWhole(pct: Claim, ground: Ground): string {
  const before = ground
    .claimsOf(pct.line)
    .filter((c) => c.kind === 'share' && c.sentence === pct.sentence && c.id < pct.id);
  return before.reverse().find((c) => c.of)?.of ?? '';
}

const distance = (a: Claim, b: Claim): number =>
  Math.abs(a.line.section.index - b.line.section.index) * 1000 + Math.abs(a.id - b.id) + (a.id > b.id ? 500 : 0);

/** All candidates for the whole have one value (within rounding): the name can mean only one thing. */
function isOneWhole(wholes: readonly Claim[], ground: Ground): boolean {
  const first = wholes[0]!;
  const tolerance = ground.precision.slack(first).times(4);
  return wholes.every((w) => w.exponent === first.exponent && w.value.minus(first.value).abs().lte(tolerance));
}
