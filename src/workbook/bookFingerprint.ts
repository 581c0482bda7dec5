import { digest } from '../amount/digest';
import { a1 } from './address';
import type { WorkbookSnapshot } from './snapshot';

/**
 * Fingerprint of what the user's sheets hold: the same as long as no sheet name, value or formula changes. Sheets that we
 * wrote ourselves, formats and marks do not count.
 */
export function bookFingerprint({ sheets }: WorkbookSnapshot): string {
  const parts = sheets
    .filter((sheet) => sheet.ownAs === undefined)
    .map((sheet) => {
      const lines = sheet.cells.flatMap((row, r) =>
        (row ?? []).flatMap((cell, c) =>
          cell ? [`${a1(r, c)}=${cell.error ?? JSON.stringify(cell.value)}${cell.formula ?? ''}`] : [],
        ),
      );
      return `${sheet.name}:${digest(lines.join('\n'))}`;
    });
  return digest(parts.join('\n'));
}
