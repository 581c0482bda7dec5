import { contains, MAX_COLS, type Area, type Cell, type SheetSnapshot } from '../workbook';
import { squash } from './text';

const NOTHING: readonly number[] = [];

/**
 * Reading a sheet by rows: which cells hold something, their texts, and the merged cells that cover them. A grid may be a
 * band of columns of its sheet (two tables side by side); sheet coordinates stay as they are. Everything is looked up
 * when asked for and remembered, so that cells nobody asks about cost nothing.
 */
export class Grid {
  readonly left: number;
  readonly right: number;
  private readonly mergesByRow = new Map<number, Area[]>();
  private readonly filledCols: (readonly number[] | undefined)[] = [];

  constructor(
    readonly sheet: SheetSnapshot,
    left = 0,
    right: number = MAX_COLS,
  ) {
    this.left = left;
    this.right = right;
    const last = sheet.area?.bottom ?? -1;
    for (const merge of sheet.merges) {
      if (merge.right < left || merge.left > right) continue;
      for (let r = merge.top; r <= Math.min(merge.bottom, last); r++) {
        const list = this.mergesByRow.get(r);
        if (list) list.push(merge);
        else this.mergesByRow.set(r, [merge]);
      }
    }
  }

  mergeAt(row: number, col: number): Area | undefined {
    return this.mergesByRow.get(row)?.find((m) => contains(m, row, col));
  }

  cell(row: number, col: number): Cell | undefined {
    return col < this.left || col > this.right ? undefined : this.sheet.cells[row]?.[col];
  }

  value(row: number, col: number): string | number | boolean | null {
    return this.cell(row, col)?.value ?? null;
  }

  /** Text of the cell itself, trimmed; '' when blank. */
  own(row: number, col: number): string {
    const value = this.value(row, col);
    return typeof value === 'string' ? value.trim() : value === null ? '' : String(value);
  }

  /** The same in one spelling, without spaces. */
  squashed(row: number, col: number): string {
    const value = this.value(row, col);
    return typeof value === 'string' ? squash(value) : value === null ? '' : String(value);
  }

  /** Squashed text of the cell, or of the merged cell that covers it. */
  covering(row: number, col: number): string {
    const merge = this.mergeAt(row, col);
    return merge ? this.squashed(merge.top, merge.left) : this.squashed(row, col);
  }

  /** Columns of a row that hold something. */
  filled(row: number): readonly number[] {
    const known = this.filledCols[row];
    if (known) return known;
    const cells = this.sheet.cells[row];
    let out: number[] | undefined;
    if (cells) {
      const end = Math.min(cells.length - 1, this.right);
      for (let c = this.left; c <= end; c++) {
        const cell = cells[c];
        if (!cell) continue;
        const { value } = cell;
        if (value === null ? cell.error !== undefined : typeof value !== 'string' || value.trim() !== '')
          (out ??= []).push(c);
      }
    }
    return (this.filledCols[row] = out ?? NOTHING);
  }
}
