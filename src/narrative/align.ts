/** Pairs of bigrams that two texts share, 0…1; numbers and what is still to be filled in do not count. */
export function likeness(a: string, b: string): number {
  const [x, y] = [bigrams(a), bigrams(b)];
  if (x.size === 0 || y.size === 0) return a === b ? 1 : 0;
  let shared = 0;
  let total = 0;
  for (const [pair, n] of x) {
    shared += Math.min(n, y.get(pair) ?? 0);
    total += n;
  }
  for (const n of y.values()) total += n;
  return (2 * shared) / total;
}

function bigrams(text: string): Map<string, number> {
  const bare = text.replace(/【[^】]*】|[\d.,%]+/g, '');
  const found = new Map<string, number>();
  for (let i = 0; i + 1 < bare.length; i++) {
    const pair = bare.slice(i, i + 2);
    found.set(pair, (found.get(pair) ?? 0) + 1);
  }
  return found;
}

/**
 * Pairs the texts of two lists in order so that the sum of their likenesses is greatest; pairs less alike than `least`
 * stay apart.
 * @returns for each text of `a` the index of its partner in `b`, or −1
 */
export function align(a: readonly string[], b: readonly string[], least = 0.5): number[] {
  const score: number[][] = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const alike = a.map((x) => b.map((y) => (x === y ? 1.01 : likeness(x, y))));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const both = alike[i]![j]! >= least ? alike[i]![j]! + score[i + 1]![j + 1]! : 0;
      score[i]![j] = Math.max(both, score[i + 1]![j]!, score[i]![j + 1]!);
    }
  }
  const partners = new Array<number>(a.length).fill(-1);
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const both = alike[i]![j]! >= least ? alike[i]![j]! + score[i + 1]![j + 1]! : -1;
    if (both >= score[i]![j]!) partners[i++] = j++;
    else if (score[i + 1]![j]! >= score[i]![j + 1]!) i++;
    else j++;
  }
  return partners;
}
