import { ownSheetTag, taggedSheet } from '../../workbook';
import type { BookParts } from './bookParts';

const PREFIX = ownSheetTag('');

/** Sheets of our own by what they are called in the book now: actual name → name under which we wrote it. */
export function ownSheets(parts: Pick<BookParts, 'definedNames' | 'sheets'>): Map<string, string> {
  const found = new Map<string, string>();
  for (const defined of parts.definedNames) {
    if (!defined.name.startsWith(PREFIX)) continue;
    const sheet = taggedSheet(defined.text);
    if (sheet !== undefined && parts.sheets.some((s) => s.name === sheet))
      found.set(sheet, defined.name.slice(PREFIX.length));
  }
  return found;
}
