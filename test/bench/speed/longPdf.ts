import { recognise, type Table } from '../../../src/tables';
import type { Cell, SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook';
import { makePdf, SIZE, type DrawnRule, type PrintedLine } from '../../support/makePdf';
import { printTable } from '../../support/printTable';

const LETTERS = 34;
const LINES = 34;
const ROWS = 30;
const LEFT = 60;
const TOP = 780;
const ROW_HEIGHT = 19;
const COLUMNS = 4;
const WIDTH = 130;
/** Letters that fit into a cell. */
const WIDEST = 8;

interface PrintedPage {
  readonly lines: readonly PrintedLine[];
  readonly rules: readonly DrawnRule[];
}

/** A real PDF: the 情况说明 and the 附表 of one unit after the other (a 部门 with its units), `units` of them, pages numbered. */
export function longPdf(
  text: string,
  snapshot: WorkbookSnapshot,
  units: number,
): { readonly bytes: Uint8Array; readonly pages: number } {
  const sheetOf = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const tables = recognise(snapshot).tables.flatMap((table) => tablePages(sheetOf.get(table.sheet)!, table));
  const unit = [...textPages(text), ...tables];
  const pages = Array.from({ length: units }, () => unit).flat();
  const numbered = pages.map((page, i) => [...page.lines, [290, 30, String(i + 1)] as const]);
  return { bytes: makePdf({ pages: numbered, rules: pages.map((page) => page.rules) }), pages: pages.length };
}

/** Paragraphs broken into lines as wide as the page, the first of each indented. */
function textPages(text: string): PrintedPage[] {
  const lines = text
    .split('\n')
    .filter((paragraph) => paragraph.trim() !== '')
    .flatMap((paragraph) =>
      `　　${paragraph.trim().replaceAll('\t', '  ')}`.match(new RegExp(`.{1,${LETTERS}}`, 'gu'))!,
    );
  const pages: PrintedPage[] = [];
  for (let at = 0; at < lines.length; at += LINES) {
    const printed = lines.slice(at, at + LINES).map((line, i): PrintedLine => [LEFT, TOP - i * SIZE * 1.5, line]);
    pages.push({ lines: printed, rules: [] });
  }
  return pages;
}

/** The first columns of a table with lines around its cells, as many rows a page as it holds; its title is on each. */
function tablePages(sheet: SheetSnapshot, { title, headerRows, area }: Table): PrintedPage[] {
  const cols = Array.from({ length: Math.min(COLUMNS, area.right - area.left + 1) }, (_, i) => area.left + i);
  const rowsOf = (from: number, to: number): string[][] =>
    Array.from({ length: to - from + 1 }, (_, i) => cols.map((col) => printed(sheet.cells[from + i]?.[col])));
  const head = rowsOf(headerRows[0], headerRows[1]);
  const body = rowsOf(headerRows[1] + 1, area.bottom);
  const pages: PrintedPage[] = [];
  for (let at = 0; at < body.length; at += ROWS) {
    const rows = [...head, ...body.slice(at, at + ROWS)];
    const { lines, rules } = printTable({ x: LEFT - 20, top: TOP - 60, widths: cols.map(() => WIDTH), rows, rowHeight: ROW_HEIGHT }); // prettier-ignore
    const above: PrintedLine[] = [[200, TOP, title], [LEFT - 20, TOP - 40, '编制单位：云台市示例局'], [400, TOP - 40, '单位：万元']]; // prettier-ignore
    pages.push({ lines: [...above, ...lines], rules });
  }
  return pages;
}

/** What a cell shows, as far as it fits. */
function printed(cell: Cell | undefined): string {
  if (!cell) return '';
  const text = typeof cell.value === 'number' ? cell.value.toFixed(2) : (cell.text ?? String(cell.value));
  return text.replace(/\s/g, '').slice(0, WIDEST);
}
