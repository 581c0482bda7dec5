import { isDash, parseAmount, type Unit } from '../amount';
import type { Grid } from './grid';
import { isMetaText } from './meta';
import { asCode, isNote, isTotalLabel, numberingLevel, squash } from './text';

/** The header of a table: its rows and, for every column, its levels joined by `/`. */
export interface Header {
  readonly top: number;
  readonly bottom: number;
  /** First row after header and 栏次 rows. */
  readonly dataTop: number;
  readonly left: number;
  readonly right: number;
  /** `paths.get(col)` = 「决算数/公务用车购置及运行费/小计」. */
  readonly paths: ReadonlyMap<number, string>;
  /** Unit that a header text gives in brackets: 「预算数（万元）」. */
  readonly unit?: { readonly unit: Unit; readonly row: number; readonly col: number };
}

const DEEPEST = 6;
const WIDEST = 400;
const LONGEST_TEXT = 60;
/** Blank rows that may stand inside a header. */
const BLANKS = 3;

/** Headers over columns of labels and codes. */
export const LABEL_HEADER = /项目(?:\(.*\))?$|科目|编码|代码|编号|单位名称|功能分类|经济分类|指标|名称|^[类款项]$/;

const HEADER_WORDS =
  /项目|科目|收入|支出|合计|小计|总计|决算|预算|金额|名称|编码|代码|行次|栏次|三公|经费|接待|用车|出国|拨款|指标|结转|占比|增减|^[类款项]$|采购|人员|公用/;

/**
 * Finds the header between rows `from` and `to`: the first row of several texts that is not a line of title, unit or organisation, down
 * to the row before the first data row.
 */
export function findHeader(grid: Grid, from: number, to: number): Header | undefined {
  const top = headerTop(grid, from, to);
  return top === undefined ? undefined : readHeader(grid, top, to);
}

/** First row of the first header between rows `from` and `to`. */
export function headerTop(grid: Grid, from: number, to: number): number | undefined {
  for (let row = from; row <= to; row++) if (grid.filled(row).length >= 2 && isHeaderStart(grid, row)) return row;
  return undefined;
}

/** Reads the header that begins in a row. */
export function readHeader(grid: Grid, top: number, to: number): Header {
  let bottom = top;
  for (let depth = 1; depth < DEEPEST; depth++) {
    const next = nextHeaderRow(grid, top, bottom, to);
    if (next === undefined) break;
    bottom = next;
  }
  let dataTop = bottom + 1;
  for (let row = dataTop; row <= to && row <= dataTop + BLANKS; row++) {
    if (isColumnNumbers(grid, row)) dataTop = row + 1;
    else if (grid.filled(row).length > 0) break;
  }
  const { left, right } = spanOf(grid, top, bottom);
  const unit = unitIn(grid, top, bottom);
  return {
    top,
    bottom,
    dataTop,
    left,
    right,
    paths: columnPaths(grid, top, bottom, dataTop, left, right),
    ...(unit ? { unit } : {}),
  };
}

const UNIT_IN_HEADER = /[(,:、/](?:单位:)?(?:人民币)?(百万元|千元|万元|亿元|元)\)?$/;

function unitIn(grid: Grid, top: number, bottom: number): Header['unit'] {
  for (let row = top; row <= bottom; row++) {
    for (const col of grid.filled(row)) {
      const m = UNIT_IN_HEADER.exec(grid.squashed(row, col));
      if (m) return { unit: m[1] as Unit, row, col };
    }
  }
  return undefined;
}

/** A header text without its unit and its 栏次 「（1）」「（3=1+2）」. */
function plainLevel(text: string): string {
  return text.replace(UNIT_IN_HEADER, '').replace(/\((?:\d{1,2}|[A-Z])(?:=[^()]*)?\)$/, '') || text;
}

/** The next row of the header, over blank rows where what follows speaks like a header. */
function nextHeaderRow(grid: Grid, top: number, bottom: number, to: number): number | undefined {
  let row = bottom + 1;
  while (row <= to && row <= bottom + BLANKS && grid.filled(row).length === 0) row++;
  if (row > to || !isHeaderRow(grid, top, row)) return undefined;
  return row === bottom + 1 || isHeaderStart(grid, row) ? row : undefined;
}

/** A row that can begin a header: texts only, one of them a word of headers, none of them unit, organisation or note. */
export function isHeaderStart(grid: Grid, row: number): boolean {
  const cols = grid.filled(row);
  // Most rows hold amounts: seen before their texts are read.
  for (const col of cols) {
    const value = grid.value(row, col);
    if (typeof value !== 'string' && !isYear(value)) return false;
  }
  let hasWord = false;
  for (const col of cols) {
    const value = grid.value(row, col);
    if (typeof value !== 'string') continue;
    const text = squash(value);
    // A year alone heads amounts as well as it dates a table.
    if (/^20\d{2}年度?$/.test(text)) continue;
    if (value.length > LONGEST_TEXT || isMetaText(value) || isNote(value) || isAmountText(text)) return false;
    if (numberingLevel(text) > 0) return false;
    hasWord ||= HEADER_WORDS.test(text);
  }
  return hasWord;
}

/** `2024` as a number or as text, without 年. */
export function isBareYear(value: unknown): boolean {
  return isYear(value) || (typeof value === 'string' && /^20\d{2}$/.test(squash(value)));
}

function isYear(value: unknown): boolean {
  return typeof value === 'number' && value >= 2000 && value <= 2099 && Number.isInteger(value);
}

