import type { PdfLine } from './pdfLayout';
import { isNumber, type PrintedPiece } from './printedGrid';

/** Words of a line that stand by themselves. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly pieces: readonly PrintedPiece[];
}

/** A printed line of a table without lines. */
export interface Row {
  readonly line: PdfLine;
  readonly words: readonly Word[];
  readonly hasNumber: boolean;
}

/** Cuts a line into words that stand apart; numbers are cut apart sooner than words. */
export function rowOf(line: PdfLine): Row {
  const words: { text: string; left: number; right: number; pieces: PrintedPiece[] }[] = [];
  for (const { item } of line.items) {
    const share = item.width / weigh(item.text);
    for (const m of item.text.matchAll(/\S+/g)) {
      const left = item.x + weigh(item.text.slice(0, m.index)) * share;
      const right = left + weigh(m[0]) * share;
      const piece: PrintedPiece = { ...item, item, text: m[0], from: m.index, x: left, width: right - left };
      const last = words.at(-1);
      // A number ends where words begin, however little is left between the two columns.
      const least = !last ? 0 : isNumber(m[0]) && isNumber(last.text) ? 0.2 : isNumber(last.text) ? 0.12 : isNumber(m[0]) ? 0.3 : 0.8; // prettier-ignore
      if (!last || left - last.right > item.size * least) words.push({ text: m[0], left, right, pieces: [piece] });
      else {
        last.pieces.push(piece);
        last.text += m[0];
        last.right = right;
      }
    }
  }
  return { line, words, hasNumber: words.some((w) => isNumber(w.text)) };
}

const weigh = (text: string): number => [...text].reduce((sum, ch) => sum + (/[\u0000-\u00ff]/.test(ch) ? 0.5 : 1), 0);
