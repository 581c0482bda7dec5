import { functional } from '../classification';
import type { Concept } from './concepts';
import { Precision } from './constraints';
import type { Claim, Comparison, Extraction, Frame, PartList } from './model';
import { nameKey } from './normalise';
import type { Line, Outline, Section } from './outline';
import { isSameOwner, mainOwner, ownersOf } from './owners';

/** What all resolvers share: the claims, the year and kind of the report, and its figures by meaning. */
export interface Ground {
  readonly outline: Outline;
  readonly extraction: Extraction;
  readonly precision: Precision;
  readonly kind: '决算' | '预算' | undefined;
  readonly year: number | undefined;
  /** This year's own figures of each meaning, in the order of the text; the statement before attachments. */
  readonly figures: ReadonlyMap<Concept, readonly Claim[]>;
  /** This year's own amount of a frame: what the report reports. */
  own(frame: Frame): Claim | undefined;
  /** Frames of a line, in its order. */
  framesOf(line: Line): readonly Frame[];
  framesIn(section: Section): readonly Frame[];
  claimsOf(line: Line): readonly Claim[];
  comparisonsOf(line: Line): readonly Comparison[];
  /** Whose figure a frame is, where the text names a body. */
  ownerOf(frame: Frame): string | undefined;
  /** Lists that a frame is an item of. */
  listsWith(frame: Frame): readonly PartList[];
}

export function prepare(outline: Outline, extraction: Extraction): Ground {
  const precision = new Precision(extraction.claims);
  const kind = outline.kind;
  const entries = extraction.lists.flatMap((list) => list.items.map((frame) => ({ frame, list })));
  const listed = grouped(entries, (e) => e.frame);
  const listsWith = (frame: Frame): readonly PartList[] => listed(frame).map((e) => e.list);
  const own = (frame: Frame): Claim | undefined => ownAmount(frame, kind, outline.year);
  const owners = ownersOf(extraction.frames);
  const main = mainOwner(owners);
  const figures = new Map<Concept, Claim[]>();
  for (const zone of ['statement', 'cover', 'attachment'] as const) {
    for (const frame of extraction.frames) {
      if (!frame.concept || frame.aside || frame.line.section.zone !== zone) continue;
      const claim = own(frame);
      if (
        !claim ||
        claim.mention.isApproximate ||
        isInRow(claim, extraction) ||
        !isSameOwner(owners.get(frame), main) ||
        isOfOneFund(frame) ||
        isOfAnotherYear(frame, listsWith(frame), own)
      )
        continue;
      const list = figures.get(frame.concept);
      if (list) list.push(claim);
      else figures.set(frame.concept, [claim]);
    }
  }
  return {
    outline, extraction, precision, kind, year: outline.year, figures, own, listsWith,
    ownerOf: (frame) => owners.get(frame),
    framesOf: grouped(extraction.frames, (f) => f.line),
    framesIn: grouped(extraction.frames, (f) => f.line.section),
    claimsOf: grouped(extraction.claims, (c) => c.line),
    comparisonsOf: grouped(extraction.comparisons, (c) => c.line),
  }; // prettier-ignore
}

/** Long documents are gone through many times: what belongs to a line is looked up, not searched for. */
function grouped<T, K>(all: readonly T[], keyOf: (one: T) => K): (key: K) => readonly T[] {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return (key) => groups.get(key) ?? [];
}

/** 「政府性基金收入 5 万元，加上……，收入合计 9 万元」: the total of one kind of money. */
function isOfOneFund({ concept, line, start }: Frame): boolean {
  if (!concept || !/^(?:total|income\.year|expense\.year)/.test(concept)) return false;
  return /(?:一般公共预算|政府性基金|国有资本经营|社会保险基金)(?:预算)?(?:总)?(?:收入|支出)(?:完成)?\d/.test(line.text.slice(0, start)); // prettier-ignore
}

/** One of a row of parallel numbers: 「收、支总计各是 1、2 万元」. */
function isInRow(claim: Claim, extraction: Extraction): boolean {
  const next = extraction.claims[claim.id + 1];
  return (
    claim.parallel !== undefined || (next?.parallel !== undefined && next.kind === 'amount' && next.line === claim.line)
  );
}

/** Part of a total that is a budget or of another year: 「2023年“三公”经费预算 11 万元，其中：……」. */
function isOfAnotherYear(frame: Frame, lists: readonly PartList[], own: (f: Frame) => Claim | undefined): boolean {
  const list = lists.find((l) => l.sentence === frame.sentence);
  return list?.head !== undefined && list.head.amounts.length > 0 && own(list.head) === undefined;
}

/** The amount of the report's own kind and year: 决算 in a 决算 text, 预算 in a 预算 text, or one without a word for it. */
export function ownAmount(
  frame: Frame,
  kind: '决算' | '预算' | undefined,
  year: number | undefined,
): Claim | undefined {
  const current = frame.amounts.filter((a) => !a.of && (a.year === undefined || year === undefined || a.year === year));
  const of = (phase: string): Claim | undefined => current.find((a) => a.phase === phase);
  if (kind === '预算') return of('预算') ?? of('own');
  return of('决算') ?? of('own') ?? of('执行数');
}

/** Code of the 类 that a name stands for, when there is exactly one. */
export function classCodeOf(frame: Frame): string | undefined {
  const name = frame.path?.类 ?? (frame.path ? undefined : frame.item.replace(/（类）|类(?=支出)|类$/, ''));
  if (!name) return undefined;
  const codes = functional.codesOf(nameKey(name).replace(/^.*(?:用于|包括|其中)/, '')).filter((c) => c.length === 3);
  return codes.length === 1 ? codes[0] : undefined;
}

/** Name of what a frame speaks of, for messages. */
export function frameName(frame: Frame): string {
  if (frame.path) {
    const own = frame.level ? frame.path[frame.level] : undefined;
    return own ? `“${own}”` : '本项';
  }
  const name = frame.item.replace(/^[“”]+|[“”]+$/g, '');
  return name ? `“${name.includes('”') ? name.replace(/[“”]/g, '') : name}”` : '本项';
}
