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
  type OwnSheet,
} from '../../workbook';
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
import { frameMerge, writeMerges } from './ownMerges';
import { Grid, type GridContext } from './sheetGrid';
import { columnPixels, MAX_HEIGHT, textHeight } from './rowHeight';

/** What writing a sheet needs to know about its book. */
export interface SheetContext extends GridContext {
  /** Pixels of one digit: what column widths are counted in. */
  readonly digit: number;
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
