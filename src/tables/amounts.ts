import { formatDecimals, SCALE } from '../amount';
import type { SheetSnapshot } from '../workbook';
import { CELL_BITS, type Amounts, type Block, type Figure, type Row } from './types';

/** As in `addMillionths`. */
const LARGEST = Number.MAX_SAFE_INTEGER / 4;
const PLACES = [1e6, 1e5, 1e4, 1e3, 1e2, 10, 1] as const;

/** Reads the amounts of every row and amount column. `figure` reads what is no number. */
export function readAmounts(
  sheet: SheetSnapshot,
  rows: readonly Row[],
  blocks: readonly Block[],
  figure: (row: Row, columnKey: string) => Figure | undefined,
): Amounts {
  const width = blocks.reduce((n, b) => Math.max(n, b.columns.length), 0);
  const millionths = new Float64Array(rows.length * width).fill(NaN);
  const bits = new Uint8Array(rows.length * width);
  const odd: number[] = [];
  let hasFormulas = false;
  const money = blocks.map(moneyColumns);
  rows.forEach((row, r) => {
    const line = sheet.cells[row.row];
    for (const { place, key, col } of money[row.block] ?? []) {
      const at = r * width + place;
      const apart = row.cells?.[key];
      const cell = apart ? sheet.cells[apart.row]?.[apart.col] : line?.[col];
      if (!cell) {
        millionths[at] = 0;
        continue;
      }
      const { value } = cell;
      if (cell.error !== undefined) odd.push(at);
      else if (typeof value === 'number') {
        const isFormula = cell.formula !== undefined;
        if (isFormula) hasFormulas = true;
        bits[at] = CELL_BITS.number | (isFormula ? CELL_BITS.formula : 0) | (value === 0 ? 0 : CELL_BITS.nonzero);
        if (value < 0) odd.push(at);
        millionths[at] = plainMillionths(value, cell.format);
      } else if (typeof value === 'string') {
        const read = figure(row, key)!;
        if (read.form === 'text-number' || read.form === 'text') odd.push(at);
        if (read.form !== 'text') millionths[at] = plainMillionths(read.value, undefined);
      } else millionths[at] = 0;
    }
  });
  return { width, millionths, bits, odd, hasFormulas };
}

/** Where the amounts of a block stand; of two columns with one meaning the last counts, as it does for figures. */
function moneyColumns({ columns }: Block): { readonly place: number; readonly key: string; readonly col: number }[] {
  const cols = new Map(columns.map((c) => [c.key, c.col]));
  return columns.flatMap(({ key, isMoney }, place) => (isMoney ? [{ place, key, col: cols.get(key)! }] : []));
}

/** NaN when it is too large to be exact, or when its cell shows fewer decimals than it has. */
function plainMillionths(value: number, format: string | undefined): number {
  const whole = Math.round(value * SCALE);
  if (!(Math.abs(whole) <= LARGEST)) return NaN;
  const shown = format === undefined ? undefined : formatDecimals(format);
  return shown === undefined || shown >= 6 || whole % PLACES[shown]! === 0 ? whole : NaN;
}
