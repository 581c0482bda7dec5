import type { SourceParagraph } from '../../proofread';
import type { Rulings } from './pdfRulings';

/** A piece of text on a page, as the PDF gives it. Coordinates are points from the lower left corner. */
export interface PdfItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of the type. */
  readonly size: number;
}

export interface PdfPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly PdfItem[];
  /** Lines drawn on it, where it may hold a table. */
  readonly rulings?: Rulings;
}

/** Where an item stands in the text: the paragraph, and the characters of it before the item. */
export interface ItemPlace {
  readonly paragraph: number;
  readonly at: number;
}

export interface LaidOut {
  readonly paragraphs: SourceParagraph[];
  /** Items left out (page numbers, running heads) have none. */
  readonly places: ReadonlyMap<PdfItem, ItemPlace>;
}

/** A printed line: its pieces put together from left to right. */
export interface PdfLine {
  readonly page: number;
  readonly line: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Wide gaps between its pieces: a row of a table. */
  readonly cells: number;
  readonly isEdge: boolean;
  /** Its items, with the characters of `text` before each. */
  readonly items: readonly { readonly item: PdfItem; readonly at: number }[];
}

/** Gaps wider than this many characters divide cells of a table. */
const CELL_GAP = 1.8;
const STARTER =
  /^\s*(?:第[一二三四五六七八九十\d]{1,3}\s*部分|[一二三四五六七八九十]{1,3}\s*、|[（(]\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*[)）]|\d{1,2}\s*[.、．]\s*(?!\d)|[（(]?图\s*\d|目\s*录\s*$|附件|注\s*[：:])/;
const TERMINATED = /[。！？][”’）)]*\s*$/;
const PAGE_NUMBER = /^[\s\-—–·]*(?:第?\s*\d{1,4}\s*页?(?:\s*[/／共]\s*\d{1,4}\s*页?)?)[\s\-—–·]*$/;

/**
 * Puts the pieces of text of a PDF together again: pieces into lines, lines into paragraphs (indents, short last lines,
 * numbered beginnings and page breaks seen through), page numbers and running heads left out, table rows kept tab-separated.
 */
export function layOutPdf(pages: readonly PdfPage[]): LaidOut {
  return paragraphsOf(bodyLines(pages));
}

/** The printed lines of all pages without page numbers and running heads. */
export function bodyLines(pages: readonly PdfPage[]): PdfLine[] {
  return withoutRunningHeads(pages.flatMap(linesOf), pages.length);
}

function linesOf(page: PdfPage): PdfLine[] {
  const items = page.items.filter((i) => i.text.trim() !== '' && i.size > 0);
  const sorted = [...items].sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: PdfItem[][] = [];
  for (const item of sorted) {
    const row = rows.at(-1);
    const top = row?.[0];
    // Pieces of one line differ a little in height: quotation marks, digits in another font.
    if (row && top && Math.abs(top.y - item.y) <= Math.max(top.size, item.size) * 0.45) row.push(item);
    else rows.push([item]);
  }
  return rows.map((row, line) => lineOf(row.sort((a, b) => a.x - b.x), page, line)); // prettier-ignore
}

function lineOf(row: readonly PdfItem[], page: PdfPage, line: number): PdfLine {
  const size = mainSize(row);
  let text = '';
  let right = row[0]!.x;
  let cells = 1;
  const items: { item: PdfItem; at: number }[] = [];
  for (const item of row) {
    const gap = item.x - right;
    if (text !== '' && gap > size * CELL_GAP) {
      text += '\t';
      cells++;
    }
    items.push({ item, at: text.length });
    text += item.text;
    right = Math.max(right, item.x + item.width);
  }
  const y = row[0]!.y;
  return {
    page: page.number,
    line,
    text,
    left: row[0]!.x,
    right,
    y,
    size,
    cells,
    isEdge: y > page.height * 0.92 || y < page.height * 0.08,
    items,
  };
}

