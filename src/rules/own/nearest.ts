/** The name most like the given one, by shared pairs of letters; undefined when none is alike. */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  let most = 0.3;
  for (const other of names) {
    const likeness = dice(pairs(name), pairs(other));
    if (likeness > most) {
      most = likeness;
      best = other;
    }
  }
  return best;
}

function pairs(text: string): string[] {
  const padded = `^${text}$`;
  return Array.from({ length: padded.length - 1 }, (_, i) => padded.slice(i, i + 2));
}

function dice(a: readonly string[], b: readonly string[]): number {
  const rest = [...b];
  let shared = 0;
  for (const pair of a) {
    const at = rest.indexOf(pair);
    if (at < 0) continue;
    rest.splice(at, 1);
    shared++;
  }
  return (2 * shared) / (a.length + b.length);
}
