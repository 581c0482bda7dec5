import type { Area, CellRef, OwnCell, OwnSheet, OwnStyle } from '../../workbook';
import { AMOUNT_FORMAT, LOOKS, MAX_CELL_TEXT } from '../../workbook';
import { joinAreas } from './addressList';

/** Content and number format of a block of cells, ready for Excel; null leaves a cell alone. */
export interface ContentBlock {
  readonly area: Area;
  readonly formats: (string | null)[][];
  readonly contents: (string | number | null)[][];
  /** Bytes of the request that writes it, near enough. */
  readonly bytes: number;
}

/** Largest block written in one call. */
const BLOCK_BYTES = 1024 * 1024;

/** Text format: what is typed into such a cell stays text, whatever it begins with. */
const AS_TEXT = '@';

/** A text as Excel accepts it: control characters are dropped, and beyond 32,767 characters it ends with “…”. */
export function cellText(text: string): string {
  const clean = text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
  return clean.length > MAX_CELL_TEXT ? `${clean.slice(0, MAX_CELL_TEXT - 1)}…` : clean;
}

function contentOf(cell: OwnCell): { format: string; content: string | number } {
  const format = cell.format ?? (cell.style === 'number' ? AMOUNT_FORMAT : 'General');
  if (cell.formula !== undefined) return { format, content: cell.formula };
  if (cell.number !== undefined) return { format, content: Number(cell.number) };
  // A leading apostrophe would be taken for the text prefix, even in a cell of text format.
  return { format: AS_TEXT, content: cellText(cell.text ?? '').replace(/^'/, "''") };
}

/** Cells of a sheet of ours as blocks of full rows, each small enough for one request. */
export function contentBlocks(rows: OwnSheet['rows']): ContentBlock[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const blocks: ContentBlock[] = [];
  let formats: (string | null)[][] = [];
  let contents: (string | number | null)[][] = [];
  let bytes = 0;
  let top = 0;
  const finish = (next: number): void => {
    if (contents.length)
      blocks.push({ area: { top, left: 0, bottom: next - 1, right: width - 1 }, formats, contents, bytes });
    [formats, contents, bytes, top] = [[], [], 0, next];
  };
  rows.forEach((row, r) => {
    if (!row.some((cell) => cell)) {
      finish(r);
      top = r + 1;
      return;
    }
    const cells = Array.from({ length: width }, (_, c) => (row[c] ? contentOf(row[c]) : undefined));
    formats.push(cells.map((cell) => cell?.format ?? null));
    contents.push(cells.map((cell) => cell?.content ?? null));
    bytes += cells.reduce(
      (sum, cell) => sum + 12 + (cell ? 3 * String(cell.content).length + cell.format.length : 0),
      0,
    );
    if (bytes > BLOCK_BYTES) finish(r + 1);
  });
  finish(rows.length);
  return blocks;
}

/** Areas that share a look, joined into as few rectangles as can be; a merged area has one look as a whole. */
export function styleAreas(rows: OwnSheet['rows'], merges: readonly Area[] = []): Map<OwnStyle | 'plain', Area[]> {
  const merged = new Map(merges.map((area) => [`${area.top},${area.left}`, area]));
  const found = new Map<OwnStyle | 'plain', Area[]>();
  rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (!cell) return;
      const style = cell.style ?? 'plain';
      const areas = found.get(style) ?? [];
      areas.push(merged.get(`${r},${c}`) ?? { top: r, left: c, bottom: r, right: c });
      found.set(style, areas);
    }),
  );
  for (const [style, areas] of found) found.set(style, joinAreas(areas));
  return found;
}

export function links(rows: OwnSheet['rows']): { row: number; col: number; to: CellRef }[] {
  return rows.flatMap((row, r) => row.flatMap((cell, c) => (cell?.link ? [{ row: r, col: c, to: cell.link }] : [])));
}

/** Pixels of a column given its width in characters of the standard font. */
const pixels = (characters: number): number => Math.trunc(characters * 7 + 5);

/** What `columnWidth` of the API takes: points. */
export function columnPoints(characters: number): number {
  return pixels(characters) * 0.75;
}

const MAX_ROW_POINTS = 409;

/**
 * Heights of rows whose wrapped text stands in merged cells, which Excel never fits itself. A Chinese character is as
 * wide as the font is high, others half as wide; errs to the tall side.
 */
export function mergedRowHeights(sheet: OwnSheet): { row: number; points: number }[] {
  const heights: { row: number; points: number }[] = [];
  for (const { top, left, bottom, right } of sheet.merges ?? []) {
    const cell = sheet.rows[top]?.[left];
    const look = LOOKS[cell?.style ?? 'plain'];
    if (top !== bottom || !cell?.text || !look.wrap) continue;
    let room = -10;
    for (let c = left; c <= right; c++) room += pixels(sheet.columnWidths[c] ?? 8.43);
    const em = (look.size * 96) / 72;
    const lines = cell.text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(textPixels(line, em) / Math.max(room, em * 2))), 0);
    heights.push({ row: top, points: Math.min(MAX_ROW_POINTS, lines * look.size * 1.42 + 6) });
  }
  return heights;
}

function textPixels(text: string, em: number): number {
  let width = 0;
  for (const ch of text) width += ch.codePointAt(0)! < 0x7f ? em * 0.55 : em;
  return width;
}
