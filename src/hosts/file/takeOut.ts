import { ownSheetTag, taggedSheet, type TakenOut } from '../../workbook';
import { findBookParts, type BookParts } from './bookParts';
import { dropFromCalcChain } from './calcChain';
import { writeMemory } from './customXmlWrite';
import { failure } from './failures';
import { writeMarks } from './marks';
import { cutItem } from './ownList';
import { ownSheets } from './ownSheetTags';
import { removeOwnStyles } from './removeOwnStyles';
import { removeParts } from './removeParts';
import { dropRecords } from './sheetRecords';
import type { OoxmlPackage } from './package';
import { attributeIn } from './xmlScan';
import { child, outline, splice, type XmlElement } from './xmlOutline';

/**
 * Takes everything of ours out of the book: marks, our sheets with their charts, their cell formats, what we remember. In
 * a file that no other program saved since, every part is then byte for byte as it was.
 *
 * Throws `HostError` when a name of the user's means cells of our sheets, or no sheet would be left.
 */
export function takeOut(pkg: OoxmlPackage): TakenOut {
  writeMarks(pkg, []);
  const parts = findBookParts(pkg);
  const names = [...ownSheets(parts).keys()];
  if (names.length === parts.sheets.length) throw failure.onlyOwnSheets();
  refuseUsed(parts, names);
  for (const name of names) removeSheet(pkg, name);
  removeTags(pkg, parts.workbook);
  dropRecords(pkg);
  if (names.length > 0) removeOwnStyles(pkg);
  writeMemory(pkg, {});
  return { sheets: names };
}

/** A name that means cells of a sheet that is gone makes Excel call the file damaged. */
function refuseUsed(parts: BookParts, names: readonly string[]): void {
  const isOwn = (sheet: number | undefined): boolean =>
    sheet !== undefined && names.includes(parts.sheets[sheet]?.name ?? '');
  for (const { name, text, localSheet } of parts.definedNames) {
    const sheet = taggedSheet(text);
    if (sheet === undefined || !names.includes(sheet) || isTag(name) || isOwn(localSheet)) continue;
    throw failure.nameUsesOwnSheet(name, sheet);
  }
}

function isTag(name: string): boolean {
  return name.startsWith(ownSheetTag(''));
}

function removeSheet(pkg: OoxmlPackage, name: string): void {
  const parts = findBookParts(pkg);
  const index = parts.sheets.findIndex((s) => s.name === name);
  const sheet = parts.sheets[index]!;
  dropFromCalcChain(pkg, parts.workbook, sheet.sheetId);
  removeParts(pkg, parts.workbook, sheet.relationshipId);
  let text = pkg.text(parts.workbook);
  const declared = child(outline(text, 2).root, 'sheets')!.children.filter((c) => c.name === 'sheet')[index]!;
  text = splice(text, declared.start, declared.end, '');
  pkg.setText(parts.workbook, shiftViews(shiftNames(text, index), index));
}

/** Names that hold on one sheet only say so by its place among the sheets. */
function shiftNames(text: string, removed: number): string {
  let next = text;
  const names = child(outline(text, 2).root, 'definedNames')?.children ?? [];
  const isLocal = (e: XmlElement): number => Number(attributeIn(text.slice(e.start, e.openEnd), 'localSheetId') ?? -1);
  for (const name of [...names].reverse()) {
    const local = isLocal(name);
    if (local === removed) next = cutItem(next, 'definedNames', names.indexOf(name));
    else if (local > removed) next = withNumber(next, name, 'localSheetId', local - 1);
  }
  return next;
}

/** The sheet that is shown first is told by its place too. */
function shiftViews(text: string, removed: number): string {
  let next = text;
  for (const view of [...(child(outline(text, 2).root, 'bookViews')?.children ?? [])].reverse())
    for (const attribute of ['activeTab', 'firstSheet']) {
      const shown = Number(attributeIn(next.slice(view.start, view.openEnd), attribute) ?? 0);
      if (shown >= removed && shown > 0) next = withNumber(next, view, attribute, shown - 1);
    }
  return next;
}

function withNumber(text: string, element: XmlElement, attribute: string, value: number): string {
  const tag = text.slice(element.start, element.openEnd);
  const changed = tag.replace(new RegExp(`(\\s${attribute}\\s*=\\s*["'])\\d+`), (_, before: string) => before + value);
  return splice(text, element.start, element.openEnd, changed);
}

/** Takes out the names by which our sheets are known, also those whose sheet the user deleted. */
function removeTags(pkg: OoxmlPackage, workbook: string): void {
  let text = pkg.text(workbook);
  const names = child(outline(text, 2).root, 'definedNames')?.children ?? [];
  const own = names.flatMap((e, i) => (isTag(attributeIn(text.slice(e.start, e.openEnd), 'name') ?? '') ? [i] : []));
  for (const i of own.reverse()) text = cutItem(text, 'definedNames', i);
  pkg.setText(workbook, text);
}
