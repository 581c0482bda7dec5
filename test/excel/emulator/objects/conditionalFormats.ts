import type { Area } from '../../../../src/workbook';
import { HostObject } from '../hostObject';
import type { Book } from '../model/book';
import type { ConditionalFormatModel, SheetModel } from '../model/sheet';
import { refuse } from '../refusal';
import { bag, isColour } from './bag';
import { HostCollection } from './collection';
import { assertWritable, intersect } from './range';
import { RangeAreas } from './rangeAreas';

const KINDS = [
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
];

export class ConditionalFormatRule extends HostObject {
  readonly type = 'ConditionalFormatRule';
  constructor(private readonly model: ConditionalFormatModel) {
    super();
  }
  get Formula(): string {
    return this.model.formula;
  }
  set Formula(formula: unknown) {
    if (typeof formula !== 'string' || !formula.startsWith('='))
      refuse('InvalidArgument', 'ConditionalFormatRule.formula');
    this.model.formula = formula;
  }
}

export class ConditionalRangeFill extends bag('ConditionalRangeFill', { Color: null }, { Color: isColour }) {}
export class ConditionalRangeFont extends bag('ConditionalRangeFont', { Color: null }, { Color: isColour }) {}

export class ConditionalRangeFormat extends HostObject {
  readonly type = 'ConditionalRangeFormat';
  constructor(private readonly model: ConditionalFormatModel) {
    super();
  }
  toFill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.model.format, 'fill.');
  }
  toFont(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.model.format, 'font.');
  }
}

export class CustomConditionalFormat extends HostObject {
  readonly type = 'CustomConditionalFormat';
  constructor(private readonly model: ConditionalFormatModel) {
    super();
  }
  toRule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.model);
  }
  toFormat(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.model);
  }
}

export class ConditionalFormat extends HostObject {
  readonly type = 'ConditionalFormat';
  constructor(
    private readonly book: Book,
    private readonly sheet: SheetModel,
    readonly model: ConditionalFormatModel,
  ) {
    super();
  }
  override identity(): { Id: string } {
    return { Id: this.model.id };
  }
  get Id(): string {
    return this.model.id;
  }
  get Type(): string {
    return this.model.kind;
  }
  get Priority(): number {
    return this.sheet.conditionalFormats.indexOf(this.model);
  }
  get StopIfTrue(): boolean {
    return this.model.stopIfTrue;
  }
  set StopIfTrue(value: unknown) {
    this.model.stopIfTrue = Boolean(value);
  }
  toCustom(): CustomConditionalFormat | undefined {
    return this.toCustomOrNullObject() ?? undefined;
  }
  toCustomOrNullObject(): CustomConditionalFormat | null {
    return this.model.kind === 'Custom' ? new CustomConditionalFormat(this.model) : null;
  }
  doGetRanges(): RangeAreas {
    return new RangeAreas(this.book, this.sheet, this.model.areas);
  }
  doDelete(): void {
    assertWritable(this.book, this.sheet, 'ConditionalFormat.delete', true);
    const at = this.sheet.conditionalFormats.indexOf(this.model);
    if (at < 0) refuse('ItemNotFound', 'ConditionalFormat.delete');
    this.sheet.conditionalFormats.splice(at, 1);
  }
}

/** Conditional formats that touch some cells; a new one covers exactly these cells and comes first. */
export class ConditionalFormatCollection extends HostCollection<ConditionalFormat> {
  readonly type = 'ConditionalFormatCollection';
  constructor(
    private readonly book: Book,
    private readonly sheet: SheetModel,
    private readonly areas: readonly Area[],
  ) {
    super();
  }
  items(): ConditionalFormat[] {
    return this.sheet.conditionalFormats
      .filter((model) => model.areas.some((a) => this.areas.some((b) => intersect(a, b))))
      .map((model) => new ConditionalFormat(this.book, this.sheet, model));
  }
  keys(item: ConditionalFormat): readonly string[] {
    return [item.model.id];
  }
  doAdd(kind: string): ConditionalFormat {
    assertWritable(this.book, this.sheet, 'ConditionalFormatCollection.add', true);
    if (!KINDS.includes(kind)) refuse('InvalidArgument', 'ConditionalFormatCollection.add');
    const model = { id: this.book.newId(), kind, areas: [...this.areas], formula: '', format: {}, stopIfTrue: false };
    this.sheet.conditionalFormats.unshift(model);
    return new ConditionalFormat(this.book, this.sheet, model);
  }
}
