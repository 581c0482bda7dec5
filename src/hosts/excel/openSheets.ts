import type { Area, BookMemory, ReadOptions, SheetRecords, SheetVisibility } from '../../workbook';
import {
  HostError,
  MEMORY_NAMESPACE,
  OWN_SHEETS,
  RECORDS_NAMESPACE,
  memoryFromXml,
  ownSheetTag,
  recordsFromXml,
  taggedSheet,
} from '../../workbook';
import { usedArea } from './contents';
import { askFormats, isOwnFormat } from './mark';

/** A sheet of the open book before its cells are read. */
export interface OpenSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
  /** Name under which we wrote it, for a sheet of our own. */
  readonly ownAs: string | undefined;
  /** Cells that hold something. */
  readonly area: Area | undefined;
  /** Some, but not all, of its rows (columns) are hidden, or all: which ones has to be asked. */
  readonly hasHiddenRows: boolean;
  readonly hasHiddenCols: boolean;
}

export interface OpenBook {
  readonly name: string;
  readonly memory: BookMemory;
  /** What we wrote on our sheets, and the part that keeps it. */
  readonly records: SheetRecords;
  readonly recordPart: string | undefined;
  readonly allSheets: readonly string[];
  /** Some sheet carries marks of ours. */
  readonly isMarked: boolean;
  readonly sheets: readonly OpenSheet[];
}

const VISIBILITY: Readonly<Record<string, SheetVisibility>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/** First two of the three syncs of a read: which sheets there are, how far each is used, and what we remember. */
export async function openSheets(context: Excel.RequestContext, options: ReadOptions): Promise<OpenBook> {
  const { workbook } = context;
  const { worksheets } = workbook;
  const parts = workbook.customXmlParts.getByNamespace(MEMORY_NAMESPACE);
  const recordParts = workbook.customXmlParts.getByNamespace(RECORDS_NAMESPACE);
  const tags = Object.values(OWN_SHEETS).map((own) => ({
    own,
    item: workbook.names.getItemOrNullObject(ownSheetTag(own)),
  }));
  workbook.load('name');
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  parts.load('items/id');
  recordParts.load('items/id');
  for (const { item } of tags) item.load('formula');
  await context.sync();
  options.signal?.throwIfAborted();

  const chosen = chooseSheets(worksheets.items, options.sheets);
  const owned = new Map<string, string>();
  for (const { own, item } of tags) {
    const sheet = item.isNullObject ? undefined : taggedSheet(String(item.formula));
    if (sheet !== undefined) owned.set(sheet, own);
  }
  const xml = parts.items.map((part) => part.getXml());
  const { items: records } = recordParts;
  const recordPart = records[0];
  const recordXml = recordPart?.getXml();
  const used = chosen.map((sheet) => sheet.getUsedRangeOrNullObject(true));
  for (const range of used) range.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden');
  const formats = chosen.map((sheet) => askFormats(sheet));
  await context.sync();
  options.signal?.throwIfAborted();

  return {
    name: workbook.name,
    memory: xml.map((part) => memoryFromXml(part.value)).find((memory) => Object.keys(memory).length > 0) ?? {},
    records: recordsFromXml(recordXml?.value ?? ''),
    recordPart: recordPart?.id,
    allSheets: worksheets.items.map(({ name }) => name),
    isMarked: formats.some(({ items }) => items.some(isOwnFormat)),
    sheets: chosen.map((sheet, i) => {
      const range = used[i]!;
      return {
        id: sheet.id,
        name: sheet.name,
        visibility: VISIBILITY[sheet.visibility] ?? 'visible',
        isProtected: sheet.protection.protected,
        ownAs: owned.get(sheet.name),
        area: usedArea(range),
        hasHiddenRows: !range.isNullObject && range.rowHidden !== false,
        hasHiddenCols: !range.isNullObject && range.columnHidden !== false,
      };
    }),
  };
}

function chooseSheets(
  all: readonly Excel.Worksheet[],
  wanted: readonly string[] | undefined,
): readonly Excel.Worksheet[] {
  if (!wanted) return all;
  const byName = new Map(all.map((sheet) => [sheet.name, sheet]));
  const missing = wanted.filter((name) => !byName.has(name));
  if (missing.length)
    throw new HostError('sheet-missing', `找不到工作表“${missing.join('”“')}”，可能已被删除或改名。请重新选择工作表。`);
  return wanted.map((name) => byName.get(name)!);
}
