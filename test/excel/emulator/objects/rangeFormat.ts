import { HostObject } from '../hostObject';
import type { Book } from '../model/book';
import { refuse } from '../refusal';
import { Properties, declare, isColour } from './bag';
import type { Range } from './range';
import { assertWritable } from './range';

const DEFAULT_COLUMN_WIDTH = 48;
const DEFAULT_ROW_HEIGHT = 15;

/** Reads and writes one format path of all cells of some ranges; different values read back as null. */
abstract class FormatPart extends Properties {
  constructor(
    protected readonly book: Book,
    protected readonly ranges: readonly Range[],
    private readonly prefix: string,
  ) {
    super();
  }
  protected get(name: string, otherwise: unknown): unknown {
    let seen: unknown;
    for (const range of this.ranges) {
      for (let row = range.area.top; row <= range.area.bottom; row++) {
        for (let col = range.area.left; col <= range.area.right; col++) {
          const value = range.sheet.peek(row, col).style[this.prefix + name] ?? otherwise;
          if (seen !== undefined && seen !== value) return null;
          seen = value;
        }
      }
    }
    return seen ?? null;
  }
  protected put(name: string, value: unknown): void {
    for (const range of this.ranges) {
      assertWritable(this.book, range.sheet, `${this.type}.${name}`, true);
      for (let row = range.area.top; row <= range.area.bottom; row++) {
        for (let col = range.area.left; col <= range.area.right; col++) {
          range.sheet.at(row, col).style[this.prefix + name] = value;
        }
      }
    }
  }
}

export class RangeFont extends FormatPart {
  readonly type = 'RangeFont';
}
declare(
  RangeFont,
  'RangeFont',
  { Bold: false, Color: '#000000', Name: '等线', Size: 11, Underline: 'None' },
  { Color: isColour },
);

export class RangeFill extends FormatPart {
  readonly type = 'RangeFill';
}
declare(RangeFill, 'RangeFill', { Color: '#FFFFFF' }, { Color: isColour });

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'];

export class RangeBorder extends FormatPart {
  readonly type = 'RangeBorder';
}
declare(RangeBorder, 'RangeBorder', { Style: 'None', Color: '#000000' }, { Color: isColour });

export class RangeBorderCollection extends HostObject {
  readonly type = 'RangeBorderCollection';
  constructor(
    private readonly book: Book,
    private readonly ranges: readonly Range[],
  ) {
    super();
  }
  override indexer(key: string | number): RangeBorder {
    if (!EDGES.includes(String(key))) refuse('InvalidArgument', 'RangeBorderCollection.getItem');
    return new RangeBorder(this.book, this.ranges, `border.${key}.`);
  }
  doGetItem(key: string): RangeBorder {
    return this.indexer(key);
  }
}

export class RangeFormat extends FormatPart {
  readonly type = 'RangeFormat';
  constructor(book: Book, ranges: readonly Range[]) {
    super(book, ranges, '');
  }
  get ColumnWidth(): unknown {
    const range = this.ranges[0]!;
    return range.sheet.columnWidths.get(range.area.left) ?? DEFAULT_COLUMN_WIDTH;
  }
  set ColumnWidth(value: unknown) {
    if (typeof value !== 'number' || value < 0 || value > 255 * 7) refuse('InvalidArgument', 'RangeFormat.columnWidth');
    for (const { sheet, area } of this.#writable('RangeFormat.columnWidth')) {
      for (let col = area.left; col <= area.right; col++) sheet.columnWidths.set(col, value);
    }
  }
  get RowHeight(): unknown {
    const range = this.ranges[0]!;
    return range.sheet.rowHeights.get(range.area.top) ?? DEFAULT_ROW_HEIGHT;
  }
  set RowHeight(value: unknown) {
    if (typeof value !== 'number' || value < 0 || value > 409.5) refuse('InvalidArgument', 'RangeFormat.rowHeight');
    for (const { sheet, area } of this.#writable('RangeFormat.rowHeight')) {
      for (let row = area.top; row <= area.bottom; row++) sheet.rowHeights.set(row, value);
    }
  }
  toFont(): RangeFont {
    return new RangeFont(this.book, this.ranges, 'font.');
  }
  toFill(): RangeFill {
    return new RangeFill(this.book, this.ranges, 'fill.');
  }
  toBorders(): RangeBorderCollection {
    return new RangeBorderCollection(this.book, this.ranges);
  }
  doAutofitRows(): void {
    for (const { sheet, area } of this.#writable('RangeFormat.autofitRows')) {
      for (let row = area.top; row <= area.bottom; row++) sheet.rowHeights.delete(row);
    }
  }

  #writable(location: string): readonly Range[] {
    for (const range of this.ranges) assertWritable(this.book, range.sheet, location, true);
    return this.ranges;
  }
}
declare(RangeFormat, 'RangeFormat', {
  HorizontalAlignment: 'General',
  VerticalAlignment: 'Bottom',
  WrapText: false,
  IndentLevel: 0,
});
