import { isDash } from '../../amount';
import type { KindDefinition } from '../definition';
import type { Grid } from '../grid';
import { isAmountCell } from '../rows/amountCell';
import { classOfLine, lineLabel } from '../rows/lineLabel';
import type { Part } from './parts';

export type Side = 'in' | 'out' | 'other' | 'only';

/** The rows and columns of one block. */
export interface Span {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly side: Side;
  /** Column of the line labels of a half. */
  readonly labelCol?: number;
  /** Columns of a second classification, which stand for the same rows. */
  readonly skip?: ReadonlySet<number>;
}

/** Splits a part into the blocks that stand side by side in it. */
export function splitBlocks(kind: KindDefinition, part: Part, grid: Grid): Span[] {
  const { header, top, bottom } = part;
  const whole: Span = { left: header.left, right: header.right, top, bottom, side: 'only' };
  if (kind.layout === 'two-sided') return halves(part, grid);
  if (kind.layout !== 'economic') return [whole];
  const skip = governmentLabels(header.paths);
  const starts = economicStarts(header.paths, header.left, header.right, skip);
  if (starts.length < 2) return [skip.size > 0 ? { ...whole, skip } : whole];
  return starts.map((start, i) => ({
    ...whole,
    left: i === 0 ? header.left : start,
    right: (starts[i + 1] ?? header.right + 1) - 1,
  }));
}

function leafOf(paths: ReadonlyMap<number, string>, col: number): string {
  return paths.get(col)?.split('/').at(-1) ?? '';
}

/** Where neighbours that are such columns begin; a column left blank parts no neighbours. */
function runs(
  paths: ReadonlyMap<number, string>,
  left: number,
  right: number,
  isOne: (col: number) => boolean,
): number[] {
  const starts: number[] = [];
  let previous = false;
  for (let col = left; col <= right; col++) {
    if (!paths.has(col)) continue;
    const now = isOne(col);
    if (now && !previous) starts.push(col);
    previous = now;
  }
  return starts;
}

const LABEL = /(?:编码|代码|编号|名称|科目)$|(?:^|\/)[类款项目]$/;

/** Where 部门 and 政府 classification stand beside each other over the same amounts, the columns of 政府. */
function governmentLabels(paths: ReadonlyMap<number, string>): ReadonlySet<number> {
  const labels = [...paths].filter(([, path]) => LABEL.test(path)).sort(([a], [b]) => a - b);
  if (!labels.some(([, path]) => /部门(?:预算)?(?:支出)?经济/.test(path))) return NO_COLUMNS;
  const out = new Set<number>();
  for (const [col, path] of labels) {
    // A 款 beside its 类, without the head over both.
    const isGoingOn = out.has(col - 1) && !/部门/.test(path);
    if (isGoingOn || /政府(?:预算)?(?:支出)?经济/.test(path)) out.add(col);
  }
  return out;
}

const NO_COLUMNS: ReadonlySet<number> = new Set();

function economicStarts(
  paths: ReadonlyMap<number, string>,
  left: number,
  right: number,
  skip: ReadonlySet<number>,
): number[] {
  const leaf = (col: number): string => (skip.has(col) ? '' : leafOf(paths, col));
  const codes = runs(paths, left, right, (c) => /(?:编码|代码|编号|^类|^款)$/.test(leaf(c)) && !/单位(?:编码|代码)$/.test(leaf(c)));
  if (codes.length >= 2) return codes;
  const names = runs(paths, left, right, (c) => /(?:科目名称|^(?:项目|名称|科目))$/.test(leaf(c)));
  return names.length >= 2 ? names : [];
} // prettier-ignore

const ENOUGH_LABELS = 3;
const ROWS_LOOKED_AT = 80;

