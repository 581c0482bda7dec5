import { decimalsOf, formatDecimals, isDash, parseAmount, type Unit } from '../amount';
import type { CellRef, SheetSnapshot } from '../workbook';
import type { Figure, FigureForm } from './types';

/**
 * Reads an amount cell: numbers, text numbers, dashes and blanks (both 0), errors (0, form `error`).
 *
 * @param generalDecimals decimals assumed for cells without a number format (the most any such cell of the table has)
 */
export function readFigure(
  sheet: SheetSnapshot,
  row: number,
  col: number,
  unit: Unit,
  generalDecimals: number,
): Figure {
  const cell = sheet.cells[row]?.[col];
  const ref: CellRef = { sheet: sheet.name, row, col };
  let value = 0;
  let form: FigureForm = 'blank';
  let own = 0;
  if (cell?.error !== undefined) form = 'error';
  else if (typeof cell?.value === 'number') {
    value = cell.value;
    form = 'number';
    own = decimalsOf(value);
  } else if (typeof cell?.value === 'string' && cell.value.trim() !== '') {
    const parsed = parseAmount(cell.value);
    if (parsed) {
      value = parsed.value;
      own = parsed.decimals;
      form = 'text-number';
    } else form = isDash(cell.value) ? 'dash' : 'text';
  }
  const shown =
    (form === 'number' ? formatDecimals(cell?.format) : undefined) ?? Math.max(own, Math.min(generalDecimals, 6));
  return cell?.formula === undefined
    ? { value, shownDecimals: shown, storedDecimals: own, form, ref, unit }
    : { value, shownDecimals: shown, storedDecimals: own, form, ref, unit, isFormula: true };
}
