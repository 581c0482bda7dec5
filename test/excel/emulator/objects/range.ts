import type { Area, SheetArea } from '../../../../src/workbook';
import { MAX_COLS, MAX_ROWS, areaA1, columnIndex, columnName, parseA1 } from '../../../../src/workbook';
import { HostObject } from '../hostObject';
import type { Book } from '../model/book';
import type { CellState } from '../model/cell';
import { enter, isEmpty } from '../model/cell';
import { display } from '../model/display';
import type { SheetModel } from '../model/sheet';
import { refuse } from '../refusal';
import { ConditionalFormatCollection } from './conditionalFormats';
import { RangeAreas } from './rangeAreas';
import { RangeFormat } from './rangeFormat';
import { Worksheet } from './worksheet';

/** More cells than this are answered with null, on every platform. */
const MAX_READ = 5_000_000;
const MAX_MERGED_AREAS = 512;

/** Reads what getRange accepts: `A1`, `$A$1:B2`, `A:C`, `2:5`, each possibly with a sheet name in front. */
export function readAddress(address: string, location: string): Area {
  const text = address.slice(address.lastIndexOf('!') + 1).trim();
  if (text.length > 8192) refuse('InvalidArgument', location);
  const cells = parseA1(text);
  if (cells) return cells;
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(text);
  if (columns) return { top: 0, bottom: MAX_ROWS - 1, left: columnIndex(columns[1]!), right: columnIndex(columns[2]!) };
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(text);
  if (rows) return { top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1, left: 0, right: MAX_COLS - 1 };
  return refuse('InvalidArgument', location);
}

/** Sheet name as Excel prints it in an address: quoted only where needed. */
export function addressSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export function plainAddress(area: Area): string {
  if (area.top === 0 && area.bottom === MAX_ROWS - 1) return `${columnName(area.left)}:${columnName(area.right)}`;
  if (area.left === 0 && area.right === MAX_COLS - 1) return `${area.top + 1}:${area.bottom + 1}`;
  return areaA1(area);
}

