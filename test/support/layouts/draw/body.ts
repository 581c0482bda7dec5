import type { Coordinate, MeaningRow, MeaningTable } from '../figures/meaning';
import type { CellValue } from '../../../../src/workbook';
import type { Paper } from '../paper';
import { amountCell, type Style } from '../style';
import type { Path } from './drawHeader';

/** An amount column: its meaning and how its header reads. A column without a key is 其中 or comparison: it holds something else. */
export interface AmountColumn {
  readonly key?: string;
  readonly path: Path;
  /** Amount (分) of a column without a key. */
  readonly filler?: (row: MeaningRow) => number;
  /** What a column without amounts holds: a share, a remark. */
  readonly raw?: (row: MeaningRow) => CellValue;
}

/** What a drawn table must be read as. */
export interface Expected {
  readonly kind: MeaningTable['kind'];
  readonly amounts: readonly (Coordinate & { readonly value: number })[];
}

export interface Drawn {
  /** First row below the table. */
  readonly bottom: number;
  readonly right: number;
  readonly expected: Expected;
}

/** Amounts of one row, from `col` on. */
export function drawAmounts(
  paper: Paper,
  row: number,
  col: number,
  columns: readonly AmountColumn[],
  line: MeaningRow,
  style: Style,
): void {
  columns.forEach((column, i) => {
    if (column.raw) {
      paper.put(row, col + i, column.raw(line));
      return;
    }
    const fen = column.key === undefined ? column.filler?.(line) : line.values[column.key];
    const { value, format } = amountCell(fen, style);
    paper.put(row, col + i, value, format, style.isFormula && typeof value === 'number' ? `=${value}` : undefined);
  });
}

export function expectedOf(kind: MeaningTable['kind'], rows: readonly MeaningRow[], keys: readonly string[]): Expected {
  return {
    kind,
    amounts: rows.flatMap((r) => keys.map((column) => ({ kind, row: r.key, column, value: r.values[column] ?? 0 }))),
  };
}

export function keysOf(columns: readonly AmountColumn[]): string[] {
  return columns.flatMap((c) => (c.key === undefined ? [] : [c.key]));
}
