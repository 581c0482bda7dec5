import type { Claim } from './model';

/** So many guesses at what a number refers to are enough: in a text of thousands of amounts alike all would be tried with all. */
const MOST = 300;

const sorted = new WeakMap<readonly Claim[], readonly Claim[]>();

/** Of many claims those around a place of the text, most of them before it; all of them unless they are hundreds. */
export function nearby(all: readonly Claim[], place: Claim): readonly Claim[] {
  if (all.length <= MOST) return all;
  let inOrder = sorted.get(all);
  if (!inOrder) sorted.set(all, (inOrder = [...all].sort((a, b) => a.id - b.id)));
  let low = 0;
  let high = inOrder.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (inOrder[middle]!.id < place.id) low = middle + 1;
    else high = middle;
  }
  const from = Math.max(0, Math.min(low - (MOST * 3) / 4, inOrder.length - MOST));
  return inOrder.slice(from, from + MOST);
}
