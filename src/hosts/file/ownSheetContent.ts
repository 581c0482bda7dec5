import {
  chartBreaks,
  LOOKS,
  pageScale,
  PAGE_FOOTER,
  ROW_HEIGHT,
  type SheetRecord,
  a1,
  areaA1,
  MAX_COLS,
  parseA1,
  quoteSheet,
  type Area,
  type CellRef,
  type OwnCell,
  type OwnSheet,
} from '../../workbook';
import { cellText, isNumber, looksLikeFormula } from './cellText';
import { cellMark } from './cellMark';
import {
  appendNew,
  create,
  element,
  elements,
  ensureInOrder,
  insertInOrder,
  parseXml,
  serializeXml,
  type Element,
} from './dom';
import { XML_HEAD, type Namespaces } from './namespaces';
import { escapeXml } from './xmlScan';
import { WORKSHEET_ORDER } from './partOrder';
import { columnPixels, MAX_HEIGHT, textHeight } from './rowHeight';

/** What writing a sheet needs to know about its book. */
export interface SheetContext {
  /** Number of the cell format for a cell. */
  cellFormat(cell: OwnCell, asText: boolean): number;
  /** Pixels of one digit: what column widths are counted in. */
  readonly digit: number;
  sharedString(index: number): string;
  /** Where a link leads in this book (a sheet of ours may have another name here). */
  resolve(ref: CellRef): CellRef;
}

const DEFAULT_WIDTH = 9;

