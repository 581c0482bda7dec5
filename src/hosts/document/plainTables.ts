import type { PdfLine } from './pdfLayout';
import { isNumber, textOfPieces, type PrintedCell, type PrintedGrid, type PrintedPiece } from './printedGrid';

/** Words of a line that stand by themselves. */
interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly pieces: readonly PrintedPiece[];
}

interface Row {
  readonly line: PdfLine;
  readonly words: readonly Word[];
  readonly hasNumber: boolean;
}

/** A table without lines: header and rows, over all its pages. */
interface Run {
  readonly header: Row[];
  readonly body: Row[];
  /** Header and title printed again on later pages. */
  readonly again: PdfLine[];
}

const FEWEST_ROWS = 2;
const TOTAL = /^(?:合计|总计|小计|本年(?:收入|支出)合计|(?:收入|支出)总计)$/;
const squashed = (text: string): string => text.replace(/\s+/g, '');

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

function rowOf(line: PdfLine): Row {
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

interface Span {
  readonly left: number;
  readonly right: number;
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

/** Widest gap between a header and numbers set to the right below it, in characters. */
const HEADER_GAP = 4;

interface Columns {
  readonly columns: Span[];
  /** Columns that a header was given to which does not stand right above. */
  readonly guessed: ReadonlySet<number>;
}

/**
 * Where words of rows stand one under the other; the word 合计 stands where it likes. Short numbers need not reach below their
 * header: it is that of the next column without one. A header with nothing below it is a blank column.
 */
function columnsOf(rows: readonly Row[], header: readonly Row[]): Columns {
  const filled = joined(rows.flatMap((r) => r.words.filter((w) => !TOTAL.test(squashed(w.text)))));
  const isOver = (a: Span, b: Span): boolean => a.left < b.right && a.right > b.left;
  const words = header.flatMap((row, r) => row.words.map((word) => ({ word, r, size: row.line.size })));
  const isHeaded = (c: Span, from: number): boolean => words.some(({ word, r }) => r >= from && isOver(word, c));
  const blank: Span[] = [];
  const wide = filled.map((c) => ({ ...c, isGuessed: false }));
  const widen = (i: number, word: Span): void => {
    wide[i] = {
      left: Math.min(wide[i]!.left, word.left),
      right: Math.max(wide[i]!.right, word.right),
      isGuessed: true,
    };
  };
  const after = (word: Span): number => filled.findIndex((c) => c.left >= word.right);
  const before = (word: Span): number => filled.findLastIndex((c) => c.right <= word.left);
  // Headers that stand over no column, but not those over a group, whose columns have headers of their own below.
  const loose = words.filter(({ word, r }) => {
    if (filled.some((c) => isOver(word, c)) || words.some((o) => o.r > r && isOver(o.word, word))) return false;
    return ![after(word), before(word)].some((i) => filled[i] !== undefined && isHeaded(filled[i], r + 1));
  });
  // A word of a higher line that happens to reach over a column is that of a group.
  const lowest = Math.min(...loose.map(({ r }) => r), header.length);
  const headed = filled.filter((c) => isHeaded(c, lowest));
  const stretch = (span: Span): number => headed.filter((c) => c.right <= span.left).length;
  const groups = new Map<number, typeof loose>();
  for (const one of loose) groups.set(stretch(one.word), [...(groups.get(stretch(one.word)) ?? []), one]);
  for (const [key, own] of groups) {
    const free = filled.flatMap((c, i) => (!isHeaded(c, lowest) && stretch(c) === key ? [i] : []));
    own.sort((a, b) => a.word.left - b.word.left);
    if (free.length === own.length) own.forEach(({ word }, i) => widen(free[i]!, word));
    else
      for (const { word, size } of own.reverse()) {
        const gap = (i: number): number => Math.max(filled[i]!.left - word.right, word.left - filled[i]!.right);
        const near = [after(word), before(word)].find((i) => free.includes(i) && !wide[i]!.isGuessed && gap(i) < size * HEADER_GAP); // prettier-ignore
        if (near !== undefined) widen(near, word);
        else blank.push(word);
      }
  }
  const columns = joined([...wide, ...blank]);
  const guessed = new Set(columns.flatMap((c, i) => (wide.some((w) => w.isGuessed && isOver(w, c)) ? [i] : [])));
  return { columns, guessed };
}

function joined(spans: readonly Span[]): Span[] {
  const out: { left: number; right: number }[] = [];
  for (const { left, right } of [...spans].sort((a, b) => a.left - b.left)) {
    const last = out.at(-1);
    if (last && left < last.right - 0.5) last.right = Math.max(last.right, right);
    else out.push({ left, right });
  }
  return out;
}

function overlapped(word: Span, columns: readonly Span[]): number[] {
  return columns.flatMap((c, i) => (word.left < c.right && word.right > c.left ? [i] : []));
}

function nearestColumn(word: Span, columns: readonly Span[]): number {
  const middle = (word.left + word.right) / 2;
  const far = (c: Span): number => Math.max(0, c.left - middle, middle - c.right);
  let best = 0;
  columns.forEach((c, i) => {
    if (far(c) < far(columns[best]!)) best = i;
  });
  return best;
}

interface HeaderCells {
  readonly cells: PrintedCell[];
  readonly rows: number;
  /** The column stands under words of its own and of nobody else's. */
  readonly isSure: (col: number) => boolean;
}

/** Header words over their columns; a word over several, or between two, spreads to those it is in the middle of. */
function headerCells(header: readonly Row[], columns: readonly Span[]): HeaderCells {
  const cells: (PrintedCell & { readonly bottom: number })[] = [];
  const count = new Map<number, number>();
  const unsure = new Set<number>();
  header.forEach((row, r) => {
    const at = row.words.map((w) => overlapped(w, columns));
    row.words.forEach((word, i) => {
      let own = at[i]!;
      if (own.length === 0) own = [nearestColumn(word, columns)];
      const left = Math.max(-1, ...at.slice(0, i).flat());
      const right = Math.min(columns.length, ...at.slice(i + 1).flat());
      const below = (col: number): boolean => header.slice(r + 1).some((h) => h.words.some((w) => overlapped(w, columns).includes(col))); // prettier-ignore
      const [from, to] = spread(word, own[0]!, own.at(-1)!, left, right, columns, below);
      for (let col = from; col <= to; col++) {
        count.set(col, (count.get(col) ?? 0) + 1);
        if (from !== to || at[i]!.length !== 1) unsure.add(col);
      }
      // The second line of the same words.
      const over = from === to ? cells.findLast((c) => c.col === from && c.lastCol === to && c.lastRow === r - 1) : undefined; // prettier-ignore
      const isJoined = over !== undefined && over.bottom - row.line.y < row.line.size * 1.5;
      const cell = { row: r, lastRow: r, col: from, lastCol: to, text: word.text, pieces: word.pieces, bottom: row.line.y }; // prettier-ignore
      if (isJoined) {
        const pieces = [...over.pieces, ...word.pieces];
        cells[cells.indexOf(over)] = { ...over, lastRow: r, pieces, text: textOfPieces(pieces), bottom: row.line.y };
        count.set(from, count.get(from)! - 1);
      } else cells.push(cell);
    });
  });
  return {
    cells,
    rows: header.length,
    isSure: (col) => count.get(col) === 1 && !unsure.has(col),
  };
}

function spread(
  word: Span,
  first: number,
  last: number,
  left: number,
  right: number,
  columns: readonly Span[],
  isHeadedBelow: (col: number) => boolean,
): [number, number] {
  const middle = (word.left + word.right) / 2;
  let best: [number, number] = [first, last];
  let least = Infinity;
  for (let from = first; from > left; from--) {
    if (from < first && !isHeadedBelow(from)) break;
    for (let to = last; to < right; to++) {
      if (to > last && !isHeadedBelow(to)) break;
      const off = Math.abs((columns[from]!.left + columns[to]!.right) / 2 - middle);
      // As good and wider: a word over three columns stands over the middle one.
      if (off < least - 6 || (off < least + 6 && to - from > best[1] - best[0])) {
        least = Math.min(least, off);
        best = [from, to];
      }
    }
  }
  return isHeadedBelow(first) ? best : [first, last];
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
