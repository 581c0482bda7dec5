import type { Area, Cell, CellValue, SheetSnapshot, SheetVisibility } from '../../../src/workbook';

interface Spot {
  row: number;
  col: number;
  cell: Cell;
}

/** A sheet being laid out: cells and merges that can still be moved. */
export class Paper {
  private spots: Spot[] = [];
  private merges: Area[] = [];
  private hiddenRows = new Set<number>();
  private hiddenCols = new Set<number>();

  put(row: number, col: number, value: CellValue, format?: string, formula?: string): void {
    if (value === null || value === '') return;
    this.spots.push({ row, col, cell: { value, ...(format ? { format } : {}), ...(formula ? { formula } : {}) } });
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (top < bottom || left < right) this.merges.push({ top, left, bottom, right });
  }

  hideRow(row: number): void {
    this.hiddenRows.add(row);
  }

  hideCol(col: number): void {
    this.hiddenCols.add(col);
  }

  get bottom(): number {
    return this.spots.reduce((n, s) => Math.max(n, s.row), -1);
  }

  get right(): number {
    return this.spots.reduce((n, s) => Math.max(n, s.col), -1);
  }

  /** Moves everything at or below `row` down. */
  insertRows(row: number, count: number): void {
    for (const s of this.spots) if (s.row >= row) s.row += count;
    this.merges = this.merges.map((m) => ({
      ...m,
      top: m.top >= row ? m.top + count : m.top,
      bottom: m.bottom >= row ? m.bottom + count : m.bottom,
    }));
    this.hiddenRows = new Set([...this.hiddenRows].map((r) => (r >= row ? r + count : r)));
  }

  /** Moves everything at or right of `col` to the right. */
  insertCols(col: number, count: number): void {
    for (const s of this.spots) if (s.col >= col) s.col += count;
    this.merges = this.merges.map((m) => ({
      ...m,
      left: m.left >= col ? m.left + count : m.left,
      right: m.right >= col ? m.right + count : m.right,
    }));
    this.hiddenCols = new Set([...this.hiddenCols].map((c) => (c >= col ? c + count : c)));
  }

  /** Puts another sheet's cells below (or right of) these. */
  append(other: Paper, rows: number, cols: number): void {
    for (const s of other.spots) this.spots.push({ row: s.row + rows, col: s.col + cols, cell: s.cell });
    for (const m of other.merges)
      this.merges.push({ top: m.top + rows, left: m.left + cols, bottom: m.bottom + rows, right: m.right + cols });
  }

  dropMerges(keep: (area: Area) => boolean): void {
    this.merges = this.merges.filter(keep);
  }

  /**
   * The sheet as a host reads it. `inflate` adds blank formatted cells and widens the used area, as formatting whole
   * rows and columns does.
   */
  toSheet(name: string, options: { visibility?: SheetVisibility; inflate?: boolean } = {}): SheetSnapshot {
    const cells: (Cell | undefined)[][] = [];
    for (const { row, col, cell } of this.spots) (cells[row] ??= [])[col] = cell;
    let bottom = this.bottom;
    let right = this.right;
    if (options.inflate) {
      bottom += 3000;
      right = 255;
      for (const row of [this.bottom + 7, bottom]) (cells[row] ??= [])[right] = { value: null, format: '#,##0.00' };
      (cells[2] ??= [])[200] = { value: '   ' };
    }
    return {
      name,
      visibility: options.visibility ?? 'visible',
      area: bottom < 0 ? undefined : { top: 0, left: 0, bottom, right },
      cells,
      merges: this.merges,
      hiddenRows: this.hiddenRows,
      hiddenCols: this.hiddenCols,
    };
  }
}
