import type { Area, OwnSheet, SheetRecord } from '../../workbook';
import { areaA1, contentMark, parseA1, quoteSheet } from '../../workbook';
import { cellCount } from './blocks';

/** Most cells of a sheet of ours that are asked for in one go. */
const MOST_AT_ONCE = 40_000;

/** What stands on a sheet of ours before it is written again. */
export class Contents {
  readonly #marks = new Map<string, readonly string[]>();

  /** Adds an area as Excel told it; its formulas and value types must be loaded. */
  add(area: Area, { formulas, valueTypes }: Pick<Excel.Range, 'formulas' | 'valueTypes'>): void {
    formulas.forEach((row: unknown[], r) =>
      row.forEach((value, c) => {
        const marks = marksOf(value, String(valueTypes[r]![c]));
        if (marks) this.#marks.set(`${area.top + r},${area.left + c}`, marks);
      }),
    );
  }

  isBlank(row: number, col: number): boolean {
    return !this.#marks.has(`${row},${col}`);
  }

  /** True if the cell still holds what the mark says we wrote. */
  isStill(row: number, col: number, mark: string): boolean {
    return this.#marks.get(`${row},${col}`)?.includes(mark) ?? mark === '';
  }
}

/** Marks that a content may have been recorded under: Excel writes the quotes of sheet names as it likes. */
function marksOf(value: unknown, type: string): readonly string[] | undefined {
  if (type === 'Empty' || value === '') return undefined;
  if (typeof value === 'number') return [contentMark.number(value)];
  if (typeof value === 'boolean') return [`b${value ? 1 : 0}`];
  const text = String(value);
  if (type === 'Error' && !text.startsWith('=')) return [`e${text}`];
  if (!text.startsWith('=')) return [contentMark.text(text)];
  const formula = text.slice(1);
  const quoted = formula.replace(
    /(?<!['\p{L}\p{N}_.])([\p{L}_][\p{L}\p{N}_.]*)!/gu,
    (_, name: string) => `${quoteSheet(name)}!`,
  );
  const bare = formula.replace(/'([\p{L}_][\p{L}\p{N}_.]*)'!/gu, '$1!');
  // A text that begins with = looks the same here.
  return [...new Set([formula, quoted, bare])].map(contentMark.formula).concat(contentMark.text(text));
}

/** Cells that matter before a sheet is written again: where we write now and where we wrote then. */
export function contentArea(own: OwnSheet, before: SheetRecord | undefined): Area | undefined {
  let bottom = own.rows.length - 1;
  let right = Math.max(0, ...own.rows.map((row) => row.length)) - 1;
  for (const area of own.merges ?? []) [bottom, right] = [Math.max(bottom, area.bottom), Math.max(right, area.right)];
  for (const address of Object.keys(before?.cells ?? {})) {
    const at = parseA1(address);
    if (at) [bottom, right] = [Math.max(bottom, at.bottom), Math.max(right, at.right)];
  }
  return bottom < 0 || right < 0 ? undefined : { top: 0, left: 0, bottom, right };
}

/** Queues the loading of an area that is small enough for one request; undefined when it is not. */
export function askContents(sheet: Excel.Worksheet, area: Area): Excel.Range | undefined {
  if (cellCount(area) > MOST_AT_ONCE) return undefined;
  const range = sheet.getRange(areaA1(area));
  range.load('formulas,valueTypes');
  return range;
}

/** Queues the loading of everything that stands on a sheet; a null object when it is empty. */
export function askWhole(sheet: Excel.Worksheet): Excel.Range {
  const range = sheet.getUsedRangeOrNullObject(true);
  range.load('rowIndex,columnIndex,rowCount,columnCount,values,formulas,numberFormat,valueTypes,text');
  return range;
}

/** Area of a used range; undefined when the sheet is empty. Its indexes and counts must be loaded. */
export function usedArea(range: Excel.Range): Area | undefined {
  if (range.isNullObject) return undefined;
  const { rowIndex: top, columnIndex: left } = range;
  return { top, left, bottom: top + range.rowCount - 1, right: left + range.columnCount - 1 };
}

/** Reads an area of any size, in as many requests as it takes. */
export async function readContents(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  into: Contents,
): Promise<void> {
  const rows = Math.max(1, Math.floor(MOST_AT_ONCE / (area.right - area.left + 1)));
  const bottom = Math.min(area.bottom, area.top + rows - 1);
  const part = { ...area, bottom };
  const range = sheet.getRange(areaA1(part));
  range.load('formulas,valueTypes');
  await context.sync();
  into.add(part, range);
  if (bottom < area.bottom) await readContents(context, sheet, { ...area, top: bottom + 1 }, into);
}
