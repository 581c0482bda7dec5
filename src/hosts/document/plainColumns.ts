import { textOfPieces, type PrintedCell } from './printedGrid';
import type { Row } from './plainRows';
import { squashed } from './tableHeading';

/** From left to right, in points. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

const TOTAL = /^(?:合计|总计|小计|本年(?:收入|支出)合计|(?:收入|支出)总计)$/;
/** Widest gap between a header and numbers set to the right below it, in characters. */
const HEADER_GAP = 4;

export interface Columns {
  readonly columns: Span[];
  /** Columns that a header was given to which does not stand right above. */
  readonly guessed: ReadonlySet<number>;
}

/**
 * Where words of rows stand one under the other; the word 合计 stands where it likes. Short numbers need not reach below their
 * header: it is that of the next column without one. A header with nothing below it is a blank column.
 */
export function columnsOf(rows: readonly Row[], header: readonly Row[]): Columns {
  const filled = joined(rows.flatMap((r) => r.words.filter((w) => !TOTAL.test(squashed(w.text)))));
  const isOver = (a: Span, b: Span): boolean => a.left < b.right && a.right > b.left;
  const words = header.flatMap((row, r) => row.words.map((word) => ({ word, r, size: row.line.size })));
  const isHeaded = (c: Span, from: number): boolean => words.some(({ word, r }) => r >= from && isOver(word, c));
  const blank: Span[] = [];
  const wide = filled.map((c) => ({ ...c, isGuessed: false }));
  const widen = (i: number, word: Span): void => {
    wide[i] = {
      left: Math.min(wide[i]!.left, word.left),
      right: Math.max(wide[i]!.right, word.right),
      isGuessed: true,
    };
  };
  const after = (word: Span): number => filled.findIndex((c) => c.left >= word.right);
  const before = (word: Span): number => filled.findLastIndex((c) => c.right <= word.left);
  // Headers that stand over no column, but not those over a group, whose columns have headers of their own below.
  const loose = words.filter(({ word, r }) => {
    if (filled.some((c) => isOver(word, c)) || words.some((o) => o.r > r && isOver(o.word, word))) return false;
    return ![after(word), before(word)].some((i) => filled[i] !== undefined && isHeaded(filled[i], r + 1));
  });
  // A word of a higher line that happens to reach over a column is that of a group.
  const lowest = Math.min(...loose.map(({ r }) => r), header.length);
  const headed = filled.filter((c) => isHeaded(c, lowest));
  const stretch = (span: Span): number => headed.filter((c) => c.right <= span.left).length;
  const groups = new Map<number, typeof loose>();
  for (const one of loose) groups.set(stretch(one.word), [...(groups.get(stretch(one.word)) ?? []), one]);
  for (const [key, own] of groups) {
    const free = filled.flatMap((c, i) => (!isHeaded(c, lowest) && stretch(c) === key ? [i] : []));
    own.sort((a, b) => a.word.left - b.word.left);
    if (free.length === own.length) own.forEach(({ word }, i) => widen(free[i]!, word));
    else
      for (const { word, size } of own.reverse()) {
        const gap = (i: number): number => Math.max(filled[i]!.left - word.right, word.left - filled[i]!.right);
        const near = [after(word), before(word)].find((i) => free.includes(i) && !wide[i]!.isGuessed && gap(i) < size * HEADER_GAP); // prettier-ignore
        if (near !== undefined) widen(near, word);
        else blank.push(word);
      }
  }
  const columns = joined([...wide, ...blank]);
  const guessed = new Set(columns.flatMap((c, i) => (wide.some((w) => w.isGuessed && isOver(w, c)) ? [i] : [])));
  return { columns, guessed };
}

function joined(spans: readonly Span[]): Span[] {
  const out: { left: number; right: number }[] = [];
  for (const { left, right } of [...spans].sort((a, b) => a.left - b.left)) {
    const last = out.at(-1);
    if (last && left < last.right - 0.5) last.right = Math.max(last.right, right);
    else out.push({ left, right });
  }
  return out;
}

