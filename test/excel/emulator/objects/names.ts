import { formulaArea } from '../../../../src/workbook';
import { HostObject } from '../hostObject';
import type { Book, NameModel } from '../model/book';
import { refuse } from '../refusal';
import { KeyedCollection } from './collection';
import { Range } from './range';

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;
const LOOKS_LIKE_A_CELL = /^([A-Za-z]{1,3}\d+|[RrCc]\d*)$/;

export class NamedItem extends HostObject {
  readonly type = 'NamedItem';
  constructor(
    private readonly book: Book,
    readonly model: NameModel,
  ) {
    super();
  }
  override identity(): { _Id: string } {
    return { _Id: this.model.name };
  }
  get Name(): string {
    return this.model.name;
  }
  get Formula(): string {
    return this.model.formula;
  }
  set Formula(formula: unknown) {
    if (typeof formula !== 'string' || !formula.startsWith('=')) refuse('InvalidArgument', 'NamedItem.formula');
    this.model.formula = formula;
  }
  get Visible(): boolean {
    return this.model.visible;
  }
  set Visible(value: unknown) {
    this.model.visible = Boolean(value);
  }
  doDelete(): void {
    this.book.names.splice(this.book.names.indexOf(this.model), 1);
  }
}

export class NamedItemCollection extends KeyedCollection<NamedItem> {
  readonly type = 'NamedItemCollection';
  constructor(private readonly book: Book) {
    super();
  }
  items(): NamedItem[] {
    return this.book.names.map((name) => new NamedItem(this.book, name));
  }
  keys(item: NamedItem): readonly string[] {
    return [item.model.name];
  }
  doAdd(name: string, reference: Range | string, comment?: string | null): NamedItem {
    if (this.book.readOnly) refuse('AccessDenied', 'NamedItemCollection.add');
    if (!NAME.test(name) || LOOKS_LIKE_A_CELL.test(name)) refuse('InvalidArgument', 'NamedItemCollection.add');
    if (this.find(name)) refuse('ItemAlreadyExists', 'NamedItemCollection.add');
    const formula = reference instanceof Range ? `=${formulaArea(reference.where)}` : reference;
    const model = { name, formula, visible: true, comment: comment ?? '' };
    this.book.names.push(model);
    return new NamedItem(this.book, model);
  }
}
