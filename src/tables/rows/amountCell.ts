import { parseAmount } from '../../amount';
import type { Grid } from '../grid';

/** Does the cell hold an amount: a number, a number typed as text, a failed formula? Blanks, dashes and words are none. */
export function isAmountCell(grid: Grid, row: number, col: number): boolean {
  const cell = grid.cell(row, col);
  if (!cell) return false;
  if (typeof cell.value === 'number' || cell.error !== undefined) return true;
  if (typeof cell.value !== 'string' || cell.value.length > 32 || !/[\d０-９]/.test(cell.value)) return false;
  return parseAmount(cell.value) !== undefined;
}
