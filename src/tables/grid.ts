import { contains, textAt, type Area, type SheetSnapshot } from '../workbook';

/** Look-up of merged cells of one sheet. */
export class Grid {
  private readonly byRow = new Map<number, Area[]>();

  constructor(readonly sheet: SheetSnapshot) {
    for (const merge of sheet.merges) {
      const bottom = Math.min(merge.bottom, sheet.area?.bottom ?? merge.bottom);
      for (let r = merge.top; r <= bottom; r++) {
        const list = this.byRow.get(r);
        if (list) list.push(merge);
        else this.byRow.set(r, [merge]);
      }
    }
  }

  mergeAt(row: number, col: number): Area | undefined {
    return this.byRow.get(row)?.find((m) => contains(m, row, col));
  }

  /** Text of the cell itself. */
  own(row: number, col: number): string {
    return textAt(this.sheet, row, col);
  }

  /** Text of the cell, or of the merged cell that covers it. */
  text(row: number, col: number): string {
    const merge = this.mergeAt(row, col);
    return merge ? textAt(this.sheet, merge.top, merge.left) : textAt(this.sheet, row, col);
  }

  value(row: number, col: number): string | number | boolean | null {
    return this.sheet.cells[row]?.[col]?.value ?? null;
  }

  /** Columns of a row that hold something. */
  filled(row: number): number[] {
    const cells = this.sheet.cells[row];
    const out: number[] = [];
    if (!cells) return out;
    for (let c = this.sheet.area!.left; c < cells.length; c++) if (this.own(row, c) !== '') out.push(c);
    return out;
  }
}
