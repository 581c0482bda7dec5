import { MAX_COLS, MAX_ROWS } from '../../../../src/workbook';
import { HostObject } from '../hostObject';
import type { Book } from '../model/book';
import type { SheetModel } from '../model/sheet';
import { EventType } from '../protocol';
import { refuse } from '../refusal';

import { ChartCollection } from './charts';
import { KeyedCollection } from './collection';
import { PageBreakCollection, PageLayout } from './pageLayout';
import { Range, assertWritable, readAddress } from './range';
import { RangeAreas } from './rangeAreas';

const MAX_ADDRESS = 8192;

export class WorksheetProtection extends HostObject {
  readonly type = 'WorksheetProtection';
  constructor(private readonly sheet: SheetModel) {
    super();
  }
  get Protected(): boolean {
    return this.sheet.protection !== undefined;
  }
  get Options(): unknown {
    const { protection } = this.sheet;
    return protection ? { allowFormatCells: protection.allowFormatCells ?? false, selectionMode: 'Normal' } : null;
  }
}

export class Worksheet extends HostObject {
  readonly type = 'Worksheet';
  constructor(
    readonly book: Book,
    readonly model: SheetModel,
  ) {
    super();
  }
  override identity(): { Id: string } {
    return { Id: this.model.id };
  }
  get Id(): string {
    return this.model.id;
  }
  get Name(): string {
    return this.model.name;
  }
  set Name(name: unknown) {
    if (this.book.structureProtected) refuse('AccessDenied', 'Worksheet.name');
    this.book.renameSheet(this.model, String(name));
  }
  get Visibility(): string {
    return this.model.visibility;
  }
  get Position(): number {
    return this.book.sheets.indexOf(this.model);
  }
  get ShowGridlines(): boolean {
    return this.model.showGridlines;
  }
  set ShowGridlines(value: unknown) {
    assertWritable(this.book, this.model, 'Worksheet.showGridlines');
    this.model.showGridlines = Boolean(value);
  }

  /** How the desktop runtime names the property when it sets it. */
  get Gridlines(): boolean {
    return this.ShowGridlines;
  }
  set Gridlines(value: unknown) {
    this.ShowGridlines = value;
  }

  toProtection(): WorksheetProtection {
    return new WorksheetProtection(this.model);
  }
  toCharts(): ChartCollection {
    return new ChartCollection(this.book, this.model);
  }
  toHorizontalPageBreaks(): PageBreakCollection {
    return new PageBreakCollection(this.model);
  }
  toPageLayout(): PageLayout {
    return new PageLayout(this.model.pageLayout, this.book);
  }

  doActivate(): void {
    if (this.model.visibility !== 'Visible') refuse('InvalidOperation', 'Worksheet.activate');
    this.book.active = this.model;
    this.book.announceSheet(EventType.Activated, this.model);
  }
  doDelete(): void {
    if (this.book.structureProtected) refuse('AccessDenied', 'Worksheet.delete');
    this.book.removeSheet(this.model);
    this.book.announceSheet(EventType.Deleted, this.model);
  }
  doGetRange(address?: string): Range {
    const whole = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLS - 1 };
    const area = address === undefined || address === null ? whole : readAddress(address, 'Worksheet.getRange');
    return new Range(this.book, this.model, area);
  }
  doGetRanges(address: string): RangeAreas {
    if (typeof address !== 'string' || address === '' || address.length > MAX_ADDRESS)
      refuse('InvalidArgument', 'Worksheet.getRanges');
    const areas = address.split(/[,;]/).map((part) => readAddress(part, 'Worksheet.getRanges'));
    return new RangeAreas(this.book, this.model, areas);
  }
  doGetRangeByIndexes(row: number, col: number, rows: number, cols: number): Range {
    return new Range(this.book, this.model, { top: row, left: col, bottom: row + rows - 1, right: col + cols - 1 });
  }
  doGetUsedRangeOrNullObject(valuesOnly = false): Range | null {
    const area = this.model.used(valuesOnly);
    return area ? new Range(this.book, this.model, area) : null;
  }
}

export class WorksheetCollection extends KeyedCollection<Worksheet> {
  readonly type = 'WorksheetCollection';
  constructor(private readonly book: Book) {
    super();
  }
  items(): Worksheet[] {
    return this.book.sheets.map((sheet) => new Worksheet(this.book, sheet));
  }
  keys(item: Worksheet): readonly string[] {
    return [item.model.id, item.model.name];
  }
  doGetActiveWorksheet(): Worksheet {
    return new Worksheet(this.book, this.book.active);
  }
  doAdd(name?: string): Worksheet {
    if (this.book.structureProtected || this.book.readOnly) refuse('AccessDenied', 'WorksheetCollection.add');
    let free = 1;
    while (this.book.sheet(`Sheet${free}`)) free++;
    const sheet = this.book.addSheet(name ?? `Sheet${free}`);
    this.book.announceSheet(EventType.Added, sheet);
    return new Worksheet(this.book, sheet);
  }
}
