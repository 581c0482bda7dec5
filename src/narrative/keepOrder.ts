/** Something that stands in a section, with the place it was written at, if we wrote it. */
export interface Placed<T> {
  readonly item: T;
  readonly place: string | undefined;
}

/**
 * Puts paragraphs that the user moved where they stand now, in another section too; what they added behind one goes with
 * it. Nothing moved: exactly what was given.
 * @param sections what is to be written, section by section
 * @param written places in the order in which we wrote them
 * @param current places in the order in which they stand now
 */
export function keepOrder<T>(
  sections: readonly (readonly Placed<T>[])[],
  written: readonly string[],
  current: readonly string[],
): Placed<T>[][] {
  const order = new Map(written.map((place, i) => [place, i]));
  const now = current.filter((place) => order.has(place));
  const stayed = longestRising(now.map((place) => order.get(place)!));
  const result = sections.map((section) => [...section]);
  now.forEach((place, i) => {
    if (stayed.has(i)) return;
    const taken = takeOut(result, place);
    const before = now[i - 1];
    const at = before === undefined ? undefined : find(result, before);
    const [section, index] = at ? [at.section, endOf(result[at.section]!, at.index)] : [0, 0];
    result[section]?.splice(index, 0, ...taken);
  });
  return result;
}

function find<T>(
  sections: readonly (readonly Placed<T>[])[],
  place: string,
): { section: number; index: number } | undefined {
  for (const [section, list] of sections.entries()) {
    const index = list.findIndex((p) => p.place === place);
    if (index >= 0) return { section, index };
  }
  return undefined;
}

/** Behind an item and what the user added behind it. */
function endOf<T>(list: readonly Placed<T>[], index: number): number {
  let end = index + 1;
  while (end < list.length && list[end]!.place === undefined) end++;
  return end;
}

function takeOut<T>(sections: Placed<T>[][], place: string): Placed<T>[] {
  const at = find(sections, place);
  if (!at) return [];
  const list = sections[at.section]!;
  return list.splice(at.index, endOf(list, at.index) - at.index);
}

/** Indexes of a longest rising run of numbers (not necessarily neighbours): what did not move. */
function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  const length = numbers.map(() => 1);
  const before = numbers.map(() => -1);
  let last = -1;
  numbers.forEach((n, i) => {
    for (let j = 0; j < i; j++)
      if (numbers[j]! < n && length[j]! + 1 > length[i]!) [length[i], before[i]] = [length[j]! + 1, j];
    if (last < 0 || length[i]! > length[last]!) last = i;
  });
  const kept = new Set<number>();
  for (let i = last; i >= 0; i = before[i]!) kept.add(i);
  return kept;
}
