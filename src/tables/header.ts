import { contains } from '../workbook';
import type { Grid } from './grid';
import { isMetaText } from './meta';
import { asCode, isNote, isTotalLabel, squash } from './text';

/** The header of a table: its rows and, for every column, its levels joined by `/`. */
export interface Header {
  readonly top: number;
  readonly bottom: number;
  /** First row after header and 栏次 rows. */
  readonly dataTop: number;
  readonly left: number;
  readonly right: number;
  /** `paths[col]` = 「决算数/公务用车购置及运行费/小计」. */
  readonly paths: ReadonlyMap<number, string>;
}

const MAX_DEPTH = 5;

/** Headers over columns of labels and codes. */
export const LABEL_HEADER =
  /项目$|科目名称|科目编码|科目代码|单位名称|单位(?:编码|代码)|功能分类|经济分类|^类$|^款$|^项$|(?:^|\/)[类款项]$|指标/;

/**
 * Finds the header between rows `from` and `to`: the first row of several texts that is not a line of title, unit or organisation, down
 * to the row before the first data row.
 */
export function findHeader(grid: Grid, from: number, to: number): Header | undefined {
  let top = -1;
  for (let row = from; row <= to; row++) {
    if (isHeaderStart(grid, row)) {
      top = row;
      break;
    }
  }
  if (top < 0) return undefined;
  const { left, right } = spanOf(grid, top, Math.min(to, top + MAX_DEPTH - 1));
  let bottom = top;
  while (bottom + 1 <= to && bottom + 1 - top < MAX_DEPTH && isHeaderRow(grid, top, bottom + 1)) bottom++;
  let dataTop = bottom + 1;
  while (dataTop <= to && isColumnNumbers(grid, dataTop)) dataTop++;
  return { top, bottom, dataTop, left, right, paths: columnPaths(grid, top, bottom, left, right) };
}

function isHeaderStart(grid: Grid, row: number): boolean {
  const cols = grid.filled(row);
  if (cols.length < 2) return false;
  const texts = cols.map((c) => grid.own(row, c));
  if (texts.some((t, i) => isMetaText(t) || typeof grid.value(row, cols[i]!) === 'number')) return false;
  if (texts.some((t) => isNote(t) || t.length > 60)) return false;
  return texts.some((t) => HEADER_WORDS.test(squash(t)));
}

const HEADER_WORDS =
  /项目|科目|收入|支出|合计|小计|决算|预算|金额|名称|编码|代码|行次|栏次|三公|经费|接待|用车|出国|拨款|指标|结转|占比|增减|类|款|采购/;

function isHeaderRow(grid: Grid, top: number, row: number): boolean {
  const cols = grid.filled(row);
  if (cols.length === 0) return cols.length === 0 && insideHeaderMerge(grid, top, row);
  if (isColumnNumbers(grid, row)) return false;
  for (const col of cols) {
    const value = grid.value(row, col);
    if (typeof value === 'number' || asCode(value)) return false;
    const text = squash(String(value ?? ''));
    if (/^[一二三四五六七八九十]+、|^\([一二三四五六七八九十]+\)|^本年(?:收入|支出)合计$/.test(text)) return false;
    if (isNote(text)) return false;
  }
  const labelOnly = cols.every((col) => isUnderLabel(grid, top, row, col));
  return !(labelOnly && cols.some((col) => isTotalLabel(grid.own(row, col)) || isPlainName(grid.own(row, col))));
}

function insideHeaderMerge(grid: Grid, top: number, row: number): boolean {
  return grid.sheet.merges.some(
    (m) => m.top >= top && m.top < row && m.bottom >= row && m.left !== m.right + 1 && contains(m, row, m.left),
  );
}

/** A label column already has its header above this row. */
function isUnderLabel(grid: Grid, top: number, row: number, col: number): boolean {
  for (let r = row - 1; r >= top; r--) {
    const text = squash(grid.text(r, col));
    if (text && LABEL_HEADER.test(text)) return !(grid.mergeAt(r, col)?.bottom === row);
  }
  return false;
}

function isPlainName(text: string): boolean {
  return !/科目|编码|代码|名称|^类$|^款$|^项$|行次|栏次/.test(squash(text));
}

/** A 栏次 row: the word 栏次, or the numbers 1, 2, 3 … in order. */
export function isColumnNumbers(grid: Grid, row: number): boolean {
  const texts = grid.filled(row).map((c) => squash(grid.own(row, c)));
  if (texts.length === 0) return false;
  if (texts.some((t) => /^栏次$/.test(t))) return true;
  const numbers = texts
    .filter((t) => !/^(?:类|款|项|合计|行次)$/.test(t))
    .map((t) => Number(/^\(?(\d{1,3})\)?(?:=.*)?$/.exec(t)?.[1] ?? NaN));
  return numbers.length >= 2 && numbers.every((n, i) => i === 0 || n === numbers[i - 1]! + 1) && numbers[0]! <= 2;
}

function spanOf(grid: Grid, top: number, bottom: number): { left: number; right: number } {
  let left = Infinity;
  let right = -1;
  for (let row = top; row <= bottom; row++) {
    for (const col of grid.filled(row)) {
      left = Math.min(left, col);
      right = Math.max(right, grid.mergeAt(row, col)?.right ?? col);
    }
  }
  return { left, right: Math.min(right, left + 255) };
}

function columnPaths(grid: Grid, top: number, bottom: number, left: number, right: number): Map<number, string> {
  const paths = new Map<number, string>();
  for (let col = left; col <= right; col++) {
    const levels: string[] = [];
    for (let row = top; row <= bottom; row++) {
      const text = squash(grid.text(row, col)) || inheritedText(grid, row, col, bottom, left);
      if (text && text !== levels.at(-1)) levels.push(text);
    }
    paths.set(col, levels.join('/'));
  }
  return paths;
}

/** A group header that was typed into its first column without merging covers the columns to its right that have sub-headers. */
function inheritedText(grid: Grid, row: number, col: number, bottom: number, left: number): string {
  if (row >= bottom || grid.mergeAt(row, col) || !hasBelow(grid, row, col, bottom)) return '';
  for (let c = col - 1; c >= left; c--) {
    const text = grid.own(row, c);
    if (text) return grid.mergeAt(row, c) || !hasBelow(grid, row, c, bottom) ? '' : squash(text);
    if (!hasBelow(grid, row, c, bottom)) return '';
  }
  return '';
}

function hasBelow(grid: Grid, row: number, col: number, bottom: number): boolean {
  for (let r = row + 1; r <= bottom; r++) if (grid.own(r, col)) return true;
  return false;
}