/** Halves of a two-sided table: each begins at a column of labels; which is 收入 and which 支出 is told by the labels themselves. */
function halves(part: Part, grid: Grid): Span[] {
  const { header, top, bottom } = part;
  const labels = new Map<number, Labels>();
  for (let col = header.left; col <= header.right; col++) {
    const found = labelsOf(grid, col, top, bottom);
    if (found) labels.set(col, found);
  }
  const isBefore = (col: number): boolean =>
    col >= header.left && !labels.has(col) && /(?:编码|代码|编号|行次|序号|^[类款项])$/.test(leafOf(header.paths, col));
  const starts = [...labels.keys()]
    .filter((col) => !labels.has(col - 1))
    .map((col) => {
      // Codes and line numbers may stand before the names they belong to.
      let start = col;
      while (isBefore(start - 1)) start--;
      return start;
    });
  if (starts.length === 0) return [{ left: header.left, right: header.right, top, bottom, side: 'only' }];
  const spans = starts.map((start, i) => {
    const right = (starts[i + 1] ?? header.right + 1) - 1;
    const own = [...labels].filter(([col]) => col >= start && col <= right);
    const [labelCol, found] = own.reduce((a, b) => (b[1].texts > a[1].texts ? b : a));
    return { left: i === 0 ? header.left : start, right, labelCol, found };
  });
  if (spans.length === 1) return cutStacked(part, grid, spans[0]!);
  const said = spans.map((s) => sideInHeader(header.paths, s.labelCol, s.right));
  const best = (side: 'in' | 'out', score: (l: Labels) => number, not?: number): number => {
    // What the header says of a half counts more than its labels: an unfilled form has few.
    const scoreAt = (i: number): number => score(spans[i]!.found) + (said[i] === side ? 100 : said[i] ? -100 : 0);
    return spans.reduce((at, _, i) => (i !== not && scoreAt(i) > (at < 0 ? 0 : scoreAt(at)) ? i : at), -1);
  };
  const out = best('out', (l) => l.classes);
  const inside = best('in', (l) => l.income, out);
  return spans.map((s, i) => ({
    left: s.left,
    right: s.right,
    top,
    bottom,
    labelCol: s.labelCol,
    side:
      i === (inside < 0 && out !== 0 ? 0 : inside) ? 'in' : i === out ? 'out' : out < 0 && i === 1 ? 'out' : 'other',
  }));
}

/** The side that the upper levels of a half's headers name; undefined where they say neither or both. */
function sideInHeader(paths: ReadonlyMap<number, string>, left: number, right: number): 'in' | 'out' | undefined {
  const texts: string[] = [];
  for (let col = left; col <= right; col++) texts.push(paths.get(col)?.split('/')[0] ?? '');
  const isIn = texts.some((t) => /收入|来源/.test(t) && !/支出/.test(t));
  const isOut = texts.some((t) => /支出/.test(t) && !/收入/.test(t));
  return isIn === isOut ? undefined : isIn ? 'in' : 'out';
}

interface Labels {
  readonly texts: number;
  /** Different functional classes named. */
  readonly classes: number;
  /** Lines that only 收入 has. */
  readonly income: number;
}

const INCOME = /收入|拨款|^(?:年初|上年)|预算资金$|^(?:一般公共|政府性基金|国有资本经营)预算$/;

/** What the texts of a column are about; undefined when it is not a column of labels. */
function labelsOf(grid: Grid, col: number, top: number, bottom: number): Labels | undefined {
  let texts = 0;
  let amounts = 0;
  let income = 0;
  const classes = new Set<string>();
  for (let row = top; row <= Math.min(bottom, top + ROWS_LOOKED_AT); row++) {
    const value = grid.value(row, col);
    if (value === null) continue;
    const text = grid.squashed(row, col);
    if (isAmountCell(grid, row, col) || isDash(text)) {
      amounts++;
      continue;
    }
    if (text.length < 2) continue;
    texts++;
    const label = lineLabel(text);
    if (INCOME.test(label) && !/支出/.test(label)) income++;
    else {
      const code = classOfLine(text);
      if (code) classes.add(code);
    }
  }
  return texts >= ENOUGH_LABELS && texts > amounts * 2 ? { texts, classes: classes.size, income } : undefined;
}

/** One column of labels for both sides: 收入 first, then 支出 from its heading or its first functional class on. */
function cutStacked(
  part: Part,
  grid: Grid,
  span: { readonly left: number; readonly right: number; readonly labelCol: number; readonly found: Labels },
): Span[] {
  const { top, bottom } = part;
  const { left, right, labelCol, found } = span;
  const whole = { left, right, labelCol, top, bottom };
  if (found.income === 0 || found.classes === 0) return [{ ...whole, side: found.income >= found.classes ? 'in' : 'out' }];
  let cut = top;
  while (cut <= bottom && !isOutlay(grid.own(cut, labelCol))) cut++;
  return [
    { ...whole, bottom: cut - 1, side: 'in' },
    { ...whole, top: cut, side: 'out' },
  ];
} // prettier-ignore

function isOutlay(label: string): boolean {
  return /^(?:本年)?支出(?:合计)?$/.test(lineLabel(label)) || classOfLine(label) !== '';
}
