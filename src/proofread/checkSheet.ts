import type { Finding } from '../check/types';
import type { Book } from '../tables/types';
import type { WorkbookSnapshot } from '../workbook';
import { proofreadAgainst, type Reliance } from './proofread';
import { findingsAtCells, narrativeSheetOf, textOfSheet } from './sheetText';

/**
 * Proofreads the 情况说明 sheet of a book against its tables; findings stand at its cells. Nothing for a book without such a sheet.
 *
 * @param isDoubted cells that the check of the tables calls wrong ({@link doubtedCells})
 */
export function checkNarrativeSheet(
  snapshot: WorkbookSnapshot,
  book: Book,
  isDoubted?: Reliance['isDoubted'],
): Finding[] {
  const sheet = narrativeSheetOf(snapshot);
  if (!sheet) return [];
  const document = textOfSheet(sheet);
  return findingsAtCells(proofreadAgainst(document, book, isDoubted ? { isDoubted } : {}), document);
}
