import type { Finding } from '../check/types';
import type { Book } from '../tables/types';
import type { WorkbookSnapshot } from '../workbook';
import { proofreadAgainst } from './proofread';
import { findingsAtCells, narrativeSheetOf, textOfSheet } from './sheetText';

/** Proofreads the 情况说明 sheet of a book against its tables; findings stand at its cells. Nothing for a book without such a sheet. */
export function checkNarrativeSheet(snapshot: WorkbookSnapshot, book: Book): Finding[] {
  const sheet = narrativeSheetOf(snapshot);
  if (!sheet) return [];
  const document = textOfSheet(sheet);
  return findingsAtCells(proofreadAgainst(document, book), document);
}
