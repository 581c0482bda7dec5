import type { PdfItem, PdfPage } from './pdfLayout';
import {
  inReadingOrder,
  isNumber,
  textOfPieces,
  type PrintedCell,
  type PrintedGrid,
  type PrintedPiece,
} from './printedGrid';
import { ruledGrids, type RuledGrid } from './ruledGrid';

/** Fewer filled cells are a box around some words, no table. */
const FEWEST_CELLS = 3;

/** The tables that lines on a page enclose, each with the words in its cells. */
export function ruledTables(page: PdfPage): PrintedGrid[] {
  if (!page.rulings) return [];
  return ruledGrids(page.rulings).flatMap((grid) => filled(page, grid) ?? []);
}

/** Where the words of an item stand, for telling in which box: a little above the line they are written on. */
export const middleOf = (item: { readonly y: number; readonly size: number }): number => item.y + item.size * 0.32;

function filled(page: PdfPage, grid: RuledGrid): PrintedGrid | undefined {
  const { xs, ys, boxes } = grid;
  const cols = xs.length - 1;
  const boxAt: number[] = [];
  boxes.forEach((box, i) => {
    for (let r = box.row; r <= box.lastRow; r++) for (let c = box.col; c <= box.lastCol; c++) boxAt[r * cols + c] = i;
  });
  const pieces: PrintedPiece[][] = boxes.map(() => []);
  let strays = 0;
  for (const item of page.items) {
    if (item.text.trim() === '') continue;
    const y = middleOf(item);
    if (y > ys[0]! || y < ys.at(-1)! || item.x + item.width / 2 < xs[0]! || item.x + item.width / 2 > xs.at(-1)!)
      continue;
    const row = bandOf(ys, y, (edge, at) => edge < at);
    const own = (x: number): number => boxAt[row * cols + bandOf(xs, x, (edge, at) => edge > at)]!;
    for (const piece of cutAt(item, (x) => boxes[own(x)]!.right, xs.at(-1)!)) {
      pieces[own(piece.x + piece.width / 2)]!.push(piece);
      if (!isNumber(piece.text)) continue;
      // A number that reaches over the line beside it may belong on either side.
      const box = boxes[own(piece.x + piece.width / 2)]!;
      if (piece.x < box.left - piece.size * 0.5 || piece.x + piece.width > box.right + piece.size * 0.5) strays++;
    }
  }
  const cells: PrintedCell[] = [];
  boxes.forEach(({ row, col, lastRow, lastCol }, i) => {
    if (pieces[i]!.length > 0) cells.push({ row, col, lastRow, lastCol, ...wordsOf(pieces[i]!) });
  });
  if (cells.length < FEWEST_CELLS) return undefined;
  const split = splitRows(cells, ys.length - 1);
  strays += split.cells.reduce((n, cell) => n + (numbersAbreast(cell.pieces) ? 1 : 0), 0);
  return { page: page.number, top: ys[0]!, bottom: ys.at(-1)!, xs, ...split, strays, isRuled: true };
}

/** A number broken over lines is one number only as long as nobody doubts it. */
function wordsOf(pieces: readonly PrintedPiece[]): Pick<PrintedCell, 'text' | 'pieces' | 'isDoubtful'> {
  const text = textOfPieces(pieces);
  const isBroken = isNumber(text) && inReadingOrder(pieces).length > 1;
  return { text, pieces, ...(isBroken ? { isDoubtful: true } : {}) };
}

/** Two numbers side by side in one cell: a line between their columns is missing. */
function numbersAbreast(pieces: readonly PrintedPiece[]): boolean {
  return inReadingOrder(pieces).some((line) => {
    const numbers = line.filter((p) => isNumber(p.text));
    return numbers.length > 1 && numbers.length === line.length && numbers.some((p, i) => i > 0 && p.x - (numbers[i - 1]!.x + numbers[i - 1]!.width) > p.size);
  });
} // prettier-ignore

/** Index of the band between two edges that holds a place. */
function bandOf(edges: readonly number[], at: number, isBehind: (edge: number, at: number) => boolean): number {
  let low = 0;
  let high = edges.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isBehind(edges[middle]!, at)) high = middle - 1;
    else low = middle;
  }
  return low;
}

const weight = (character: string): number => (/[\u0000-\u00ff]/.test(character) ? 0.5 : 1);