/** An empty sheet of ours: A4, as wide as the page, page numbers, no grid. */
export function newSheetXml(own: OwnSheet, ns: Namespaces): string {
  const scale = pageScale(own);
  return (
    `${XML_HEAD}<worksheet xmlns="${ns.main}" xmlns:r="${ns.relationships}">${scale === undefined ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : ''}<dimension ref="A1"/>` +
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="${ROW_HEIGHT}" customHeight="1"/><sheetData/>` +
    '<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.6" top="0.75" bottom="0.75" header="0.3" footer="0.35"/>' +
    `<pageSetup paperSize="9" ${scale === undefined ? 'fitToHeight="0"' : `scale="${scale}"`} orientation="${own.landscape ? 'landscape' : 'portrait'}"/>` +
    `<headerFooter><oddFooter>${escapeXml(`&C${PAGE_FOOTER}`)}</oddFooter></headerFooter></worksheet>`
  );
}

/**
 * Writes our cells into a sheet of ours. Cells that we wrote before and that nobody changed since make room when the new
 * layout does not name them; everything else that is there stays: `undefined` in `rows` leaves a cell as it is.
 *
 * @returns The new text of the part and what we wrote, for the next time.
 */
export function writeContent(
  text: string,
  own: OwnSheet,
  before: SheetRecord | undefined,
  context: SheetContext,
): { text: string; record: Omit<SheetRecord, 'charts'>; removedFormulas: boolean } {
  const document = parseXml(text);
  const root = document.documentElement!;
  const grid = new Grid(element(root, 'sheetData')!, context);
  const removedFormulas = clearStale(grid, own, before);
  const cells: Record<string, string> = {};
  const merges = writeMerges(root, grid, own, before);
  own.rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell) cells[a1(r, c)] = grid.write(r, c, cell);
    });
  });
  for (const merge of merges) frameMerge(grid, own, merge);
  frameHoles(grid, own);
  const heights = setHeights(grid, own, merges, context.digit);
  const breaks = writeBreaks(root, own, before, heights);
  setColumns(root, own.columnWidths);
  writeLinks(root, own, before, context);
  element(root, 'dimension')?.setAttribute('ref', grid.dimension());
  return { text: serializeXml(document), record: { cells, merges: merges.map(areaA1), breaks }, removedFormulas };
}

/** The cells of a sheet part by row and column, kept in order. */
class Grid {
  private lastRow = -1;
  private readonly rows = new Map<number, { readonly row: Element; readonly cells: Map<number, Element> }>();

  constructor(
    private readonly data: Element,
    private readonly context: SheetContext,
  ) {
    let r = -1;
    for (const row of elements(data, 'row')) {
      r = Number(row.getAttribute('r') ?? r + 2) - 1;
      row.setAttribute('r', String(r + 1));
      row.removeAttribute('spans');
      const cells = new Map<number, Element>();
      let c = -1;
      for (const cell of elements(row, 'c')) {
        c = parseA1(cell.getAttribute('r') ?? '')?.left ?? c + 1;
        cell.setAttribute('r', a1(r, c));
        cells.set(c, cell);
      }
      this.rows.set(r, { row, cells });
      this.lastRow = Math.max(this.lastRow, r);
    }
  }

  cell(r: number, c: number): Element | undefined {
    return this.rows.get(r)?.cells.get(c);
  }

  row(r: number): Element {
    return this.line(r).row;
  }

  mark(r: number, c: number): string | undefined {
    const cell = this.cell(r, c);
    return cell && cellMark(cell, this.context.sharedString);
  }

  isBlank(r: number, c: number): boolean {
    const cell = this.cell(r, c);
    return !cell || elements(cell).length === 0;
  }

  remove(r: number, c: number): void {
    const line = this.rows.get(r);
    const cell = line?.cells.get(c);
    if (!line || !cell) return;
    line.row.removeChild(cell);
    line.cells.delete(c);
    if (line.cells.size > 0) return;
    this.data.removeChild(line.row);
    this.rows.delete(r);
  }

  /** Writes a cell of ours; gives the mark by which it is known again. */
  write(r: number, c: number, own: OwnCell): string {
    const { row, cells } = this.line(r);
    const made = create(row, 'c', { r: a1(r, c) });
    const isText = own.text !== undefined && own.formula === undefined;
    made.setAttribute('s', String(this.context.cellFormat(own, isText && looksLikeFormula(own.text!))));
    fill(made, own);
    const old = cells.get(c);
    if (old) row.replaceChild(made, old);
    else row.insertBefore(made, elements(row, 'c').find((e) => (parseA1(e.getAttribute('r')!)?.left ?? 0) > c) ?? null);
    cells.set(c, made);
    return cellMark(made, this.context.sharedString);
  }

  dimension(): string {
    let area: Area | undefined;
    for (const [r, { cells }] of this.rows) {
      for (const c of cells.keys()) {
        area = area
          ? {
              top: Math.min(area.top, r),
              left: Math.min(area.left, c),
              bottom: Math.max(area.bottom, r),
              right: Math.max(area.right, c),
            }
          : { top: r, left: c, bottom: r, right: c };
      }
    }
    return area ? areaA1(area) : 'A1';
  }

  private line(r: number): { row: Element; cells: Map<number, Element> } {
    const known = this.rows.get(r);
    if (known) return known;
    const row = create(this.data, 'row', { r: String(r + 1) });
    const isLast = r > this.lastRow;
    const next = isLast ? undefined : elements(this.data, 'row').find((e) => Number(e.getAttribute('r')) > r + 1);
    this.data.insertBefore(row, next ?? null);
    this.lastRow = Math.max(this.lastRow, r);
    const line = { row, cells: new Map<number, Element>() };
    this.rows.set(r, line);
    return line;
  }
}

function fill(cell: Element, own: OwnCell): void {
  const hasNumber = own.number !== undefined && isNumber(own.number);
  if (own.formula !== undefined) {
    appendNew(cell, 'f').textContent = cellText(own.formula.replace(/^=/, ''));
    if (hasNumber) appendNew(cell, 'v').textContent = own.number!;
    else if (own.text !== undefined) {
      cell.setAttribute('t', 'str');
      appendNew(cell, 'v').textContent = cellText(own.text);
    }
  } else if (own.text !== undefined) setText(cell, own.text);
  else if (hasNumber) appendNew(cell, 'v').textContent = own.number!;
  else if (own.number !== undefined) setText(cell, own.number);
}

function setText(cell: Element, text: string): void {
  if (text === '') return;
  cell.setAttribute('t', 'inlineStr');
  const t = appendNew(appendNew(cell, 'is'), 't');
  t.setAttribute('xml:space', 'preserve');
  t.textContent = cellText(text);
}

/** Takes away what we wrote last time, nobody changed and the new layout does not reach. */
function clearStale(grid: Grid, own: OwnSheet, before: SheetRecord | undefined): boolean {
  let removedFormulas = false;
  for (const [address, mark] of Object.entries(before?.cells ?? {})) {
    const at = parseA1(address);
    if (!at) continue;
    const row = own.rows[at.top];
    const reached = row !== undefined && at.left < row.length;
    const isFormula = mark.startsWith('f');
    if (reached) {
      const next = row[at.left];
      if (isFormula && next && next.formula === undefined) removedFormulas = true;
      continue;
    }
    if (grid.mark(at.top, at.left) !== mark) continue;
    removedFormulas ||= isFormula;
    grid.remove(at.top, at.left);
  }
  return removedFormulas;
}

/** Replaces our merged cells; the user's stay, and none is laid over a cell in which the user wrote. */
function writeMerges(root: Element, grid: Grid, own: OwnSheet, before: SheetRecord | undefined): Area[] {
  const list = ensureInOrder(root, WORKSHEET_ORDER, 'mergeCells');
  const kept: Area[] = [];
  for (const merge of elements(list, 'mergeCell')) {
    const ref = merge.getAttribute('ref') ?? '';
    const area = parseA1(ref);
    if (before?.merges.includes(ref) || !area) list.removeChild(merge);
    else kept.push(area);
  }
  const written: Area[] = [];
  for (const area of own.merges ?? []) {
    if (area.top === area.bottom && area.left === area.right) continue;
    if ([...kept, ...written].some((k) => overlap(k, area)) || hidesContent(grid, own, area)) continue;
    appendNew(list, 'mergeCell', { ref: areaA1(area) });
    written.push(area);
  }
  const count = elements(list, 'mergeCell').length;
  if (count === 0) root.removeChild(list);
  else list.setAttribute('count', String(count));
  return written;
}

function overlap(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function hidesContent(grid: Grid, own: OwnSheet, area: Area): boolean {
  for (let r = area.top; r <= area.bottom; r++)
    for (let c = area.left; c <= area.right; c++)
      if ((r !== area.top || c !== area.left) && own.rows[r]?.[c] === undefined && !grid.isBlank(r, c)) return true;
  return false;
}

/** A framed merged cell needs its frame on every cell below it. */
function frameMerge(grid: Grid, own: OwnSheet, area: Area): void {
  const first = own.rows[area.top]?.[area.left];
  if (!first?.style || !LOOKS[first.style].bordered) return;
  for (let r = area.top; r <= area.bottom; r++)
    for (let c = area.left; c <= area.right; c++)
      if (own.rows[r]?.[c] === undefined && grid.isBlank(r, c)) grid.write(r, c, { style: first.style });
}

/** A cell left to the user (a reason to be typed in) in a column of a table gets the table's frame. */
function frameHoles(grid: Grid, own: OwnSheet): void {
  const tableColumns = new Set<number>();
  own.rows.forEach((row, r) => {
    if (!row.some((cell) => cell)) tableColumns.clear();
    row.forEach((cell, c) => {
      if (cell?.style === 'tableHead') tableColumns.add(c);
      if (cell || !tableColumns.has(c) || grid.cell(r, c)) return;
      grid.write(r, c, { style: 'label' });
    });
  });
}

/** Sets the heights that wrapped texts need; gives them by row. */
function setHeights(grid: Grid, own: OwnSheet, merges: readonly Area[], digit: number): Map<number, number> {
  const heights = new Map<number, number>();
  own.rows.forEach((row, r) => {
    let height = 0;
    row.forEach((cell, c) => {
      const text = cell?.text;
      if (!cell || text === undefined) return;
      const look = LOOKS[cell.style ?? 'plain'];
      const merge = merges.find((m) => m.top === r && m.left === c);
      let width = 0;
      for (let k = c; k <= (merge?.right ?? c); k++) width += columnPixels(own.columnWidths[k] ?? DEFAULT_WIDTH, digit);
      const needed = textHeight(look.wrap ? text : '', look, width);
      height = Math.max(height, needed / (merge ? merge.bottom - merge.top + 1 : 1));
    });
    if (height === 0) return;
    const element = grid.row(r);
    const points = Math.min(MAX_HEIGHT, Math.ceil(height * 4) / 4);
    heights.set(r, points);
    element.setAttribute('ht', String(points));
    element.setAttribute('customHeight', '1');
  });
  return heights;
}

/** Page breaks between charts, unless the user has set others since. */
function writeBreaks(
  root: Element,
  own: OwnSheet,
  before: SheetRecord | undefined,
  heights: ReadonlyMap<number, number>,
): readonly number[] {
  const there = element(root, 'rowBreaks');
  const now = there ? elements(there, 'brk').map((b) => Number(b.getAttribute('id'))) : [];
  if (now.join() !== (before?.breaks ?? []).join()) return before?.breaks ?? [];
  const breaks = chartBreaks(own, (r) => heights.get(r));
  if (there) root.removeChild(there);
  if (breaks.length === 0) return breaks;
  const count = String(breaks.length);
  const list = insertInOrder(root, WORKSHEET_ORDER, create(root, 'rowBreaks', { count, manualBreakCount: count }));
  for (const row of breaks) appendNew(list, 'brk', { id: String(row), max: '16383', man: '1' });
  return breaks;
}

/** Sets the widths of columns that have none yet: what the user has set stays. */
function setColumns(root: Element, widths: readonly number[]): void {
  if (widths.length === 0) return;
  const list = ensureInOrder(root, WORKSHEET_ORDER, 'cols');
  const taken = elements(list, 'col').map(
    (c) => [Number(c.getAttribute('min')), Number(c.getAttribute('max'))] as const,
  );
  widths.forEach((width, i) => {
    const n = i + 1;
    if (n > MAX_COLS || taken.some(([min, max]) => n >= min && n <= max)) return;
    const made = create(list, 'col', { min: String(n), max: String(n), width: String(width), customWidth: '1' });
    list.insertBefore(made, elements(list, 'col').find((c) => Number(c.getAttribute('min')) > n) ?? null);
  });
}

function writeLinks(root: Element, own: OwnSheet, before: SheetRecord | undefined, context: SheetContext): void {
  const ours = new Set(Object.keys(before?.cells ?? {}));
  const wanted: { readonly ref: string; readonly to: CellRef; readonly text: string }[] = [];
  own.rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (!cell) return;
      ours.add(a1(r, c));
      if (cell.link) wanted.push({ ref: a1(r, c), to: context.resolve(cell.link), text: cell.text ?? '' });
    }),
  );
  let list = element(root, 'hyperlinks');
  for (const link of list ? elements(list, 'hyperlink') : [])
    if (ours.has(link.getAttribute('ref') ?? '')) list!.removeChild(link);
  if (wanted.length > 0) list ??= insertInOrder(root, WORKSHEET_ORDER, create(root, 'hyperlinks'));
  for (const { ref, to, text } of wanted) {
    const location = `${quoteSheet(to.sheet)}!${a1(to.row, to.col)}`;
    appendNew(list!, 'hyperlink', {
      ref,
      location,
      tooltip: `转到 ${to.sheet}!${a1(to.row, to.col)}`,
      display: text.slice(0, 200),
    });
  }
  if (list && elements(list).length === 0) root.removeChild(list);
}
