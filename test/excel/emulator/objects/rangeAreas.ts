import type { Area } from '../../../../src/workbook';
import { HostObject } from '../hostObject';
import type { Book } from '../model/book';
import type { SheetModel } from '../model/sheet';
import { NumberedCollection } from './collection';
import { ConditionalFormatCollection } from './conditionalFormats';
import { Range } from './range';
import { RangeFormat } from './rangeFormat';
import { Worksheet } from './worksheet';

export class RangeAreas extends HostObject {
  readonly type = 'RangeAreas';
  constructor(
    readonly book: Book,
    readonly sheet: SheetModel,
    readonly list: readonly Area[],
  ) {
    super();
  }
  get #ranges(): Range[] {
    return this.list.map((area) => new Range(this.book, this.sheet, area));
  }
  get Address(): string {
    return this.#ranges.map((range) => range.Address).join(',');
  }
  get AreaCount(): number {
    return this.list.length;
  }
  doClear(what?: string | null): void {
    for (const range of this.#ranges) range.doClear(what ?? 'All');
  }
  toAreas(): RangeCollection {
    return new RangeCollection(this.#ranges);
  }
  toFormat(): RangeFormat {
    return new RangeFormat(this.book, this.#ranges);
  }
  toWorksheet(): Worksheet {
    return new Worksheet(this.book, this.sheet);
  }
  toConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.book, this.sheet, this.list);
  }
}

export class RangeCollection extends NumberedCollection<Range> {
  readonly type = 'RangeCollection';
  constructor(private readonly ranges: Range[]) {
    super();
  }
  items(): Range[] {
    return this.ranges;
  }
}
