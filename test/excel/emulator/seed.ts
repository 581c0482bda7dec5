import type { Area, SheetVisibility, WorkbookSnapshot } from '../../../src/workbook';
import { memoryToXml, ownSheetTag, ownSheetTagTarget } from '../../../src/workbook';
import { Book } from './model/book';
import type { Value } from './model/cell';
import { ERROR_VALUE } from './model/cell';

/** A book as plain JSON, so that it can be handed to a page. Cells are `[row, col, value, formula?, format?, error?]`. */
export interface Seed {
  readonly name: string;
  readonly sheets: readonly {
    readonly name: string;
    readonly visibility: SheetVisibility;
    readonly cells: readonly SeedCell[];
    readonly merges: readonly Area[];
    readonly hiddenRows: readonly number[];
    readonly hiddenCols: readonly number[];
    readonly isProtected: boolean;
    readonly ownAs?: string | undefined;
  }[];
  readonly memory: string | undefined;
}

export type SeedCell = readonly [
  row: number,
  col: number,
  value: Value,
  formula?: string | undefined,
  format?: string | undefined,
];

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

/** Book of a snapshot (what `readWorkbook` of the file host gives), as plain JSON. */
export function seedFromSnapshot(snapshot: WorkbookSnapshot): Seed {
  return {
    name: snapshot.name,
    memory: Object.keys(snapshot.memory).length ? memoryToXml(snapshot.memory) : undefined,
    sheets: snapshot.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      merges: sheet.merges,
      hiddenRows: [...sheet.hiddenRows],
      hiddenCols: [...sheet.hiddenCols],
      isProtected: sheet.isProtected ?? false,
      ownAs: sheet.ownAs,
      cells: sheet.cells.flatMap((row, r) =>
        (row ?? []).flatMap((cell, c): SeedCell[] =>
          cell ? [[r, c, cell.error ?? cell.value ?? '', cell.formula, cell.format]] : [],
        ),
      ),
    })),
  };
}

/** A small book written by hand: `{ 表1: [['科目', '合计'], ['教育', 12.5]] }`; strings starting with = are formulas. */
export function seedFromRows(
  sheets: Readonly<Record<string, readonly (readonly (Value | null)[])[]>>,
  name = '测试.xlsx',
): Seed {
  return {
    name,
    memory: undefined,
    sheets: Object.entries(sheets).map(([sheet, rows]) => ({
      name: sheet,
      visibility: 'visible',
      merges: [],
      hiddenRows: [],
      hiddenCols: [],
      isProtected: false,
      cells: rows.flatMap((row, r) =>
        row.flatMap((value, c): SeedCell[] => {
          if (value === null || value === '') return [];
          return typeof value === 'string' && value.startsWith('=') ? [[r, c, 0, value]] : [[r, c, value]];
        }),
      ),
    })),
  };
}

/** Opens the seed as an emulated book. */
export function bookFromSeed(seed: Seed): Book {
  const book = new Book(seed.name);
  for (const source of seed.sheets) {
    const sheet = book.addSheet(source.name);
    sheet.visibility = VISIBILITY[source.visibility];
    sheet.merges.push(...source.merges);
    for (const row of source.hiddenRows) sheet.hiddenRows.add(row);
    for (const col of source.hiddenCols) sheet.hiddenCols.add(col);
    if (source.isProtected) sheet.protection = {};
    if (source.ownAs !== undefined) {
      const formula = `=${ownSheetTagTarget(source.name)}`;
      book.names.push({ name: ownSheetTag(source.ownAs), formula, visible: false, comment: '' });
    }
    for (const [row, col, value, formula, format] of source.cells) {
      const cell = sheet.at(row, col);
      cell.value = value;
      if (formula) cell.formula = formula;
      if (format) cell.format = format;
      if (typeof value === 'string' && ERROR_VALUE.test(value) && formula) cell.error = true;
    }
  }
  book.active = book.sheets.find((sheet) => sheet.visibility === 'Visible') ?? book.sheets[0]!;
  if (seed.memory) book.customXml.push({ id: book.newId(), xml: seed.memory });
  return book;
}
