import type { Finding, MessagePart, Verdict } from '../check/types';
import { formatRef, OWN_SHEETS, textAt, type CellRef, type SheetSnapshot, type WorkbookSnapshot } from '../workbook';
import { joinParagraphs, type SourceParagraph, type TextDocument } from './document';
import type { ProofClaim, ProofreadReport } from './types';

const MANY_WORDS = 20;

/** The sheet of a book that holds its 情况说明, a paragraph a row; undefined when there is none. */
export function narrativeSheetOf(snapshot: WorkbookSnapshot): SheetSnapshot | undefined {
  const named = snapshot.sheets.filter(
    (s) => s.name.trim().startsWith(OWN_SHEETS.narrative) && s.visibility === 'visible',
  );
  return named.find((s) => longTexts(s) >= 3);
}

function longTexts(sheet: SheetSnapshot): number {
  let n = 0;
  for (const row of sheet.cells)
    for (const cell of row ?? []) if (typeof cell?.value === 'string' && cell.value.length > MANY_WORDS) n++;
  return n;
}

/** The text of a sheet: the column that holds most of it, one paragraph a cell. */
export function textOfSheet(sheet: SheetSnapshot): TextDocument {
  const col = textColumn(sheet);
  const source: SourceParagraph[] = [];
  for (let row = sheet.area?.top ?? 0; row <= (sheet.area?.bottom ?? -1); row++) {
    const text = textAt(sheet, row, col);
    if (text) source.push({ text, locator: { kind: 'cell', ref: { sheet: sheet.name, row, col } } });
  }
  return { name: sheet.name, ...joinParagraphs(source), figures: [], tables: [] };
}

function textColumn(sheet: SheetSnapshot): number {
  const length = new Map<number, number>();
  for (const row of sheet.cells)
    row?.forEach((cell, col) => {
      if (typeof cell?.value === 'string') length.set(col, (length.get(col) ?? 0) + cell.value.length);
    });
  return [...length].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** What proofreading found in a sheet, as findings at its cells. */
export function findingsAtCells(report: ProofreadReport, document: TextDocument): Finding[] {
  return report.findings.flatMap((claim) => {
    const ref = cellAtOffset(document, claim.start);
    return ref ? [findingOf(claim, ref)] : [];
  });
}

function cellAtOffset(document: TextDocument, offset: number): CellRef | undefined {
  const paragraph = document.paragraphs.findLast((p) => p.start <= offset);
  return paragraph?.locator.kind === 'cell' ? paragraph.locator.ref : undefined;
}

function findingOf(claim: ProofClaim, ref: CellRef): Finding {
  const refs = claim.parts.flatMap((p) => (p.ref ? [p.ref] : []));
  return {
    id: `WG|${formatRef(ref)}|${claim.id}`,
    rule: 'WG-01',
    ruleTitle: '情况说明中的数字与附表一致、前后一致',
    severity: claim.severity ?? 'info',
    verdict: claim.verdict as Verdict,
    table: ref.sheet,
    cell: ref,
    cells: [ref, ...refs],
    message: claim.message,
    parts: claim.parts.map((p): MessagePart => (p.ref ? { text: p.text, ref: p.ref } : { text: p.text })),
    ...(claim.expected === null ? {} : { expected: claim.expected }),
    ...(claim.value === null ? {} : { actual: claim.value }),
    unit: claim.unit,
    consequences: [],
  };
}
