import { SIZE, type DrawnRule, type PrintedLine } from './makePdf';

export interface TableToPrint {
  /** Upper left corner. */
  readonly x: number;
  readonly top: number;
  readonly widths: readonly number[];
  /** A text a cell, '' for a blank one; a line feed breaks the line. Cells under a merge are blank. */
  readonly rows: readonly (readonly string[])[];
  /** `[row, col, rows, cols]`. */
  readonly merges?: readonly (readonly [number, number, number, number])[];
  readonly rowHeight?: number;
  /** Rows of the header; their words stand in the middle. */
  readonly heads?: number;
}

const wide = (text: string): number => [...text].reduce((sum, ch) => sum + (ch < '\u0100' ? 0.5 : 1), 0) * SIZE;

/** A table as it is printed: words with their places, numbers to the right, merged words in the middle, and the lines around the cells. */
export function printTable({ x, top, widths, rows, merges = [], rowHeight = 24, heads = 1 }: TableToPrint): {
  lines: PrintedLine[];
  rules: DrawnRule[];
  bottom: number;
} {
  const lines: PrintedLine[] = [];
  const rules: DrawnRule[] = [];
  const left = (col: number): number => x + widths.slice(0, col).reduce((sum, w) => sum + w, 0);
  const under = (r: number, c: number) => merges.find(([row, col, h, w]) => r >= row && r < row + h && c >= col && c < col + w); // prettier-ignore
  rows.forEach((row, r) =>
    row.forEach((text, c) => {
      const merge = under(r, c);
      if (merge && (merge[0] !== r || merge[1] !== c)) return;
      const [, , h, w] = merge ?? [r, c, 1, 1];
      const [x1, x2] = [left(c), left(c + w)];
      const [y1, y2] = [top - r * rowHeight, top - (r + h) * rowHeight];
      rules.push([x1, y1, x2, y1], [x1, y2, x2, y2], [x1, y1, x1, y2], [x2, y1, x2, y2]);
      const parts = text === '' ? [] : text.split('\n');
      parts.forEach((part, i) => {
        const at = /^-?[\d,]+[.]\d+%?$/.test(part)
          ? x2 - 4 - wide(part)
          : merge || r < heads
            ? (x1 + x2 - wide(part)) / 2
            : x1 + 4;
        lines.push([at, (y1 + y2) / 2 - SIZE * 0.35 + ((parts.length - 1) / 2 - i) * SIZE, part]);
      });
    }),
  );
  return { lines, rules, bottom: top - rows.length * rowHeight };
}