/** Size of most of a line: a few words pasted in another size do not make it a title. */
function mainSize(row: readonly PdfItem[]): number {
  const widths = new Map<number, number>();
  for (const i of row) widths.set(i.size, (widths.get(i.size) ?? 0) + i.width);
  return [...widths].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

function withoutRunningHeads(lines: readonly PdfLine[], pages: number): PdfLine[] {
  const key = (l: PdfLine): string => l.text.replace(/[\d\s]/g, '');
  const seen = new Map<string, Set<number>>();
  for (const l of lines) {
    if (!l.isEdge) continue;
    const on = seen.get(key(l)) ?? new Set();
    on.add(l.page);
    seen.set(key(l), on);
  }
  return lines.filter((l) => {
    if (!l.isEdge) return true;
    if (PAGE_NUMBER.test(l.text)) return false;
    return (seen.get(key(l))?.size ?? 0) < Math.max(3, pages * 0.4);
  });
}

interface Margins {
  readonly left: number;
  readonly right: number;
}

/** Left and right edge of the running text of a page. */
function marginsOf(lines: readonly PdfLine[]): Margins {
  const prose = lines.filter((l) => l.cells === 1 && l.text.length >= 12);
  const use = prose.length >= 3 ? prose : lines;
  const counts = new Map<number, number>();
  for (const l of use) counts.set(Math.round(l.left / 4), (counts.get(Math.round(l.left / 4)) ?? 0) + 1);
  // The commonest left edge that is not an indent: the leftmost of the frequent ones.
  const often = [...counts].filter(([, n]) => n >= Math.max(2, use.length * 0.15)).map(([x]) => x * 4);
  const left = often.length > 0 ? Math.min(...often) : Math.min(...use.map((l) => l.left));
  const rights = use.map((l) => l.right).sort((a, b) => a - b);
  return { left, right: rights[Math.floor(rights.length * 0.9)] ?? 0 };
}

function paragraphsOf(lines: readonly PdfLine[]): LaidOut {
  const margins = new Map<number, Margins>();
  const byPage = new Map<number, PdfLine[]>();
  for (const l of lines) byPage.set(l.page, [...(byPage.get(l.page) ?? []), l]);
  for (const [page, own] of byPage) margins.set(page, marginsOf(own));
  const out: SourceParagraph[] = [];
  const places = new Map<PdfItem, ItemPlace>();
  // Blanks before a line go; what stands before it in its paragraph comes to them.
  const remember = (l: PdfLine, before: number): void => {
    const lead = l.text.length - l.text.trimStart().length;
    for (const { item, at } of l.items)
      places.set(item, { paragraph: out.length, at: before + Math.max(0, at - lead) });
  };
  let open: { text: string; last: PdfLine; first: PdfLine } | undefined;
  const close = (): void => {
    if (open) out.push({ text: open.text, locator: { kind: 'pdf', page: open.first.page, line: open.first.line } });
    open = undefined;
  };
  for (const l of lines) {
    if (open && continues(open.last, l, open.text, margins)) {
      const more = joint(open.text, l.text);
      remember(l, open.text.length + more.length - l.text.trim().length);
      open.text += more;
      open.last = l;
    } else {
      close();
      remember(l, 0);
      open = { text: l.text.trim(), last: l, first: l };
    }
  }
  close();
  return { paragraphs: out, places };
}

/** Chinese is joined as it is; Latin words keep a blank between them. */
function joint(before: string, after: string): string {
  const text = after.trim();
  return /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(text) ? ` ${text}` : text;
}

function continues(last: PdfLine, line: PdfLine, text: string, margins: ReadonlyMap<number, Margins>): boolean {
  if (last.cells > 1 || line.cells > 1) return false;
  if (/^\s*[，。；、：）”%]/.test(line.text)) return true;
  if (STARTER.test(line.text)) return false;
  const before = margins.get(last.page)!;
  const now = margins.get(line.page)!;
  const size = Math.max(last.size, line.size);
  const isIndented = line.left > now.left + size * 1.2;
  const isFull = last.right > before.right - size * 2.2;
  if (TERMINATED.test(text)) return isFull && !isIndented && last.page === line.page;
  // A title stands alone: large, centred or short without punctuation.
  if (Math.abs(last.size - line.size) > size * 0.18) return false;
  // A number or a bracket too long for the line leaves it short in the middle of a sentence.
  const isLong =
    last.right - before.left > (before.right - before.left) * 0.8 && !/(?:说明|情况|表|概况)\s*$/.test(text);
  if (!isFull) return (/[，。；]/.test(text) || isLong) && !isIndented;
  return !isIndented || last.left > before.left + size * 3;
}
