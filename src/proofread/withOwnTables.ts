import type { Book } from '../tables/types';
import type { TextDocument } from './document';
import { documentTables, type DocumentTables } from './documentTables';
import { proofreadAgainst, type Reliance } from './proofread';
import { tableClaims } from './tableFindings';
import type { ProofClaim, ProofPart, ProofreadReport } from './types';

/**
 * Proofreads a document against a book, or, where none is given, against the 附表 that stand in the document itself.
 *
 * @param book the recognised workbook of the same unit and year; the tables inside the document are then not looked at
 * @param how `own` is what {@link documentTables} made of the document, where the caller has it already; `isDoubted` tells
 * the cells of the book that its check calls wrong ({@link doubtedCells})
 */
export function proofread(
  document: TextDocument,
  book?: Book,
  { own, isDoubted }: { readonly own?: DocumentTables } & Pick<Reliance, 'isDoubted'> = {},
): ProofreadReport {
  const tables = book ? undefined : (own ?? documentTables(document));
  if (!tables) return proofreadAgainst(document, book, isDoubted ? { isDoubted } : {});
  const report = proofreadAgainst(document, tables.used?.book, { mayBlame: tables.mayBlame });
  const printed = (claim: ProofClaim): ProofClaim => atTheirPlaces(claim, tables);
  return {
    ...report,
    book: null,
    claims: report.claims.map(printed),
    findings: report.findings.map(printed),
    tables: tables.uses,
    tableFindings: tableClaims(tables.used?.run.report.findings ?? [], document, tables.placeOf),
  };
}

/** Cells of tables in the document lead to their words in the text. */
function atTheirPlaces(claim: ProofClaim, { placeOf }: DocumentTables): ProofClaim {
  if (claim.cells.length === 0) return claim;
  const places = claim.cells.flatMap((cell) => placeOf(cell) ?? []);
  const parts = claim.parts.map((part): ProofPart => {
    const place = part.ref && placeOf(part.ref);
    return place ? { text: part.text, start: place.start, end: place.end } : part;
  });
  return { ...claim, places, parts };
}
