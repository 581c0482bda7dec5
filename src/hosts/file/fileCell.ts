import { roundAsShown } from '../../amount';
import type { CellObject } from '@e965/xlsx';
import type { Cell, CellValue } from '../../workbook';
import type { SheetJs } from './sheetjs';

/** SheetJS keeps an error as the number that .xls files use. */
const ERRORS: Record<number, string> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

/** Cells of one book share what is needed to write out their shown text. */
export interface CellContext {
  readonly sheetJs: SheetJs;
  readonly date1904: boolean;
}

/** A cell whose shown text is worked out only when somebody asks: most cells are never shown. */
class FileCell implements Cell {
  declare readonly formula?: string;
  declare readonly format?: string;
  declare readonly error?: string;
  readonly #context: CellContext;

  constructor(
    readonly value: CellValue,
    context: CellContext,
    formula: string | undefined,
    format: string | undefined,
    error: string | undefined,
  ) {
    if (formula !== undefined) this.formula = formula;
    if (format !== undefined) this.format = format;
    if (error !== undefined) this.error = error;
    this.#context = context;
  }

  get text(): string {
    if (this.error !== undefined) return this.error;
    if (this.value === null) return '';
    if (typeof this.value === 'boolean') return this.value ? 'TRUE' : 'FALSE';
    try {
      const value = typeof this.value === 'number' ? roundAsShown(this.value, this.format) : this.value;
      return this.#context.sheetJs.SSF.format(this.format ?? 'General', value, {
        date1904: this.#context.date1904,
      });
    } catch {
      return String(this.value);
    }
  }
}

/** A cell of SheetJS as the snapshot holds it; undefined when it holds nothing. */
export function toCell(raw: CellObject, context: CellContext, uncalculated = false): Cell | undefined {
  const formula = raw.f !== undefined && raw.f !== '' ? `=${raw.f}` : undefined;
  const format = typeof raw.z === 'string' && raw.z !== 'General' ? raw.z : undefined;
  if (uncalculated) return new FileCell(null, context, formula, format, undefined);
  switch (raw.t) {
    case 'n':
      return typeof raw.v === 'number' && Number.isFinite(raw.v)
        ? new FileCell(raw.v, context, formula, format, undefined)
        : formula
          ? new FileCell(null, context, formula, format, undefined)
          : undefined;
    case 's':
      if (raw.v === '' && !formula) return undefined;
      return new FileCell(String(raw.v ?? ''), context, formula, format, undefined);
    case 'b':
      return new FileCell(Boolean(raw.v), context, formula, format, undefined);
    case 'e':
      return new FileCell(null, context, formula, format, raw.w ?? ERRORS[Number(raw.v)] ?? '#VALUE!');
    default:
      return formula ? new FileCell(null, context, formula, format, undefined) : undefined;
  }
}

export function emptyFormula(formula: string, context: CellContext): Cell {
  return new FileCell(null, context, `=${formula}`, undefined, undefined);
}

export function errorCell(error: string, context: CellContext, formula?: string, format?: string): Cell {
  return new FileCell(null, context, formula, format, error);
}
