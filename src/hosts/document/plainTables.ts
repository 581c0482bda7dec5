import type { PdfLine } from './pdfLayout';
import { columnsOf, headerCells, nearestColumn, overlapped, type Span } from './plainColumns';
import { rowOf, type Row, type Word } from './plainRows';
import { isNumber, textOfPieces, type PrintedCell, type PrintedGrid } from './printedGrid';
import { squashed } from './tableHeading';

/** A table without lines: header and rows, over all its pages. */
interface Run {
  readonly header: Row[];
  readonly body: Row[];
  /** Header and title printed again on later pages. */
  readonly again: PdfLine[];
}

const FEWEST_ROWS = 2;

/**
 * Tables that are set without lines: below a title, rows of words and numbers that stand in columns. Columns are where words
 * of the rows overlap, headers belong to the column they stand over; where that takes a guess the cells are doubtful.
 *
 * @param pages lines outside of other tables, page by page
 * @param isTitle tells the title of a table
 */
export function plainTables(
  pages: readonly (readonly PdfLine[])[],
  isTitle: (line: PdfLine) => boolean,
  isMeta: (line: PdfLine) => boolean,
): PrintedGrid[] {
  const grids: PrintedGrid[] = [];
  let open: { run: Run; heading: Set<string> } | undefined;
  const close = (): void => {
    if (open) grids.push(...gridsOf(open.run));
    open = undefined;
  };
  pages.forEach((lines) => {
    let isTop = true;
    for (const line of lines) {
      const text = squashed(line.text);
      // The title printed again on the next page goes on with the table.
      const isAgain = isTop && open !== undefined && open.heading.has(text);
      if (isAgain) {
        open!.run.again.push(line);
        continue;
      }
      if (isTitle(line)) {
        close();
        open = { run: { header: [], body: [], again: [] }, heading: new Set([text]) };
      } else if (open) {
        const row = rowOf(line);
        const { header, body } = open.run;
        if (body.length === 0 && header.length === 0 && isMeta(line)) open.heading.add(text);
        else if (isTop && isMeta(line) && !row.hasNumber) open.run.again.push(line);
        else if (endsTable(row, text)) close();
        else if (body.length === 0 && !(row.hasNumber && row.words.length > 1)) header.push(row);
        else if (header.some((h) => squashed(h.line.text) === text && h.line.page !== line.page))
          open.run.again.push(line);
        else body.push(row);
      }
      isTop &&= isMeta(line);
    }
    if (open && open.run.body.length === 0) open = undefined;
  });
  close();
  return grids;
}

/** A sentence, a note, or a heading of the text. */
function endsTable({ words, hasNumber }: Row, text: string): boolean {
  if (words.length > 2 || (hasNumber && words.length > 1)) return false;
  return (
    /[。；]|[，：].{6}/.test(text) || text.length > 40 || /^(?:注|备注|说明|第[一二三四五六七八九十]+部分)/.test(text)
  );
}

function gridsOf({ header, body, again }: Run): PrintedGrid[] {
  const data = body.filter((r) => r.hasNumber && r.words.length > 1);
  const { columns, guessed } = columnsOf(data, header);
  if (data.length < FEWEST_ROWS || columns.length < 2 || header.length === 0) return [];
  const xs = [columns[0]!.left - 1];
  for (let i = 1; i < columns.length; i++) xs.push((columns[i - 1]!.right + columns[i]!.left) / 2);
  xs.push(columns.at(-1)!.right + 1);
  const heads = headerCells(header, columns);
  const { rows, strays } = bodyRows(body, data, columns, (col) => heads.isSure(col) && !guessed.has(col));
  const byPage = new Map<number, BodyRow[]>();
  for (const row of rows) byPage.set(row.line.page, [...(byPage.get(row.line.page) ?? []), row]);
  return [...byPage].map(([page, own], i): PrintedGrid => {
    const before = i === 0 ? heads.rows : 0;
    const cells = own.flatMap((row, r) => row.cells.map((c) => ({ ...c, row: r + before, lastRow: r + before })));
    const lines = i === 0 ? [header[0]!.line] : [own[0]!.line, ...again.filter((l) => l.page === page)];
    return {
      page, xs, top: Math.max(...lines.map((l) => l.y + l.size)), bottom: own.at(-1)!.bottom - 1, rows: own.length + before, cells: i === 0 ? [...heads.cells, ...cells] : cells,
      strays: i === 0 ? strays : 0, isRuled: false,
    }; // prettier-ignore
  });
}

interface BodyRow {
  readonly line: PdfLine;
  readonly bottom: number;
  readonly cells: Omit<PrintedCell, 'row' | 'lastRow'>[];
}

/** Rows of numbers, and rows of words only; words close above or below a row are the rest of its label. */
function bodyRows(
  body: readonly Row[],
  data: readonly Row[],
  columns: readonly Span[],
  isSure: (col: number) => boolean,
): { rows: BodyRow[]; strays: number } {
  const pitch = pitchOf(data);
  const owners = new Map<Row, Row[]>();
  let strays = 0;
  body.forEach((row, i) => {
    const isRow = data.includes(row);
    const near = [body[i - 1], body[i + 1]]
      .filter((o): o is Row => o !== undefined && o.line.page === row.line.page && data.includes(o))
      .sort((a, b) => Math.abs(a.line.y - row.line.y) - Math.abs(b.line.y - row.line.y))[0];
    const isPart = !isRow && near && Math.abs(near.line.y - row.line.y) < pitch * 0.75;
    const owner = isPart ? near : row;
    owners.set(owner, [...(owners.get(owner) ?? []), row]);
  });
  const rows: BodyRow[] = [];
  for (const [owner, own] of [...owners].sort((a, b) => body.indexOf(a[0]) - body.indexOf(b[0]))) {
    const byColumn = new Map<number, Word[]>();
    for (const word of own.flatMap((r) => r.words)) {
      const at = overlapped(word, columns);
      const col = at.length === 1 ? at[0]! : nearestColumn(word, columns);
      if (isNumber(word.text) && (at.length > 1 || (byColumn.get(col) ?? []).some((w) => isNumber(w.text)))) strays++;
      byColumn.set(col, [...(byColumn.get(col) ?? []), word]);
    }
    const cells = [...byColumn].map(([col, words]) => {
      const pieces = words.flatMap((w) => w.pieces);
      const doubt = own.length > 1 || (isNumber(words[0]!.text) && !isSure(col));
      return { col, lastCol: col, text: textOfPieces(pieces), pieces, ...(doubt ? { isDoubtful: true as const } : {}) };
    });
    rows.push({ line: owner.line, bottom: Math.min(...own.map((r) => r.line.y)), cells });
  }
  return { rows, strays };
}

/** The usual distance of two rows. */
function pitchOf(rows: readonly Row[]): number {
  const gaps: number[] = [];
  for (let i = 1; i < rows.length; i++)
    if (rows[i]!.line.page === rows[i - 1]!.line.page) gaps.push(rows[i - 1]!.line.y - rows[i]!.line.y);
  gaps.sort((a, b) => a - b);
  return gaps[gaps.length >> 1] ?? rows[0]!.line.size * 2;
}
