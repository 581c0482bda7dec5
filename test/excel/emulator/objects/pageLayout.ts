import { HostObject } from '../hostObject';
import type { Book } from '../model/book';
import type { SheetModel } from '../model/sheet';
import { refuse } from '../refusal';
import { bag, oneOf } from './bag';
import { readAddress } from './range';

export class PageLayout extends bag(
  'PageLayout',
  {
    Orientation: 'Portrait',
    Zoom: null,
    PaperSize: null,
    CenterHorizontally: false,
    LeftMargin: null,
    RightMargin: null,
    TopMargin: null,
    BottomMargin: null,
  },
  { Orientation: oneOf('Portrait', 'Landscape') },
) {
  constructor(
    store: Record<string, unknown>,
    private readonly book: Book,
  ) {
    super(store);
  }
  protected override put(name: string, value: unknown): void {
    if (!this.book.hasPrinter) refuse('GeneralException', `PageLayout.${name}`);
    super.put(name, value);
  }
  toHeadersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this.store);
  }
}

export class HeaderFooterGroup extends HostObject {
  readonly type = 'HeaderFooterGroup';
  constructor(private readonly store: Record<string, unknown>) {
    super();
  }
  toDefaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.store);
  }
}

export class HeaderFooter extends bag('HeaderFooter', { CenterFooter: '' }) {}

export class PageBreak extends HostObject {
  readonly type = 'PageBreak';
}

export class PageBreakCollection extends HostObject {
  readonly type = 'PageBreakCollection';
  constructor(private readonly sheet: SheetModel) {
    super();
  }
  doAdd(at: string): PageBreak {
    const { top } = readAddress(at, 'PageBreakCollection.add');
    if (top === 0) refuse('InvalidArgument', 'PageBreakCollection.add');
    this.sheet.pageBreaks.push(top);
    return new PageBreak();
  }
}
