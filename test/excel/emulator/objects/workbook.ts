import { HostObject } from '../hostObject';
import type { Book } from '../model/book';
import { CustomXmlPartCollection } from './customXml';
import { NamedItemCollection } from './names';
import { RangeAreas } from './rangeAreas';
import { refuse } from '../refusal';
import { WorksheetCollection } from './worksheet';

/** A new workbook that is not shown yet. */
export class WorkbookCreated extends HostObject {
  readonly type = 'WorkbookCreated';
  constructor(
    private readonly book: Book,
    private readonly base64: string,
  ) {
    super();
  }
  override identity(): { Id: string } {
    return { Id: this.Id };
  }
  get Id(): string {
    return 'created';
  }
  doOpen(): void {
    this.book.openedBeside.push(this.base64);
  }
}

export class Application extends HostObject {
  readonly type = 'Application';
  constructor(private readonly book: Book) {
    super();
  }
  doCreateWorkbook(base64: string): WorkbookCreated {
    if (!/^UEsD/.test(base64)) refuse('InvalidArgument', 'Application.createWorkbook');
    return new WorkbookCreated(this.book, base64);
  }
  doSuspendApiCalculationUntilNextSync(): void {}
  doSuspendScreenUpdatingUntilNextSync(): void {}
}

export class WorkbookProtection extends HostObject {
  readonly type = 'WorkbookProtection';
  constructor(private readonly book: Book) {
    super();
  }
  get Protected(): boolean {
    return this.book.structureProtected;
  }
}

/** Called once by office.js at start-up. */
export class AddinInternalService extends HostObject {
  readonly type = 'AddinInternalService';
  doNotifyActionHandlerReady(): void {}
}

export class Workbook extends HostObject {
  readonly type = 'Workbook';
  constructor(private readonly book: Book) {
    super();
  }
  get Name(): string {
    return this.book.name;
  }
  get ReadOnly(): boolean {
    return this.book.readOnly;
  }
  toWorksheets(): WorksheetCollection {
    return new WorksheetCollection(this.book);
  }
  toNames(): NamedItemCollection {
    return new NamedItemCollection(this.book);
  }
  toCustomXmlParts(): CustomXmlPartCollection {
    return new CustomXmlPartCollection(this.book);
  }
  toApplication(): Application {
    return new Application(this.book);
  }
  toProtection(): WorkbookProtection {
    return new WorkbookProtection(this.book);
  }
  doGetSelectedRanges(): RangeAreas {
    const { selection, active } = this.book;
    if (selection && !selection.areas.length) refuse('InvalidSelection', 'Workbook.getSelectedRanges');
    return new RangeAreas(
      this.book,
      active,
      selection?.sheet === active ? selection.areas : [{ top: 0, left: 0, bottom: 0, right: 0 }],
    );
  }
}
