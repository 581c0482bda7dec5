import type { Look } from '../../workbook';

/** Excel's limit for a row, in points. */
export const MAX_HEIGHT = 409;

/**
 * Height in points that a wrapped text needs. Excel does not fit rows when it opens a file (and never fits merged
 * cells), so the height is worked out here: a Chinese character is as wide as the font is high, letters and digits half
 * as wide and not broken inside a word. Errs to the tall side.
 *
 * @param width Pixels of the cell or of the merged cells.
 */
export function textHeight(text: string, look: Pick<Look, 'size' | 'bold'>, width: number): number {
  const em = (look.size * 96) / 72;
  const room = Math.max(em * 2, width - 10);
  let lines = 0;
  for (const paragraph of text.split('\n')) lines += wrappedLines(paragraph, em, room);
  return lines * look.size * 1.42 + 6;
}

function wrappedLines(paragraph: string, em: number, room: number): number {
  let lines = 1;
  let used = 0;
  for (const m of paragraph.matchAll(/[\u0021-\u007e]+|[\s\S]/gu)) {
    const piece = m[0];
    const isWord = piece.codePointAt(0)! < 0x7f;
    let width = isWord ? piece.length * em * 0.55 : em;
    if (used + width <= room) used += width;
    else if (width > room) {
      lines += Math.ceil((used + width) / room) - 1;
      width = (used + width) % room;
      used = width;
    } else {
      lines++;
      used = width;
    }
  }
  return lines;
}

/** Pixels of columns given their widths in characters. */
export function columnPixels(characters: number, digit: number): number {
  return Math.trunc(characters * digit + 5);
}
