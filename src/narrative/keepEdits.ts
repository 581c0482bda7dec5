import { align } from './align';
import { keepOrder, type Placed } from './keepOrder';
import { mergeText } from './mergeText';
import type { Facts } from './facts';
import type { Paragraph, Section, Slot } from './types';

/** A paragraph as we wrote it; kept in the book so that the user's changes can be told from ours. */
export interface WrittenParagraph {
  readonly section: string;
  /** `1.1`: as in the sheet. */
  readonly place: string;
  readonly text: string;
  /** Facts that were still to be filled in, with their offsets. */
  readonly pending: readonly { readonly start: number; readonly end: number; readonly fact: string }[];
}

/** A paragraph as it stands now; without a place the user put it in. */
export interface CurrentParagraph {
  readonly place: string | undefined;
  readonly text: string;
}

/** What to remember of a text that is being written. */
export function writtenText(sections: readonly Section[]): WrittenParagraph[] {
  return sections.flatMap((section, k) =>
    section.paragraphs.map((p, i) => ({
      section: section.id,
      place: `${k + 1}.${i + 1}`,
      text: p.role === 'figure' ? `［${p.chart ?? ''}］` : p.text,
      pending: p.slots.flatMap((s) => (s.isPending && s.fact ? [{ start: s.start, end: s.end, fact: s.fact }] : [])),
    })),
  );
}

/**
 * Facts that the user typed over 【待填：…】 in the text itself: the paragraph is as we wrote it but for those words.
 */
export function factsFromText(base: readonly WrittenParagraph[], current: readonly CurrentParagraph[]): Facts {
  const now = new Map(current.map((c) => [c.place, c.text]));
  const facts: Record<string, string> = {};
  for (const paragraph of base) {
    const text = now.get(paragraph.place);
    if (text === undefined || text === paragraph.text || paragraph.pending.length === 0) continue;
    let pattern = '';
    let at = 0;
    for (const { start, end } of paragraph.pending) {
      pattern += `${escape(paragraph.text.slice(at, start))}(.+?)`;
      at = end;
    }
    const match = new RegExp(`^${pattern}${escape(paragraph.text.slice(at))}$`, 's').exec(text);
    paragraph.pending.forEach(({ fact }, i) => {
      const value = match?.[i + 1]?.trim();
      if (value && !value.includes('【待填')) facts[fact] = value;
    });
  }
  return facts;
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * The new sections with what the user did to the text kept: edited sentences, paragraphs put in, taken out and moved.
 * @param base what we wrote last time (`writtenText`)
 * @param current what stands there now
 */
export function keepEdits(
  sections: readonly Section[],
  base: readonly WrittenParagraph[],
  current: readonly CurrentParagraph[],
): Section[] {
  if (base.length === 0 || !current.some((c) => c.place !== undefined)) return [...sections];
  const now = new Map(current.flatMap((c) => (c.place === undefined ? [] : [[c.place, c.text] as const])));
  const added = addedAfter(current);
  const kept = sections.map((section, k) => {
    const old = base.filter((b) => b.section === section.id);
    const texts = section.paragraphs.map((p) => (p.role === 'figure' ? `［${p.chart ?? ''}］` : p.text));
    const partner = align(
      old.map((b) => b.text),
      texts,
    );
    const oldOf = new Map(partner.flatMap((j, i) => (j < 0 ? [] : [[j, old[i]!] as const])));
    const paragraphs: Placed<Paragraph>[] = [];
    const stale: string[] = [];
    section.paragraphs.forEach((unplaced, j) => {
      const paragraph = { ...unplaced, place: `${k + 1}.${j + 1}` };
      const was = oldOf.get(j);
      const text = was && now.get(was.place);
      if (was && text === undefined) return;
      const place = was?.place;
      if (!was || paragraph.role === 'figure' || text === was.text)
        paragraphs.push({ item: paragraph, place: place ?? NEW });
      else {
        const merged = mergeText(was.text, text!, paragraph.text);
        if (merged.isStale) stale.push(`“${merged.text.slice(0, 20)}…”由您改过，附表的数变了，请核对这一段。`);
        paragraphs.push({ item: withText(paragraph, merged.text), place });
      }
      if (was) paragraphs.push(...theirs(added.get(was.place)));
    });
    old.forEach((b, i) => {
      // Ours is gone; what the user wrote there, or after it, is not ours to drop.
      if (partner[i]! >= 0) return;
      const text = now.get(b.place);
      if (text !== undefined && text !== b.text && !b.text.startsWith('［'))
        paragraphs.push({ item: users(text), place: b.place });
      paragraphs.push(...theirs(added.get(b.place)));
    });
    if (k === 0) paragraphs.unshift(...theirs(added.get('')));
    return { section, paragraphs, stale };
  });
  const ordered = keepOrder(
    kept.map((s) => s.paragraphs),
    base.map((b) => b.place),
    current.flatMap((c) => c.place ?? []),
  );
  return kept.map(({ section, stale }, k) => {
    const paragraphs = ordered[k]!.map((p) => p.item);
    return { ...section, paragraphs, ...(stale.length > 0 ? { notes: [...(section.notes ?? []), ...stale] } : {}) };
  });
}

/** Place of a paragraph that was not there the last time: it goes with nobody. */
const NEW = '';

const theirs = (added: readonly Paragraph[] = []): Placed<Paragraph>[] =>
  added.map((item) => ({ item, place: undefined }));

const users = (text: string): Paragraph => ({ role: 'body', text, slots: [], isUsers: true });

function addedAfter(current: readonly CurrentParagraph[]): Map<string, Paragraph[]> {
  const added = new Map<string, Paragraph[]>();
  let place = '';
  for (const c of current) {
    if (c.place !== undefined) place = c.place;
    else added.set(place, [...(added.get(place) ?? []), users(c.text)]);
  }
  return added;
}

/** The paragraph with another text; slots stay where their words are still found, in order. */
function withText(paragraph: Paragraph, text: string): Paragraph {
  const slots: Slot[] = [];
  let at = 0;
  for (const slot of paragraph.slots) {
    const start = text.indexOf(slot.text, at);
    if (start < 0) continue;
    at = start + slot.text.length;
    slots.push({ ...slot, start, end: at });
  }
  return { ...paragraph, text, slots };
}
