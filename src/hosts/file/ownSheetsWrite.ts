import { freeSheetName, ownSheetTag, ownSheetTagTarget, type OwnSheet, type SheetRecord } from '../../workbook';
import { findBookParts, type BookParts, type DeclaredSheet } from './bookParts';
import { dropFromCalcChain } from './calcChain';
import { addOverride } from './contentTypes';
import { MAIN_TYPE, namespaces } from './namespaces';
import { writeCharts } from './ownCharts';
import { newSheetXml, writeContent, type SheetContext } from './ownSheetContent';
import { ownSheets } from './ownSheetTags';
import { StyleBook } from './ownStyles';
import { addItems } from './ownList';
import { folderOf, type OoxmlPackage } from './package';
import { WORKBOOK_ORDER } from './partOrder';
import { addRelationship } from './relationships';
import { readSharedStrings } from './sharedStrings';
import { readRecords, writeRecords } from './sheetRecords';
import { attributeIn, escapeXml } from './xmlScan';
import { append, child, outline, splice } from './xmlOutline';

/**
 * Creates or rewrites sheets of our own at the end of the book. A sheet is ours when a hidden defined name says so; a
 * sheet of the user's with the same name is left alone and ours gets another name.
 *
 * @returns The names really used, in the order of `sheets`.
 */
export function writeOwnSheets(pkg: OoxmlPackage, sheets: readonly OwnSheet[]): string[] {
  const names = sheets.map((own) => ensureSheet(pkg, own));
  const parts = findBookParts(pkg);
  const records: Record<string, SheetRecord> = { ...readRecords(pkg, parts.workbook) };
  const styles = new StyleBook(pkg, parts);
  let strings: string[] | undefined;
  const actual = new Map([...ownSheets(parts)].map(([sheet, as]) => [as, sheet]));
  const context: SheetContext = {
    cellFormat: (cell, asText) => styles.cellFormat(cell.style, cell.format, asText),
    digit: styles.digitWidth(),
    sharedString(index) {
      strings ??= parts.sharedStrings ? readSharedStrings(pkg, parts.sharedStrings) : [];
      return strings[index] ?? '';
    },
    resolve(ref) {
      const isThere = parts.sheets.some((s) => s.name === ref.sheet);
      return isThere ? ref : { ...ref, sheet: actual.get(ref.sheet) ?? ref.sheet };
    },
  };
  sheets.forEach((own, i) => {
    const sheet = parts.sheets.find((s) => s.name === names[i])!;
    records[own.name] = writeSheet(pkg, parts, sheet, own, records[own.name], context);
  });
  if (sheets.length > 0) writeRecords(pkg, records);
  return names;
}

function writeSheet(
  pkg: OoxmlPackage,
  parts: BookParts,
  sheet: DeclaredSheet,
  own: OwnSheet,
  before: SheetRecord | undefined,
  context: SheetContext,
): SheetRecord {
  const written = writeContent(pkg.text(sheet.part), own, before, context);
  pkg.setText(sheet.part, written.text);
  if (written.removedFormulas) dropFromCalcChain(pkg, parts.workbook, sheet.sheetId);
  const charts = own.charts ?? [];
  writeCharts(pkg, sheet.part, sheet.name, charts, before?.charts ?? [], namespaces(parts.strict));
  return { ...written.record, charts: charts.map((c) => c.id) };
}

/** Finds our sheet of this name or makes an empty one; gives what it is called in this book. */
function ensureSheet(pkg: OoxmlPackage, own: OwnSheet): string {
  const parts = findBookParts(pkg);
  for (const [sheet, as] of ownSheets(parts)) if (as === own.name) return sheet;
  const wish = own.name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31) || '附表通';
  const name = freeSheetName(wish, parts.sheets.map((s) => s.name)); // prettier-ignore
  const ns = namespaces(parts.strict);
  const part = pkg.freeName(`${folderOf(parts.workbook)}worksheets/sheet#.xml`);
  pkg.setText(part, newSheetXml(own, ns));
  addOverride(pkg, part, `${MAIN_TYPE}worksheet+xml`);
  const id = addRelationship(pkg, parts.workbook, `${ns.relationships}/worksheet`, part);
  const sheetId = Math.max(0, ...parts.sheets.map((s) => s.sheetId)) + 1;
  declareSheet(pkg, parts.workbook, name, sheetId, id, ns.relationships);
  setTag(pkg, parts.workbook, own.name, name);
  return name;
}

function declareSheet(
  pkg: OoxmlPackage,
  workbook: string,
  name: string,
  sheetId: number,
  id: string,
  relationships: string,
): void {
  const text = pkg.text(workbook);
  const { root, prefix } = outline(text, 2);
  const xml = `<${prefix}sheet xmlns:r="${relationships}" name="${escapeXml(name)}" sheetId="${sheetId}" r:id="${id}"/>`;
  pkg.setText(workbook, append(text, child(root, 'sheets')!, xml));
}

/** Writes the hidden defined name that says the sheet is ours; a stale one (of a sheet that was deleted) is replaced. */
function setTag(pkg: OoxmlPackage, workbook: string, ownName: string, sheet: string): void {
  const tag = ownSheetTag(ownName);
  let text = pkg.text(workbook);
  const stale = child(outline(text, 2).root, 'definedNames')?.children.find(
    (d) => attributeIn(text.slice(d.start, d.openEnd), 'name') === tag,
  );
  if (stale) text = splice(text, stale.start, stale.end, '');
  const p = outline(text, 0).prefix;
  const xml = `<${p}definedName name="${escapeXml(tag)}" hidden="1">${escapeXml(ownSheetTagTarget(sheet))}</${p}definedName>`;
  pkg.setText(workbook, addItems(text, WORKBOOK_ORDER, 'definedNames', { xml, count: 1 }));
}
