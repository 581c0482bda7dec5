import type { Area } from './address';

export type CellValue = string | number | boolean | null;

/** One cell as the book holds it. Numbers are the stored doubles; `text` is what the screen shows where the host knows it. */
export interface Cell {
  readonly value: CellValue;
  /** With its leading `=`. */
  readonly formula?: string;
  /** Number format code such as `#,##0.00`; absent means General. */
  readonly format?: string;
  readonly text?: string;
  /** `#REF!`, `#DIV/0!` … when the formula failed; `value` is then null. */
  readonly error?: string;
}

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

/** A sheet, clipped to the cells that hold something. */
export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Used area, or undefined for an empty sheet. */
  readonly area: Area | undefined;
  /** Sparse: `cells[row]?.[col]`, zero-based sheet coordinates. */
  readonly cells: readonly (readonly (Cell | undefined)[] | undefined)[];
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenCols: ReadonlySet<number>;
  readonly isProtected?: boolean;
  /** Name (of OWN_SHEETS) under which we wrote this sheet ourselves; absent for the user's sheets. */
  readonly ownAs?: string;
}

/** What the user told us about this book, kept inside the book (dismissals, facts, sheet kinds, settings). */
export type BookMemory = Readonly<Record<string, unknown>>;

/** The whole book at one moment; never changed after it is made. */
export interface WorkbookSnapshot {
  /** File name with or without ending, e.g. `某局-2024预算.xlsx`. */
  readonly name: string;
  readonly sheets: readonly SheetSnapshot[];
  readonly memory: BookMemory;
  /** Names of all sheets of the book, also of those not read; absent where the host did not look. */
  readonly allSheets?: readonly string[];
  /** Cells carry marks of ours; absent where the host did not look. */
  readonly isMarked?: boolean;
}

/** Names of the sheets that we write; they are never read as 附表. */
export const OWN_SHEETS = {
  charts: '图表',
  narrative: '情况说明',
  report: '核对报告',
  workingPaper: '核对底稿',
} as const;

export function cellAt(sheet: SheetSnapshot, row: number, col: number): Cell | undefined {
  return sheet.cells[row]?.[col];
}

/** Text of a cell for reading labels: trimmed, '' when blank. */
export function textAt(sheet: SheetSnapshot, row: number, col: number): string {
  const cell = cellAt(sheet, row, col);
  if (!cell || cell.value === null) return '';
  return String(cell.value).trim();
}
