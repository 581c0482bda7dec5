/** The words right before a place of a text, back to the last of some signs. */
export function backTo(signs: string, text: string, end: number): string {
  let start = end;
  while (start > 0 && !signs.includes(text[start - 1]!)) start--;
  return text.slice(start, end);
}
