import type { DocumentSheet, TextDocument } from '../../proofread';
import { textOf, type ScannedCell, type ScannedParagraph } from './docxScan';
import { finishedSheets, type DraftSheet } from './draftSheets';
import type { SheetCell } from './sheetOf';
import { headingAbove, isTitleText, notesBelow, squashed } from './tableHeading';

/** A paragraph outside of tables, with the place of its words in the text. */
interface FreeLine {
  readonly text: string;
  readonly start: number | undefined;
}

interface WordTable {
  readonly heading: readonly FreeLine[];
  readonly title: string;
  readonly cells: {
    readonly at: ScannedCell;
    text: string;
    start: number | undefined;
    length: number;
    lastRow: number;
  }[];
  readonly notes: FreeLine[];
  readonly follows: boolean;
}

/** Fewer are a frame around some words. */
const FEWEST_CELLS = 6;

/** The tables of a .docx as sheets, with the title and unit above them. A table used for layout, with whole sentences, is none. */
export function docxSheets(document: TextDocument, paragraphs: readonly ScannedParagraph[]): DocumentSheet[] {
  const starts = startsIn(document);
  const tables: WordTable[] = [];
  const byNumber = new Map<number, WordTable>();
  let between: FreeLine[] = [];
  for (const p of paragraphs) {
    const text = textOf(p).replace(/\n/g, ' ');
    const begin = starts.get(p.index);
    const start = begin === undefined ? undefined : begin + text.length - text.trimStart().length;
    if (!p.cell) {
      if (text.trim() !== '') between.push({ text: text.trim(), start });
      continue;
    }
    let table = byNumber.get(p.cell.table);
    if (!table) {
      tables.at(-1)?.notes.push(...notesBelow(between));
      const follows = tables.length > 0 && between.length <= 3 && between.every((l) => squashed(l.text).length <= 30 && !/[。；：、]/.test(l.text)); // prettier-ignore
      table = { ...headingAbove(between), cells: [], notes: [], follows };
      byNumber.set(p.cell.table, table);
      tables.push(table);
      between = [];
    }
    addTo(table, p.cell, text.replace(/\t/g, ' ').trim(), start);
  }
  tables.at(-1)?.notes.push(...notesBelow(between));
  const real = tables.filter((t) => t.cells.length >= FEWEST_CELLS && !t.cells.some((c) => /。.*。/.test(c.text)));
  return finishedSheets(real.map(draftFrom));
}

/** Where the words of each paragraph element begin in the text. */
function startsIn(document: TextDocument): ReadonlyMap<number, number> {
  const starts = new Map<number, number>();
  for (const { start, locator } of document.paragraphs)
    if (locator.kind === 'docx') for (const s of locator.segments) if (!starts.has(s.index)) starts.set(s.index, start + s.at); // prettier-ignore
  return starts;
}

function addTo(table: WordTable, at: ScannedCell, text: string, start: number | undefined): void {
  const last = table.cells.at(-1);
  if (last && last.at.row === at.row && last.at.column === at.column) {
    if (text === '') return;
    if (last.text === '') Object.assign(last, { start, length: text.length });
    last.text += text;
    return;
  }
  if (at.isBelow) {
    const above = table.cells.findLast((c) => c.at.from === at.from && c.lastRow === at.row - 1);
    if (above) {
      above.lastRow = at.row;
      return;
    }
  }
  table.cells.push({ at, text, start, length: text.length, lastRow: at.row });
}

function draftFrom({ heading, title, cells, notes, follows }: WordTable): DraftSheet {
  const columns = Math.max(...cells.map((c) => c.at.from + c.at.span));
  const out: SheetCell[] = [];
  const addLine = (line: FreeLine, row: number): void => {
    const isTitle = isTitleText(line.text);
    let from = 0;
    const words = isTitle ? [line.text] : line.text.split(/\s{2,}|[\t\u3000]+/);
    words.forEach((text, i) => {
      const at = line.text.indexOf(text, from);
      from = at + text.length;
      const col = i === 0 ? 0 : Math.max(1, columns - words.length + i);
      const place = line.start === undefined ? {} : { start: line.start + at, end: line.start + from };
      out.push({ row, lastRow: row, col, lastCol: isTitle ? columns - 1 : col, text, ...place });
    });
  };
  heading.forEach(addLine);
  for (const { at, text, start, length, lastRow } of cells) {
    if (text === '') continue;
    const place = start === undefined ? {} : { start, end: start + length };
    out.push({
      row: heading.length + at.row, lastRow: heading.length + lastRow, col: at.from, lastCol: at.from + at.span - 1, text, line: at.row + 1, ...place,
    }); // prettier-ignore
  }
  const rows = Math.max(...cells.map((c) => c.lastRow)) + 1;
  notes.forEach((line, i) => addLine(line, heading.length + rows + i));
  return {
    title,
    heading: heading.map((l) => l.text),
    cells: out,
    first: heading.length,
    rows,
    columns,
    strays: 0,
    follows,
  };
}
