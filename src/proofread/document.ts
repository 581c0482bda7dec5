import type { CellRef, SheetSnapshot } from '../workbook';

/** Where a paragraph stands in the file it was read from, so that a comment or a jump can find it again. */
export type ParagraphLocator =
  | { readonly kind: 'text'; readonly line: number }
  /** `part` is the package part (`word/document.xml`). A table row is one paragraph of text made of several elements. */
  | { readonly kind: 'docx'; readonly part: string; readonly segments: readonly DocxSegment[] }
  | { readonly kind: 'pdf'; readonly page: number; readonly line: number }
  | { readonly kind: 'cell'; readonly ref: CellRef };

/** From the n-th character on, the text is that of the paragraph element with this number (in document order). */
export interface DocxSegment {
  readonly at: number;
  readonly index: number;
}

export interface DocumentParagraph {
  readonly text: string;
  /** Offset of its first character in `TextDocument.text` (UTF-16). */
  readonly start: number;
  readonly locator: ParagraphLocator;
}

/** A number of a chart with its place in `TextDocument.text` (charts are written into the text where they stand). */
export interface FigurePoint {
  readonly category: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** A chart that carries its data. */
export interface DocumentFigure {
  readonly id: string;
  readonly title: string;
  readonly series: readonly { readonly name: string; readonly points: readonly FigurePoint[] }[];
}

export interface TableCell {
  readonly text: string;
  readonly start: number;
}

/** A table inside the document, cell by cell; merged cells appear once. */
export interface DocumentTable {
  readonly rows: readonly (readonly TableCell[])[];
}

/** Where a cell of a {@link DocumentSheet} is printed. */
export interface SheetPlace {
  readonly row: number;
  readonly col: number;
  /** Page of the file, from 1; absent where the file has no pages of its own (.docx). */
  readonly page?: number;
  /** Printed row of the table on that page, counted from 1 with its header; absent for title and unit. */
  readonly line?: number;
  /** Its words in `TextDocument.text`. */
  readonly start: number;
  readonly end: number;
  /** Words or place of the cell had to be guessed at. */
  readonly isDoubtful?: true;
}

/** A table inside the document as a sheet, so that it can be recognised and checked like one of a workbook. */
export interface DocumentSheet {
  readonly sheet: SheetSnapshot;
  /** As printed above it; '' when nothing is. */
  readonly title: string;
  /** First and last page; absent for .docx. */
  readonly pages?: readonly [first: number, last: number];
  /** Numbers of the page that could not be put into a column. */
  readonly strays: number;
  /** Rows of it seem to stand elsewhere, in columns that do not fit. */
  readonly isIncomplete?: true;
  readonly places: readonly SheetPlace[];
}

/** Any text to be proofread, whatever file it came from. */
export interface TextDocument {
  readonly name: string;
  readonly text: string;
  readonly paragraphs: readonly DocumentParagraph[];
  readonly figures: readonly DocumentFigure[];
  readonly tables: readonly DocumentTable[];
  /** Its tables as sheets; absent where the file cannot hold any. */
  readonly sheets?: readonly DocumentSheet[];
}

/** One paragraph as a reader hands it over, before offsets are known. */
export interface SourceParagraph {
  readonly text: string;
  readonly locator: ParagraphLocator;
}

/** Puts paragraphs one under the other, separated by a line feed, and remembers where each begins. */
export function joinParagraphs(source: readonly SourceParagraph[]): {
  text: string;
  paragraphs: DocumentParagraph[];
} {
  const paragraphs: DocumentParagraph[] = [];
  const parts: string[] = [];
  let start = 0;
  for (const { text, locator } of source) {
    paragraphs.push({ text, start, locator });
    parts.push(text);
    start += text.length + 1;
  }
  return { text: parts.join('\n'), paragraphs };
}

/** The paragraph that holds an offset; undefined outside every paragraph. */
export function paragraphAt(document: TextDocument, offset: number): DocumentParagraph | undefined {
  let low = 0;
  let high = document.paragraphs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const p = document.paragraphs[middle]!;
    if (offset < p.start) high = middle - 1;
    else if (offset > p.start + p.text.length) low = middle + 1;
    else return p;
  }
  return undefined;
}