function isAmountText(text: string): boolean {
  if (!/^[-+(¥]?\d/.test(text)) return isDash(text);
  return (
    !/^20\d{2}年?度?$/.test(text) && (parseAmount(text.replaceAll('、', '.')) !== undefined || asCode(text) !== '')
  );
}

/** Does a row below the first one belong to the header? Amounts, codes, numbered lines and totals begin the data. */
function isHeaderRow(grid: Grid, top: number, row: number): boolean {
  const cols = grid.filled(row);
  if (cols.length === 0 || isColumnNumbers(grid, row)) return false;
  for (const col of cols) {
    const value = grid.value(row, col);
    if (typeof value !== 'string') {
      if (isYear(value)) continue;
      return false;
    }
    if (value.length > LONGEST_TEXT || isNote(value)) return false;
    const text = squash(value);
    if (isAmountText(text) || isColumnWildcard(text) || numberingLevel(text) === 1 || numberingLevel(text) === 2)
      return false;
    if (/^本年(?:收入|支出)(?:合计)?$/.test(text) && isUnderLabel(grid, top, row, col)) return false;
  }
  // 合计 | 2024: a bare number beside a label is an amount, whatever year it looks like.
  const isLabel = (col: number): boolean => !isBareYear(grid.value(row, col)) && isUnderLabel(grid, top, row, col);
  if (cols.some((col) => isBareYear(grid.value(row, col))) && cols.some(isLabel)) return false;
  const isLabelsOnly = cols.every((col) => isUnderLabel(grid, top, row, col));
  return !(
    isLabelsOnly && cols.some((col) => isTotalLabel(grid.own(row, col)) || isPlainName(grid.squashed(row, col)))
  );
}

/** A label column already has its header above this row. */
function isUnderLabel(grid: Grid, top: number, row: number, col: number): boolean {
  for (let r = row - 1; r >= top; r--) {
    const text = grid.covering(r, col);
    if (!text || !LABEL_HEADER.test(text)) continue;
    const merge = grid.mergeAt(r, col);
    // 绩效指标 over several columns is to be followed by 一级指标, 二级指标 …
    if (merge && merge.right > merge.left && /指标/.test(text)) return false;
    return merge?.bottom !== row;
  }
  return false;
}

function isPlainName(text: string): boolean {
  return !/科目|编码|代码|名称|^[类款项]$|行次|栏次|金额|决算数|预算数|^项目|合计|小计|指标|^(?:符号|单位|内容|性质|方向|权重|分值)$/.test(
    text,
  );
}

function isColumnWildcard(text: string): boolean {
  return /^\*+$/.test(text);
}

const FILLERS = /^(?:[类款项]|合计|行次|项目|\*+|[甲乙丙丁戊己庚辛])$/;

/** A 栏次 row: the word 栏次, or the numbers 1, 2, 3 … (or A, B, C …) in order, with ** or 甲 乙 over the labels. */
export function isColumnNumbers(grid: Grid, row: number): boolean {
  const cols = grid.filled(row);
  if (cols.length === 0) return false;
  let expected = -1;
  let count = 0;
  let fillers = 0;
  for (const col of cols) {
    const value = grid.value(row, col);
    const text = typeof value === 'number' ? String(value) : squash(String(value));
    if (text.length > 24) return false;
    if (/^栏次$/.test(text)) return true;
    if (FILLERS.test(text)) {
      fillers++;
      continue;
    }
    const number = columnNumber(text);
    if (number === undefined) return false;
    if (expected >= 0 ? number !== expected : number > 2) return false;
    expected = number + 1;
    count++;
  }
  return (
    count >= 2 || (count === 1 && fillers > 0 && expected === 2) || (count === 0 && fillers >= 2 && cols.length > 2)
  );
}

function columnNumber(text: string): number | undefined {
  const m = /^[(]?(\d{1,3})[)]?(?:=.*)?$/.exec(text);
  if (m) return Number(m[1]);
  return /^[A-Z]$/.test(text) ? text.charCodeAt(0) - 64 : undefined;
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
  return { left, right: Math.min(right, left + WIDEST) };
}

function columnPaths(
  grid: Grid,
  top: number,
  bottom: number,
  dataTop: number,
  left: number,
  right: number,
): Map<number, string> {
  const paths = new Map<number, string>();
  for (let col = left; col <= right; col++) {
    const levels: string[] = [];
    let covered = -1;
    for (let row = top; row <= bottom; row++) {
      // A merged cell is one level, however many rows it covers.
      if (row <= covered) continue;
      const merge = grid.mergeAt(row, col);
      if (merge) covered = merge.bottom;
      const text = merge ? grid.squashed(merge.top, merge.left) : grid.squashed(row, col);
      const level = text || inheritedText(grid, row, col, bottom, left);
      if (level) levels.push(plainLevel(level));
    }
    // The national form prints 类|款|项 beside 栏次, in one row.
    for (let row = bottom + 1; row < dataTop; row++) {
      const text = grid.covering(row, col);
      if (/^[类款项]$/.test(text) && levels.at(-1) !== text) levels.push(text);
    }
    if (levels.length > 0) paths.set(col, levels.join('/'));
  }
  return paths;
}

/** A group header that was typed into its first column without merging covers the columns to its right that have sub-headers. */
function inheritedText(grid: Grid, row: number, col: number, bottom: number, left: number): string {
  if (row >= bottom || grid.mergeAt(row, col) || !hasBelow(grid, row, col, bottom)) return '';
  for (let c = col - 1; c >= left; c--) {
    const text = grid.squashed(row, c);
    if (text) return grid.mergeAt(row, c) || !hasBelow(grid, row, c, bottom) ? '' : text;
    if (!hasBelow(grid, row, c, bottom)) return '';
  }
  return '';
}

function hasBelow(grid: Grid, row: number, col: number, bottom: number): boolean {
  for (let r = row + 1; r <= bottom; r++) if (grid.own(r, col) !== '') return true;
  return false;
}
