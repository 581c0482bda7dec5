import { align } from './align';

/** What became of an edited paragraph. */
export interface Merged {
  readonly text: string;
  /** A sentence of the user's whose figures changed in the tables and could not be brought up to date by itself. */
  readonly isStale: boolean;
}

const sentences = (text: string): string[] => text.match(/[^。；\n]*[。；\n]|[^。；\n]+$/g) ?? [];
const NUMBER = /\d+(?:\.\d+)?/g;
const numbers = (text: string): string[] => text.match(NUMBER) ?? [];

/**
 * Brings a paragraph up to date that the user edited: sentences they left alone become ours of now; sentences they
 * changed stay theirs, with numbers replaced where it is plain which one changed.
 * @param base what we wrote last time
 * @param theirs what stands there now
 * @param ours what we would write now
 */
export function mergeText(base: string, theirs: string, ours: string): Merged {
  if (theirs === base || theirs === ours) return { text: ours, isStale: false };
  if (ours === base) return { text: theirs, isStale: false };
  const [b, t, o] = [sentences(base), sentences(theirs), sentences(ours)];
  const toTheirs = pairUpGaps(align(b, t), t.length);
  const toOurs = align(b, o);
  let isStale = false;
  const out: { text: string; ours: number }[] = t.map((text) => ({ text, ours: -1 }));
  b.forEach((sentence, i) => {
    const j = toTheirs[i]!;
    const k = toOurs[i]!;
    if (j < 0) return;
    const now = k < 0 ? '' : o[k]!;
    if (t[j] === sentence) out[j] = { text: now, ours: k };
    else {
      const updated = updateNumbers(sentence, t[j]!, now);
      isStale ||= updated === undefined;
      out[j] = { text: updated ?? t[j]!, ours: k };
    }
  });
  // Sentences that are new in ours go after the one before them.
  const known = new Set(toOurs);
  o.forEach((sentence, k) => {
    if (known.has(k)) return;
    const before = out.findLastIndex((s) => s.ours >= 0 && s.ours < k);
    out.splice(before + 1, 0, { text: sentence, ours: k });
  });
  return { text: out.map((s) => s.text).join(''), isStale };
}

/** Sentences that have no like, as many on both sides between two pairs, are each other's rewriting. */
function pairUpGaps(partners: readonly number[], count: number): number[] {
  const paired = [...partners];
  let from = 0;
  for (let i = 0; i <= partners.length; i++) {
    if (i < partners.length && partners[i]! < 0) continue;
    const before = from === 0 ? -1 : paired[from - 1]!;
    const next = i === partners.length ? count : partners[i]!;
    if (next - before - 1 === i - from) for (let k = from; k < i; k++) paired[k] = before + 1 + (k - from);
    from = i + 1;
  }
  return paired;
}

/** The user's sentence with the numbers of now; undefined when it is not plain where they belong. */
function updateNumbers(base: string, theirs: string, ours: string): string | undefined {
  const [was, now] = [numbers(base), numbers(ours)];
  if (was.join() === now.join()) return theirs;
  if (was.length !== now.length) return undefined;
  if (numbers(theirs).join() === was.join()) {
    let i = 0;
    return theirs.replace(NUMBER, () => now[i++]!);
  }
  const changes = new Map<string, string>();
  for (const [i, value] of was.entries()) {
    if (changes.has(value) && changes.get(value) !== now[i]) return undefined;
    changes.set(value, now[i]!);
  }
  const present = new Set(numbers(theirs));
  if ([...changes].some(([from, to]) => from !== to && !present.has(from))) return undefined;
  return theirs.replace(NUMBER, (n) => changes.get(n) ?? n);
}
