import { functional } from '../classification';

const MOST_REMEMBERED = 20_000;
const remembered = new Map<string, string>();

/** The functional 类 that a label names (社会保障和就业支出 → 208), '' for any other label. Numbering must be off already. */
export function classOf(label: string): string {
  const known = remembered.get(label);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const found =
    label.length < 2 || label.length > 30 ? '' : (functional.codesOf(label).find((c) => c.length === 3) ?? '');
  remembered.set(label, found);
  return found;
}
