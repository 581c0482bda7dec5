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
  const rounded: { readonly at: number; readonly shown: number }[] = [];
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
        const whole = wholeMillionths(value);
        const shown = asShown(whole, cell.format);
        if (shown !== whole) rounded.push({ at, shown });
        millionths[at] = whole;
      } else if (typeof value === 'string') {
        const read = figure(row, key)!;
        if (read.form === 'text-number' || read.form === 'text') odd.push(at);
        if (read.form !== 'text') millionths[at] = wholeMillionths(read.value);
      } else millionths[at] = 0;
    }
  });
  const shown = rounded.length === 0 ? millionths : millionths.slice();
  for (const cell of rounded) shown[cell.at] = cell.shown;
  return { width, millionths, shown, bits, odd, hasFormulas };
}

interface MoneyColumn {
  readonly place: number;
  readonly key: string;
  readonly col: number;
}

/** Where the amounts of a block stand; of two columns with one meaning the last counts, as it does for figures. */
function moneyColumns({ columns }: Block): MoneyColumn[] {
  const cols = new Map(columns.map((c) => [c.key, c.col]));
  const out: MoneyColumn[] = [];
  for (const [place, { key, isMoney }] of columns.entries()) if (isMoney) out.push({ place, key, col: cols.get(key)! });
  return out;
}

/** NaN when it is too large to be exact. */
function wholeMillionths(value: number): number {
  const whole = Math.round(value * SCALE);
  return Math.abs(whole) <= LARGEST ? whole : NaN;
}

/** An amount in millionths as its cell shows it; NaN where the digits beyond the millionths decide. */
function asShown(whole: number, format: string | undefined): number {
  const decimals = format === undefined ? undefined : formatDecimals(format);
  if (decimals === undefined || decimals >= 6) return whole;
  const place = PLACES[decimals]!;
  const rest = Math.abs(whole) % place;
  if (rest === 0) return whole;
  const size = Math.abs(whole) - rest;
  if (Math.abs(rest * 2 - place) <= 1) return NaN;
  return Math.sign(whole) * (rest * 2 > place ? size + place : size);
}