/** pdfjs takes words that stand close together for one item, over a line between two cells too: it is cut at the blank nearest the line. */
function cutAt(item: PdfItem, wallRightOf: (x: number) => number, end: number): PrintedPiece[] {
  const whole: PrintedPiece = { ...item, item, from: 0 };
  const wall = wallRightOf(item.x + item.size * 0.25);
  const right = item.x + item.width;
  if (right <= wall + item.size * 0.3 || wall >= end - 1) return [whole];
  const total = [...item.text].reduce((sum, ch) => sum + weight(ch), 0);
  const perWeight = item.width / total;
  let best: { from: number; to: number; left: number; right: number } | undefined;
  let x = item.x;
  for (let i = 0; i < item.text.length; i++) {
    const width = weight(item.text[i]!) * perWeight;
    if (/\s/.test(item.text[i]!)) {
      const next: { from: number; to: number; left: number; right: number } = best && best.to === i ? { ...best, to: i + 1, right: x + width } : { from: i, to: i + 1, left: x, right: x + width }; // prettier-ignore
      const far = (b: { left: number; right: number }): number => Math.max(0, b.left - wall, wall - b.right);
      if (!best || best.to === i || far(next) < far(best)) best = next;
    }
    x += width;
  }
  if (!best || best.left - wall > item.size * 1.5 || wall - best.right > item.size * 1.5) return [whole];
  const before: PrintedPiece = { ...whole, text: item.text.slice(0, best.from), width: best.left - item.x };
  const rest: PdfItem = { ...item, text: item.text.slice(best.to), x: Math.max(best.right, wall + 0.5), width: right - Math.max(best.right, wall + 0.5) }; // prettier-ignore
  const cut = best.to;
  if (rest.text.trim() === '') return [before];
  return [before, ...cutAt(rest, wallRightOf, end).map((p) => ({ ...p, item, from: p.from + cut }))].filter(
    (p) => p.text.trim() !== '',
  );
}

/** Where no line divides rows of numbers, their lines of print do. */
function splitRows(cells: readonly PrintedCell[], rows: number): { cells: PrintedCell[]; rows: number } {
  const byRow = new Map<number, PrintedCell[]>();
  for (const cell of cells) if (cell.row === cell.lastRow) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  const heights = new Map<number, number[]>();
  for (const [row, own] of byRow) {
    const columns = own.map((c) => c.pieces.filter((p) => isNumber(p.text)).map((p) => p.y)).filter((ys) => ys.length > 1); // prettier-ignore
    const lines = distinctLines(columns.flat(), own[0]!.pieces[0]!.size);
    if (lines.length > 1) heights.set(row, lines);
  }
  if (heights.size === 0) return { cells: [...cells], rows };
  const shift: number[] = [];
  let more = 0;
  for (let row = 0; row < rows; row++) {
    shift.push(row + more);
    more += (heights.get(row)?.length ?? 1) - 1;
  }
  const last = (row: number): number => shift[row]! + (heights.get(row)?.length ?? 1) - 1;
  const out: PrintedCell[] = [];
  for (const cell of cells) {
    const lines = cell.row === cell.lastRow ? heights.get(cell.row) : undefined;
    if (!lines) {
      out.push({ ...cell, row: shift[cell.row]!, lastRow: last(cell.lastRow) });
      continue;
    }
    const groups = new Map<number, PrintedPiece[]>();
    for (const piece of cell.pieces) {
      const line = nearest(lines, piece.y);
      groups.set(line, [...(groups.get(line) ?? []), piece]);
    }
    for (const [line, pieces] of groups) {
      const row = shift[cell.row]! + line;
      const isJoined = inReadingOrder(pieces).length > 1;
      const words = wordsOf(pieces);
      out.push({ ...cell, row, lastRow: row, ...words, ...(isJoined || words.isDoubtful ? { isDoubtful: true } : {}) });
    }
  }
  return { cells: out, rows: rows + more };
}

/** Heights of lines of print, from the top. */
function distinctLines(ys: readonly number[], size: number): number[] {
  const out: number[] = [];
  for (const y of [...ys].sort((a, b) => b - a)) if (out.length === 0 || out.at(-1)! - y > size * 0.6) out.push(y);
  return out;
}

function nearest(lines: readonly number[], y: number): number {
  let best = 0;
  lines.forEach((line, i) => {
    if (Math.abs(line - y) < Math.abs(lines[best]! - y)) best = i;
  });
  return best;
}
