import { OWN_SHEETS, type SheetSnapshot, type WorkbookSnapshot } from '../workbook';
import { joinParagraphs, type SourceParagraph, type TextDocument } from './document';

/** A sheet of a book that holds the 情况说明 as text, a paragraph a cell: ours or the user's. */
export function findStatementSheet(snapshot: WorkbookSnapshot): SheetSnapshot | undefined {
  const named =
    snapshot.sheets.find((s) => s.name === OWN_SHEETS.narrative) ??
    snapshot.sheets.find((s) => /情况说明|编制说明|文字说明/.test(s.name));
  if (named) return named;
  return snapshot.sheets.find((s) => proseCells(s) >= 5);
}

/** Cells that hold sentences. */
function proseCells(sheet: SheetSnapshot): number {
  let n = 0;
  for (const row of sheet.cells) for (const cell of row ?? []) if (typeof cell?.value === 'string' && cell.value.length >= 30 && cell.value.includes('。')) n++; // prettier-ignore
  return n;
}

/** Reads a sheet of sentences as a document; every paragraph knows its cell. */
export function readSheetText(sheet: SheetSnapshot, name: string): TextDocument {
  const source: SourceParagraph[] = [];
  sheet.cells.forEach((row, r) => {
    row?.forEach((cell, c) => {
      const text = cell?.text ?? (cell?.value === null || cell?.value === undefined ? '' : String(cell.value));
      if (typeof cell?.value !== 'string' || text.trim() === '') return;
      for (const part of text.split(/\r\n|\r|\n/)) {
        if (part.trim() !== '')
          source.push({ text: part, locator: { kind: 'cell', ref: { sheet: sheet.name, row: r, col: c } } });
      }
    });
  });
  const { text, paragraphs } = joinParagraphs(source);
  return { name, text, paragraphs, figures: [], tables: [] };
}
