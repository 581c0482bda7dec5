import type { Area, Cell, CellValue } from '../../workbook';

/** What Excel answers for an area: five tables of the same shape. */
export interface Grid {
  readonly values: unknown[][];
  readonly formulas: unknown[][];
  readonly numberFormat: unknown[][];
  readonly valueTypes: string[][];
  readonly text: string[][];
}

export type Rows = (Cell | undefined)[][];

/** Puts the cells of an area into the sparse rows of a sheet. Cells that hold nothing are left out, whatever their format. */
export function putCells(rows: Rows, area: Area, grid: Grid): void {
  for (let r = 0; r < grid.values.length; r++) {
    let row: (Cell | undefined)[] | undefined;
    for (let c = 0; c < grid.values[r]!.length; c++) {
      const cell = cellOf(grid, r, c);
      if (!cell) continue;
      row ??= rows[area.top + r] ??= [];
      row[area.left + c] = cell;
    }
  }
}

function cellOf(grid: Grid, r: number, c: number): Cell | undefined {
  const raw = grid.values[r]![c];
  const type = grid.valueTypes[r]![c];
  const formula = formulaOf(grid.formulas[r]![c], raw);
  if (type === 'Empty' && formula === undefined) return undefined;
  const isError = type === 'Error';
  const value = isError ? null : valueOf(raw, type);
  const format = grid.numberFormat[r]![c];
  const text = grid.text[r]![c];
  return {
    value,
    ...(formula === undefined ? {} : { formula }),
    ...(typeof format === 'string' && format !== 'General' ? { format } : {}),
    // A column that is too narrow shows ####: that is nothing to compare with.
    ...(text !== undefined && text !== String(value) && !isError && !/^#+$/.test(text) ? { text } : {}),
    ...(isError ? { error: String(raw) } : {}),
  };
}

/** A text that begins with = reads back the same from values and formulas; a formula does not. */
function formulaOf(formula: unknown, value: unknown): string | undefined {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : undefined;
}

function valueOf(raw: unknown, type: string | undefined): CellValue {
  if (type === 'String') return String(raw);
  return typeof raw === 'number' || typeof raw === 'boolean' || typeof raw === 'string' ? raw : null;
}

/** Cells worked on before the pane gets its turn: some 10 ms on an office computer. */
const PIECE = 5_000;

/** Cuts an answer into blocks of rows that are quickly worked on. */
export function* pieces(area: Area, grid: Grid): Generator<{ area: Area; grid: Grid }> {
  const rows = Math.max(1, Math.floor(PIECE / (area.right - area.left + 1)));
  for (let from = 0; from < grid.values.length; from += rows) {
    const to = Math.min(from + rows, grid.values.length);
    const cut = <T>(table: T[]): T[] => table.slice(from, to);
    yield {
      area: { ...area, top: area.top + from, bottom: area.top + to - 1 },
      grid: {
        values: cut(grid.values),
        formulas: cut(grid.formulas),
        numberFormat: cut(grid.numberFormat),
        valueTypes: cut(grid.valueTypes),
        text: cut(grid.text),
      },
    };
  }
}

/** Bytes of an answer as Excel sends it, near enough: its JSON in UTF-8. */
export function gridBytes(grid: Grid): number {
  const text = JSON.stringify([grid.values, grid.formulas, grid.numberFormat, grid.valueTypes, grid.text]);
  return new TextEncoder().encode(text).length;
}
