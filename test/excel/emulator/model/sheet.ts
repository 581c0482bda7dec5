import type { Area } from '../../../../src/workbook';
import { MAX_COLS, contains } from '../../../../src/workbook';
import type { CellState } from './cell';
import { blankCell, isEmpty } from './cell';
import type { ChartModel } from './chart';

export interface ConditionalFormatModel {
  readonly id: string;
  readonly kind: string;
  readonly areas: readonly Area[];
  formula: string;
  /** `fill.color`, `font.color` … */
  readonly format: Record<string, unknown>;
  stopIfTrue: boolean;
}

export interface ProtectionOptions {
  allowFormatCells?: boolean;
}

/** One sheet as the emulated Excel keeps it. */
export class SheetModel {
  visibility: 'Visible' | 'Hidden' | 'VeryHidden' = 'Visible';
  showGridlines = true;
  tabColor = '';
  protection: ProtectionOptions | undefined;
  readonly merges: Area[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenCols = new Set<number>();
  /** Points, where they differ from the standard. */
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  /** First has the highest priority. */
  readonly conditionalFormats: ConditionalFormatModel[] = [];
  readonly charts: ChartModel[] = [];
  readonly pageLayout: Record<string, unknown> = { orientation: 'Portrait' };
  /** Zero-based rows that begin a page. */
  readonly pageBreaks: number[] = [];
  readonly #cells = new Map<number, CellState>();

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  /** The cell to look at; never stored, so looking does not grow the sheet. */
  peek(row: number, col: number): CellState {
    return this.#cells.get(row * MAX_COLS + col) ?? blankCell();
  }

  /** The cell to change. */
  at(row: number, col: number): CellState {
    const key = row * MAX_COLS + col;
    let cell = this.#cells.get(key);
    if (!cell) this.#cells.set(key, (cell = blankCell()));
    return cell;
  }

  *cells(): Generator<{ row: number; col: number; cell: CellState }> {
    for (const [key, cell] of this.#cells) yield { row: Math.floor(key / MAX_COLS), col: key % MAX_COLS, cell };
  }

  /** Smallest area round the cells (of a part of the sheet) that hold a value or, unless `valuesOnly`, a format. */
  used(valuesOnly: boolean, within?: Area): Area | undefined {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const { row, col, cell } of this.cells()) {
      const counts =
        !isEmpty(cell) || (!valuesOnly && (cell.format !== 'General' || Object.keys(cell.style).length > 0));
      if (!counts || (within && !contains(within, row, col))) continue;
      top = Math.min(top, row);
      left = Math.min(left, col);
      bottom = Math.max(bottom, row);
      right = Math.max(right, col);
    }
    return bottom < 0 ? undefined : { top, left, bottom, right };
  }
}
