import type { Classification } from '../../classification';
import type { RowDraft } from './common';

/** A label that stands alone in its row, without a code and without amounts. */
export interface Piece {
  readonly text: string;
  readonly col: number;
}

/** Rows of pieces that may belong to one label. */
const MOST_PIECES = 3;

/**
 * Joins names of 科目 that a conversion (PDF to Excel) broke over rows, above and below the row with the code. Only what the
 * classification knows as the name of that code is joined: a heading or a line of its own stays what it is.
 * @param pieces by sheet row
 */
export function joinWrappedLabels(
  rows: readonly RowDraft[],
  pieces: ReadonlyMap<number, Piece>,
  list: Classification,
): void {
  if (pieces.size === 0) return;
  const taken = new Set<number>();
  for (const row of rows) {
    const { code, label } = row;
    if (!code || (label && list.matchName(code, label) !== 'mismatch')) continue;
    const free = (at: number): boolean => pieces.has(at) && !taken.has(at);
    const joined = joinings(row.row, free).find(({ above, below }) => {
      const texts = [...above.map((at) => pieces.get(at)!.text), label, ...below.map((at) => pieces.get(at)!.text)];
      return list.matchName(code, texts.join('')) === 'match';
    });
    if (!joined) continue;
    const used = [...joined.above, ...joined.below];
    row.label = [
      ...joined.above.map((at) => pieces.get(at)!.text),
      label,
      ...joined.below.map((at) => pieces.get(at)!.text),
    ].join('');
    row.nameCol ??= pieces.get(used[0]!)!.col;
    for (const at of used) taken.add(at);
  }
}

interface Joining {
  readonly above: readonly number[];
  readonly below: readonly number[];
}

/** Rows of pieces right above and right below a row, the fewest first. */
function joinings(row: number, free: (at: number) => boolean): Joining[] {
  const run = (step: 1 | -1): number[] => {
    const out: number[] = [];
    for (let at = row + step; out.length < MOST_PIECES && free(at); at += step) out.push(at);
    return out;
  };
  const [up, down] = [run(-1), run(1)];
  const all: Joining[] = [];
  for (let a = 0; a <= up.length; a++)
    for (let b = 0; b <= down.length; b++)
      if (a + b > 0) all.push({ above: up.slice(0, a).reverse(), below: down.slice(0, b) });
  return all.sort((x, y) => x.above.length + x.below.length - y.above.length - y.below.length);
}
