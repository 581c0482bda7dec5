import type { WorkBook } from '@e965/xlsx';

/** The part of SheetJS that is used; `parse_zip` is exported but missing from its types. */
export interface SheetJs {
  read(data: unknown, options: object): WorkBook;
  parse_zip(
    zip: { FullPaths: string[]; FileIndex: { name: string; type: number; content: Uint8Array }[] },
    options: object,
  ): WorkBook;
  set_cptable(table: unknown): void;
  readonly SSF: { format(format: string | number, value: unknown, options?: object): string };
}

let loaded: SheetJs | undefined;

/** Loads SheetJS when it is first needed: it is the largest library of the product and the pane starts without it. */
export async function loadSheetJs(): Promise<SheetJs> {
  if (!loaded) {
    const module = (await import('@e965/xlsx')) as unknown as SheetJs & { default?: SheetJs };
    loaded = typeof module.parse_zip === 'function' ? module : module.default!;
  }
  return loaded;
}

/**
 * Gives SheetJS the tables of Chinese and other code pages. Only Excel 5.0/95 files need them (later ones are Unicode),
 * so the pages load them only then.
 */
export async function loadCodePages(sheetJs: SheetJs): Promise<void> {
  const module = (await import('@e965/xlsx/dist/cpexcel')) as unknown as { default?: unknown };
  sheetJs.set_cptable(module.default ?? module);
}

/**
 * Options of every reading: numbers stay numbers (a date is its serial number with its format), formulas and formats are
 * kept, empty cells and shown texts are not made.
 */
export const READING = {
  dense: true,
  cellFormula: true,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  cellDates: false,
  cellStyles: false,
  sheetStubs: false,
} as const;
