import type { Paragraph } from '../../narrative/types';
import type { CellRef } from '../../workbook';

export interface Piece {
  readonly text: string;
  readonly cell?: CellRef;
  /** 【待填：…】 */
  readonly isGap: boolean;
}

/** A paragraph cut into plain text, numbers with their cells, and gaps still to be filled in. */
export function paragraphPieces(paragraph: Paragraph): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const plain = (end: number) => {
    for (const text of paragraph.text.slice(at, end).split(/(【待填[^】]*】)/))
      if (text) pieces.push({ text, isGap: text.startsWith('【待填') });
    at = end;
  };
  for (const slot of [...paragraph.slots].sort((a, b) => a.start - b.start)) {
    const cell = slot.cells[0];
    if (!cell || slot.start < at) continue;
    plain(slot.start);
    pieces.push({ text: paragraph.text.slice(slot.start, slot.end), cell, isGap: false });
    at = slot.end;
  }
  plain(paragraph.text.length);
  return pieces;
}
