/** Cell addresses. Rows and columns count from 0 inside the program and from 1 / A in every text. */

export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
}

/** A rectangle of cells, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetArea extends Area {
  readonly sheet: string;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLS = 16_384;

const columnCache: string[] = [];

/** Column letters of a zero-based column: 0 → A, 26 → AA. */
export function columnName(col: number): string {
  const known = columnCache[col];
  if (known) return known;
  let name = '';
  for (let n = col + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  columnCache[col] = name;
  return name;
}

/** Zero-based column of column letters: A → 0, AA → 26. */
export function columnIndex(name: string): number {
  let n = 0;
  for (const ch of name.toUpperCase()) n = n * 26 + ch.charCodeAt(0) - 64;
  return n - 1;
}

/** `C5` of a zero-based row and column. */
export function a1(row: number, col: number): string {
  return columnName(col) + (row + 1);
}

/** `A1:C5`, or `A1` for a single cell. */
export function areaA1(area: Area): string {
  const from = a1(area.top, area.left);
  const to = a1(area.bottom, area.right);
  return from === to ? from : `${from}:${to}`;
}

/** Reads `C5`, `$C$5` or `A1:C5`; undefined if it is neither. */
export function parseA1(text: string): Area | undefined {
  const m = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(text.trim());
  if (!m) return undefined;
  const left = columnIndex(m[1]!);
  const top = Number(m[2]) - 1;
  const right = m[3] ? columnIndex(m[3]) : left;
  const bottom = m[4] ? Number(m[4]) - 1 : top;
  if (top < 0 || bottom >= MAX_ROWS || Math.max(left, right) >= MAX_COLS) return undefined;
  return {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
}

/** Short form for people and JSON: `表1!C5`. */
export function formatRef(ref: CellRef): string {
  return `${ref.sheet}!${a1(ref.row, ref.col)}`;
}

/** Sheet name as a formula needs it: always quoted, inner quotes doubled. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** Reference for a formula: `'表 1'!$C$5`. */
export function formulaRef(ref: CellRef): string {
  return `${quoteSheet(ref.sheet)}!$${columnName(ref.col)}$${ref.row + 1}`;
}

/** Reference of an area for a formula: `'图表'!$B$3:$B$9`. */
export function formulaArea(area: SheetArea): string {
  const from = `$${columnName(area.left)}$${area.top + 1}`;
  const to = `$${columnName(area.right)}$${area.bottom + 1}`;
  return `${quoteSheet(area.sheet)}!${from === to ? from : `${from}:${to}`}`;
}

export function sameRef(a: CellRef, b: CellRef): boolean {
  return a.row === b.row && a.col === b.col && a.sheet === b.sheet;
}

export function contains(area: Area, row: number, col: number): boolean {
  return row >= area.top && row <= area.bottom && col >= area.left && col <= area.right;
}
