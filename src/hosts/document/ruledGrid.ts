import type { Rule, Rulings } from './pdfRulings';

/** A cell of a grid: a box on the page, in points from the lower left corner, and the rows and columns it covers. */
export interface GridBox {
  readonly row: number;
  readonly col: number;
  readonly lastRow: number;
  readonly lastCol: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The cells that lines on a page enclose. */
export interface RuledGrid {
  /** Edges of columns from the left, of rows from the top. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly boxes: readonly GridBox[];
}

/** Lines closer than this are one line drawn twice, or a double line. */
const SAME = 2.5;
/** Lines that end this near to one another touch. */
const TOUCH = 3.5;
const MOST_CROSSINGS = 400_000;

/** Finds the grids that the lines of a page make, from the top of the page down. Lines that enclose nothing are left out. */
export function ruledGrids(rulings: Rulings): RuledGrid[] {
  const level = merged(rulings.level);
  const upright = merged(rulings.upright);
  if (level.length < 2 || upright.length < 2 || level.length * upright.length > MOST_CROSSINGS) return [];
  const parent = [...level, ...upright].map((_, i) => i);
  const find = (i: number): number => (parent[i] === i ? i : (parent[i] = find(parent[i]!)));
  level.forEach((h, i) =>
    upright.forEach((v, k) => {
      if (v.at < h.from - TOUCH || v.at > h.to + TOUCH || h.at < v.from - TOUCH || h.at > v.to + TOUCH) return;
      parent[find(i)] = find(level.length + k);
    }),
  );
  const groups = new Map<number, { level: Rule[]; upright: Rule[] }>();
  [...level, ...upright].forEach((line, i) => {
    const own = groups.get(find(i)) ?? { level: [], upright: [] };
    groups.set(find(i), own);
    (i < level.length ? own.level : own.upright).push(line);
  });
  return [...groups.values()]
    .flatMap((own) => gridOf(own.level, own.upright) ?? [])
    .sort((a, b) => b.ys[0]! - a.ys[0]!);
}

/** Pieces of one line put together: borders are drawn cell by cell. */
function merged(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at);
  const out: Rule[] = [];
  let i = 0;
  while (i < sorted.length) {
    const at = sorted[i]!.at;
    const same: Rule[] = [];
    for (; i < sorted.length && sorted[i]!.at - at <= SAME; i++) same.push(sorted[i]!);
    const middle = same.reduce((sum, r) => sum + r.at, 0) / same.length;
    same.sort((a, b) => a.from - b.from);
    let open: { at: number; from: number; to: number } | undefined;
    for (const r of same) {
      if (open && r.from <= open.to + TOUCH) open.to = Math.max(open.to, r.to);
      else out.push((open = { at: middle, from: r.from, to: r.to }));
    }
  }
  return out;
}

function gridOf(level: readonly Rule[], upright: readonly Rule[]): RuledGrid | undefined {
  if (level.length < 2) return undefined;
  const left = Math.min(...level.map((l) => l.from));
  const right = Math.max(...level.map((l) => l.to));
  // Many tables are open at their sides.
  const xs = distinct([...upright.map((l) => l.at), left, right]).sort((a, b) => a - b);
  const ys = distinct(level.map((l) => l.at)).sort((a, b) => b - a);
  const [rows, cols] = [ys.length - 1, xs.length - 1];
  if (rows < 1 || cols < 2) return undefined;
  const wallsAt = xs.map((x) => upright.filter((l) => Math.abs(l.at - x) <= SAME));
  const floorsAt = ys.map((y) => level.filter((l) => Math.abs(l.at - y) <= SAME));
  const has = (lines: readonly Rule[], middle: number): boolean =>
    lines.some((l) => l.from <= middle && l.to >= middle);
  const parent = Array.from({ length: rows * cols }, (_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < cols; c++) {
      const [x, y] = [(xs[c]! + xs[c + 1]!) / 2, (ys[r]! + ys[r + 1]!) / 2];
      if (c + 1 < cols && !has(wallsAt[c + 1]!, y)) parent[find(r * cols + c + 1)] = find(r * cols + c);
      if (r + 1 < rows && !has(floorsAt[r + 1]!, x)) parent[find((r + 1) * cols + c)] = find(r * cols + c);
    }
  const spans = new Map<number, { row: number; col: number; lastRow: number; lastCol: number; count: number }>();
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < cols; c++) {
      const key = find(r * cols + c);
      const s = spans.get(key);
      if (!s) spans.set(key, { row: r, col: c, lastRow: r, lastCol: c, count: 1 });
      else {
        s.row = Math.min(s.row, r);
        s.col = Math.min(s.col, c);
        s.lastRow = Math.max(s.lastRow, r);
        s.lastCol = Math.max(s.lastCol, c);
        s.count++;
      }
    }
  const boxes: GridBox[] = [];
  const add = (row: number, col: number, lastRow: number, lastCol: number): void =>
    void boxes.push({
      row, col, lastRow, lastCol, left: xs[col]!, right: xs[lastCol + 1]!, top: ys[row]!, bottom: ys[lastRow + 1]!,
    }); // prettier-ignore
  for (const [key, { row, col, lastRow, lastCol, count }] of spans) {
    if (count === (lastRow - row + 1) * (lastCol - col + 1)) add(row, col, lastRow, lastCol);
    // No rectangle: a line is missing somewhere, and the single cells are what is known.
    else
      for (let r = row; r <= lastRow; r++)
        for (let c = col; c <= lastCol; c++) if (find(r * cols + c) === key) add(r, c, r, c);
  }
  return { xs, ys, boxes };
}

/** Numbers that differ by more than the width of a line. */
export function distinct(all: readonly number[], within = SAME): number[] {
  const out: number[] = [];
  for (const x of [...all].sort((a, b) => a - b)) if (out.length === 0 || x - out.at(-1)! > within) out.push(x);
  return out;
}
