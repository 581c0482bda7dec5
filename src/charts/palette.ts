/**
 * The house colours: dark and light by turns, so that neighbouring slices stay apart on a black-and-white printer, and
 * every pair apart for readers with protanopia or deuteranopia (palette.test.ts computes both).
 */
const HOUSE = ['#1F4E79', '#F4B860', '#5B7F95', '#FBE3B5', '#7A3E1D', '#9CC3E6', '#3B3B3B', '#D9D9D9'] as const;

/** Closes a ring of an odd number of slices, where the last would be as dark as the first. */
const CLOSING = '#808080';

/** Colours of the slices of a pie, in order; the ring closes without equal neighbours. */
export function pieColours(count: number): string[] {
  return Array.from({ length: count }, (_, i) =>
    i === count - 1 && count > 1 && i % 2 === 0 ? CLOSING : HOUSE[i % HOUSE.length]!,
  );
}

/** Colour of a series of columns: last year light, this year dark, further ones as they come. */
export function seriesColour(index: number, count: number): string {
  const order = count === 2 ? [1, 0] : [...HOUSE.keys()];
  return HOUSE[order[index % order.length]!]!;
}