/** Columns that a word stands over or in. */
export function overlapped(word: Span, columns: readonly Span[]): number[] {
  return columns.flatMap((c, i) => (word.left < c.right && word.right > c.left ? [i] : []));
}

/** The column that the middle of a word is in or nearest to. */
export function nearestColumn(word: Span, columns: readonly Span[]): number {
  const middle = (word.left + word.right) / 2;
  const far = (c: Span): number => Math.max(0, c.left - middle, middle - c.right);
  let best = 0;
  columns.forEach((c, i) => {
    if (far(c) < far(columns[best]!)) best = i;
  });
  return best;
}

export interface HeaderCells {
  readonly cells: PrintedCell[];
  readonly rows: number;
  /** The column stands under words of its own and of nobody else's. */
  readonly isSure: (col: number) => boolean;
}

/** Header words over their columns; a word over several, or between two, spreads to those it is in the middle of. */
export function headerCells(header: readonly Row[], columns: readonly Span[]): HeaderCells {
  const cells: (PrintedCell & { readonly bottom: number })[] = [];
  const count = new Map<number, number>();
  const unsure = new Set<number>();
  header.forEach((row, r) => {
    const at = row.words.map((w) => overlapped(w, columns));
    row.words.forEach((word, i) => {
      let own = at[i]!;
      if (own.length === 0) own = [nearestColumn(word, columns)];
      const left = Math.max(-1, ...at.slice(0, i).flat());
      const right = Math.min(columns.length, ...at.slice(i + 1).flat());
      const below = (col: number): boolean => header.slice(r + 1).some((h) => h.words.some((w) => overlapped(w, columns).includes(col))); // prettier-ignore
      const [from, to] = spread(word, own[0]!, own.at(-1)!, left, right, columns, below);
      for (let col = from; col <= to; col++) {
        count.set(col, (count.get(col) ?? 0) + 1);
        if (from !== to || at[i]!.length !== 1) unsure.add(col);
      }
      // The second line of the same words.
      const over = from === to ? cells.findLast((c) => c.col === from && c.lastCol === to && c.lastRow === r - 1) : undefined; // prettier-ignore
      const isJoined = over !== undefined && over.bottom - row.line.y < row.line.size * 1.5;
      const cell = { row: r, lastRow: r, col: from, lastCol: to, text: word.text, pieces: word.pieces, bottom: row.line.y }; // prettier-ignore
      if (isJoined) {
        const pieces = [...over.pieces, ...word.pieces];
        cells[cells.indexOf(over)] = { ...over, lastRow: r, pieces, text: textOfPieces(pieces), bottom: row.line.y };
        count.set(from, count.get(from)! - 1);
      } else cells.push(cell);
    });
  });
  return {
    cells,
    rows: header.length,
    isSure: (col) => count.get(col) === 1 && !unsure.has(col),
  };
}

function spread(
  word: Span,
  first: number,
  last: number,
  left: number,
  right: number,
  columns: readonly Span[],
  isHeadedBelow: (col: number) => boolean,
): [number, number] {
  const middle = (word.left + word.right) / 2;
  let best: [number, number] = [first, last];
  let least = Infinity;
  for (let from = first; from > left; from--) {
    if (from < first && !isHeadedBelow(from)) break;
    for (let to = last; to < right; to++) {
      if (to > last && !isHeadedBelow(to)) break;
      const off = Math.abs((columns[from]!.left + columns[to]!.right) / 2 - middle);
      // As good and wider: a word over three columns stands over the middle one.
      if (off < least - 6 || (off < least + 6 && to - from > best[1] - best[0])) {
        least = Math.min(least, off);
        best = [from, to];
      }
    }
  }
  return isHeadedBelow(first) ? best : [first, last];
}
