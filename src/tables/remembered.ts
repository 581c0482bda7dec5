const MOST_REMEMBERED = 20_000;
/** Longer texts are sentences, which hardly occur twice. */
const LONGEST = 60;

/**
 * The same function of a text, its answers remembered: the labels and headers of 附表 are a few hundred, and are asked about again and again within
 * a book and from book to book.
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return read(text);
    const answer = known.get(text);
    if (answer !== undefined || known.has(text)) return answer!;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const fresh = read(text);
    known.set(text, fresh);
    return fresh;
  };
}
