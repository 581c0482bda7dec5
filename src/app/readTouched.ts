import { HostError, type ReadOptions, type SheetSnapshot, type WorkbookHost, type WorkbookSnapshot } from '../workbook';

/**
 * Reads what an edit may have changed: the sheets touched and every sheet with formulas, whose values may follow from
 * them. The others are taken over from the snapshot before.
 */
export async function readTouched(
  host: WorkbookHost,
  before: WorkbookSnapshot,
  touched: ReadonlySet<string>,
  options: ReadOptions,
): Promise<WorkbookSnapshot> {
  const again = before.sheets.filter((sheet) => touched.has(sheet.name) || hasFormulas(sheet)).map((s) => s.name);
  const isKnown = [...touched].every((name) => again.includes(name));
  if (!isKnown || again.length === before.sheets.length) return host.read(options);
  try {
    const read = await host.read({ ...options, sheets: again });
    // Not every Excel tells of a new name: the list of names does.
    if (read.allSheets?.join('\n') !== before.allSheets?.join('\n')) return await host.read(options);
    const fresh = new Map(read.sheets.map((sheet) => [sheet.name, sheet]));
    return {
      ...before,
      ...read,
      sheets: before.sheets.map((sheet) => fresh.get(sheet.name) ?? sheet),
      ...marked(before, read),
    };
  } catch (error) {
    // Renamed or deleted meanwhile: the whole book says what there is now.
    if (error instanceof HostError && error.code === 'sheet-missing') return host.read(options);
    throw error;
  }
}

/** A part of the book without marks does not say that the rest has none. */
function marked(before: WorkbookSnapshot, read: WorkbookSnapshot): Pick<WorkbookSnapshot, 'isMarked'> {
  if (read.isMarked === undefined) return {};
  return { isMarked: read.isMarked || (before.isMarked ?? false) };
}

const known = new WeakMap<SheetSnapshot, boolean>();

function hasFormulas(sheet: SheetSnapshot): boolean {
  const told = known.get(sheet) ?? sheet.cells.some((row) => row?.some((cell) => cell?.formula !== undefined));
  known.set(sheet, told);
  return told;
}
