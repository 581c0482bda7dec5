import { a1, areaA1, parseA1, type Area, type OwnCell } from '../../workbook';
import { cellMark } from './cellMark';
import { cellText, isNumber, looksLikeFormula } from './cellText';
import { appendNew, create, elements, type Element } from './dom';

/** What the cells of a sheet need to know about their book. */
export interface GridContext {
  /** Number of the cell format for a cell. */
  cellFormat(cell: OwnCell, asText: boolean): number;
  sharedString(index: number): string;
}

/** The cells of a sheet part by row and column, kept in order. */
export class Grid {
  private lastRow = -1;
  private readonly rows = new Map<number, { readonly row: Element; readonly cells: Map<number, Element> }>();

  constructor(
    private readonly data: Element,
    private readonly context: GridContext,
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