export function intersect(a: Area, b: Area): Area | undefined {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

/** Refuses a change of a book that is read-only or of a sheet that is protected. */
export function assertWritable(book: Book, sheet: SheetModel, location: string, formatting = false): void {
  if (book.readOnly) refuse('AccessDenied', location);
  if (sheet.protection && !(formatting && sheet.protection.allowFormatCells)) refuse('AccessDenied', location);
}

export class Range extends HostObject {
  readonly type = 'Range';
  constructor(
    readonly book: Book,
    readonly sheet: SheetModel,
    readonly area: Area,
  ) {
    super();
    const { top, left, bottom, right } = area;
    if (top < 0 || left < 0 || bottom >= MAX_ROWS || right >= MAX_COLS || bottom < top || right < left) {
      refuse('InvalidArgument', 'Range');
    }
  }

  get where(): SheetArea {
    return { sheet: this.sheet.name, ...this.area };
  }

  get #whole(): boolean {
    return this.RowCount === MAX_ROWS || this.ColumnCount === MAX_COLS;
  }

  get Address(): string {
    return `${addressSheet(this.sheet.name)}!${plainAddress(this.area)}`;
  }
  get RowIndex(): number {
    return this.area.top;
  }
  get ColumnIndex(): number {
    return this.area.left;
  }
  get RowCount(): number {
    return this.area.bottom - this.area.top + 1;
  }
  get ColumnCount(): number {
    return this.area.right - this.area.left + 1;
  }
  get CellCount(): number {
    return this.RowCount * this.ColumnCount;
  }

  get Values(): unknown {
    return this.#grid((_, row, col) => this.book.valueOf(this.sheet, row, col).value);
  }
  set Values(input: unknown) {
    this.#write(input, 'Range.values', enter);
  }
  get Formulas(): unknown {
    return this.#grid((cell, row, col) => cell.formula ?? this.book.valueOf(this.sheet, row, col).value);
  }
  set Formulas(input: unknown) {
    this.#write(input, 'Range.formulas', enter);
  }
  get Text(): unknown {
    return this.#grid((cell, row, col) => display(this.book.valueOf(this.sheet, row, col).value, cell.format));
  }
  get ValueTypes(): unknown {
    return this.#grid((cell, row, col) => {
      const { value, error } = this.book.valueOf(this.sheet, row, col);
      if (isEmpty(cell)) return 'Empty';
      if (error) return 'Error';
      return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
    });
  }
  get NumberFormat(): unknown {
    return this.#grid((cell) => cell.format);
  }
  set NumberFormat(input: unknown) {
    this.#write(input, 'Range.numberFormat', (cell, format) => {
      if (format === null) return;
      if (typeof format !== 'string' || format === '') refuse('InvalidArgument', 'Range.numberFormat');
      cell.format = format;
    });
  }
  get RowHidden(): boolean | null {
    return this.#hidden(this.sheet.hiddenRows, this.area.top, this.area.bottom);
  }
  get ColumnHidden(): boolean | null {
    return this.#hidden(this.sheet.hiddenCols, this.area.left, this.area.right);
  }
  get Hyperlink(): unknown {
    return this.CellCount === 1 ? (this.sheet.peek(this.area.top, this.area.left).link ?? null) : null;
  }
  set Hyperlink(link: unknown) {
    assertWritable(this.book, this.sheet, 'Range.hyperlink');
    const value = link as NonNullable<CellState['link']>;
    if (value.documentReference === undefined && value.address === undefined)
      refuse('InvalidArgument', 'Range.hyperlink');
    this.#each((cell) => {
      cell.link = value;
      if (value.textToDisplay !== undefined) cell.value = value.textToDisplay;
      // Excel puts its Hyperlink style on the cell.
      Object.assign(cell.style, { 'font.color': '#0563C1', 'font.underline': 'Single' });
    });
  }

  toFormat(): RangeFormat {
    return new RangeFormat(this.book, [this]);
  }
  toWorksheet(): Worksheet {
    return new Worksheet(this.book, this.sheet);
  }
  toConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.book, this.sheet, [this.area]);
  }

  doGetCell(row: number, col: number): Range {
    return this.#sub(row, col, row, col);
  }
  doGetRow(row: number): Range {
    return this.#sub(row, 0, row, this.ColumnCount - 1);
  }
  doGetColumn(col: number): Range {
    return this.#sub(0, col, this.RowCount - 1, col);
  }
  doGetLastRow(): Range {
    return this.doGetRow(this.RowCount - 1);
  }
  doGetBoundingRect(other: Range | string): Range {
    const b = typeof other === 'string' ? readAddress(other, 'Range.getBoundingRect') : other.area;
    const a = this.area;
    return new Range(this.book, this.sheet, {
      top: Math.min(a.top, b.top),
      left: Math.min(a.left, b.left),
      bottom: Math.max(a.bottom, b.bottom),
      right: Math.max(a.right, b.right),
    });
  }
  doGetUsedRangeOrNullObject(valuesOnly = false): Range | null {
    const area = this.sheet.used(valuesOnly, this.area);
    return area ? new Range(this.book, this.sheet, area) : null;
  }
  /** More than 512 merged areas are not returned, as the reference says. */
  doGetMergedAreasOrNullObject(): RangeAreas | null {
    const merged = this.sheet.merges.filter((m) => intersect(m, this.area));
    if (merged.length > MAX_MERGED_AREAS) refuse('GeneralException', 'Range.getMergedAreasOrNullObject');
    return merged.length ? new RangeAreas(this.book, this.sheet, merged) : null;
  }
  doGetRowProperties(options: { rowHidden?: boolean }): unknown {
    return this.#lineProperties(options, 'rowHidden', this.sheet.hiddenRows, this.area.top, this.area.bottom);
  }
  doGetColumnProperties(options: { columnHidden?: boolean }): unknown {
    return this.#lineProperties(options, 'columnHidden', this.sheet.hiddenCols, this.area.left, this.area.right);
  }
  doMerge(across = false): void {
    assertWritable(this.book, this.sheet, 'Range.merge');
    if (across) {
      for (let row = this.area.top; row <= this.area.bottom; row++)
        this.#merge({ ...this.area, top: row, bottom: row });
    } else this.#merge(this.area);
  }
  doUnmerge(): void {
    assertWritable(this.book, this.sheet, 'Range.unmerge');
    const keep = this.sheet.merges.filter((m) => !intersect(m, this.area));
    this.sheet.merges.splice(0, this.sheet.merges.length, ...keep);
  }
  doClear(applyTo?: string | null): void {
    const what = applyTo ?? 'All';
    assertWritable(this.book, this.sheet, 'Range.clear');
    this.#each((cell) => {
      if (what !== 'Formats') enter(cell, '');
      if (what === 'All' || what === 'Formats') Object.assign(cell, { format: 'General', style: {} });
      if (what === 'All' || what === 'Hyperlinks') delete cell.link;
    });
    this.book.changed(this.sheet, plainAddress(this.area), true);
  }
  doSelect(): void {
    if (this.sheet !== this.book.active || this.sheet.visibility !== 'Visible')
      refuse('InvalidOperation', 'Range.select');
    this.book.selection = { sheet: this.sheet, areas: [this.area] };
    this.book.announceSelection(this.sheet, plainAddress(this.area));
  }
  do_ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.RowCount || columns !== this.ColumnCount) refuse('InvalidArgument', 'Range.values');
  }

  #merge(area: Area): void {
    const others = this.sheet.merges.filter((m) => !intersect(m, area));
    this.sheet.merges.splice(0, this.sheet.merges.length, ...others, area);
    for (let row = area.top; row <= area.bottom; row++) {
      for (let col = area.left; col <= area.right; col++) {
        if (row !== area.top || col !== area.left) enter(this.sheet.at(row, col), '');
      }
    }
  }

  #lineProperties(options: object, name: string, hidden: ReadonlySet<number>, from: number, to: number): unknown {
    if (JSON.stringify(options) !== JSON.stringify({ [name]: true }))
      refuse('InvalidArgument', 'Range.getRowProperties');
    return Array.from({ length: to - from + 1 }, (_, i) => ({ [name]: hidden.has(from + i) }));
  }

  #hidden(lines: ReadonlySet<number>, from: number, to: number): boolean | null {
    let count = 0;
    for (const line of lines) if (line >= from && line <= to) count++;
    return count === 0 ? false : count === to - from + 1 ? true : null;
  }

  #sub(top: number, left: number, bottom: number, right: number): Range {
    const { top: t, left: l } = this.area;
    return new Range(this.book, this.sheet, { top: t + top, left: l + left, bottom: t + bottom, right: l + right });
  }

  #grid<T>(read: (cell: CellState, row: number, col: number) => T): T[][] | null {
    if (this.#whole || this.CellCount > MAX_READ) return null;
    const { top, left, bottom, right } = this.area;
    const rows: T[][] = [];
    for (let row = top; row <= bottom; row++) {
      const line: T[] = [];
      for (let col = left; col <= right; col++) line.push(read(this.sheet.peek(row, col), row, col));
      rows.push(line);
    }
    return rows;
  }

  #each(change: (cell: CellState, row: number, col: number) => void): void {
    const { top, left, bottom, right } = this.area;
    for (let row = top; row <= bottom; row++) {
      for (let col = left; col <= right; col++) change(this.sheet.at(row, col), row, col);
    }
  }

  /** Writes a 2-D array of the range's shape, or one value into every cell; null inside the array leaves the cell alone. */
  #write(input: unknown, location: string, change: (cell: CellState, value: unknown) => void): void {
    assertWritable(this.book, this.sheet, location);
    if (input === null || input === undefined || this.#whole) refuse('InvalidArgument', location);
    const rows = Array.isArray(input) ? (input as unknown[][]) : undefined;
    if (
      rows &&
      (rows.length !== this.RowCount || rows.some((row) => !Array.isArray(row) || row.length !== this.ColumnCount))
    ) {
      refuse('InvalidArgument', location);
    }
    const { top, left } = this.area;
    this.#each((cell, row, col) => {
      const value = rows ? rows[row - top]![col - left] : input;
      if (value === null || value === undefined) return;
      // Only the first cell of a merged area holds anything.
      if (this.#isCovered(row, col)) return;
      change(cell, value);
    });
    this.book.changed(this.sheet, plainAddress(this.area), true);
  }

  #isCovered(row: number, col: number): boolean {
    return this.sheet.merges.some(
      (m) => row >= m.top && row <= m.bottom && col >= m.left && col <= m.right && (row !== m.top || col !== m.left),
    );
  }
}
