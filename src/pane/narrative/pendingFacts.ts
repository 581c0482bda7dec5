import type { Section } from '../../narrative/types';

/** Ids of the facts the text still waits for, in the order of the text. */
export function pendingFacts(sections: readonly Section[]): ReadonlySet<string> {
  const slots = sections.flatMap((s) => s.paragraphs.flatMap((p) => p.slots));
  return new Set(slots.flatMap((slot) => (slot.isPending && slot.fact ? [slot.fact] : [])));
}
