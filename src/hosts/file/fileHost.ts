import type {
  BookMemory,
  CellRef,
  Mark,
  MarkOutcome,
  OwnSheet,
  ReadOptions,
  SheetArea,
  SheetSnapshot,
  TakenOut,
  WorkbookHost,
  WorkbookSnapshot,
} from '../../workbook';
import { HostError } from '../../workbook';
import { findBookParts, isSigned } from './bookParts';
import { writeMemory } from './customXmlWrite';
import { failure } from './failures';
import { writeMarks } from './marks';
import { newBook } from './newBook';
import { writeOwnSheets } from './ownSheetsWrite';
import { OoxmlPackage } from './package';
import { readWorkbook } from './read';
import { readPackage } from './readPackage';
import { sniff } from './sniff';
import { takeOut } from './takeOut';

/**
 * A workbook file as a host. Writing changes a copy in memory; `save` gives the changed file and the bytes given at the
 * start are never touched. Writing can be repeated and done in any order: it replaces what we wrote before. A book that
 * cannot be written itself (.xls) is written as a new .xlsx from its values; `notice` then says so.
 */
export class FileHost implements WorkbookHost {
  readonly kind = 'file';
  /** What the user should know about the file that `save` gives; undefined when it is the same book. */
  notice: string | undefined;
  /** The last place the application wanted to show. */
  selected: CellRef | SheetArea | undefined;

  private opened: Promise<OoxmlPackage> | undefined;
  private snapshot: WorkbookSnapshot | undefined;

  constructor(
    private readonly bytes: Uint8Array,
    readonly name: string,
    private readonly options: { readonly onSelect?: (target: CellRef | SheetArea) => void } = {},
  ) {}

  /** A new workbook; its one sheet says what it is. */
  static blank(name: string): FileHost {
    const rows = [[{ value: '附表通生成' }]];
    const sheet = {
      name: '说明',
      visibility: 'visible',
      area: { top: 0, left: 0, bottom: 0, right: 0 },
      cells: rows,
      merges: [],
    } as const;
    const hidden = { hiddenRows: new Set<number>(), hiddenCols: new Set<number>() };
    return new FileHost(newBook({ name, sheets: [{ ...sheet, ...hidden }], memory: {} }).save(), name);
  }

  /** Name for the file that `save` gives: the original's with `.xlsx` where that had to change. */
  get outputName(): string {
    const isPackage = sniff(this.bytes) === 'zip';
    return isPackage ? this.name : `${this.name.replace(/\.(xlsx?|et|html?|xml)$/i, '')}.xlsx`;
  }

  async read(options: ReadOptions = {}): Promise<WorkbookSnapshot> {
    if (this.snapshot) return only(this.snapshot, options);
    const isForeign = !this.opened && sniff(this.bytes) !== 'zip';
    const snapshot = isForeign
      ? await readWorkbook(this.bytes, this.name, options)
      : await readPackage(await this.package(), this.name, options);
    if (!options.sheets) this.snapshot = snapshot;
    return snapshot;
  }

  select(target: CellRef | SheetArea): Promise<void> {
    this.selected = target;
    this.options.onSelect?.(target);
    return Promise.resolve();
  }

  mark(marks: readonly Mark[]): Promise<MarkOutcome> {
    return this.change((pkg) => writeMarks(pkg, marks));
  }

  writeSheets(sheets: readonly OwnSheet[]): Promise<readonly string[]> {
    return this.change((pkg) => writeOwnSheets(pkg, sheets));
  }

  async rewriteSheet(
    name: string,
    make: (there: SheetSnapshot | undefined) => Promise<{ readonly sheet: OwnSheet; readonly memory: BookMemory }>,
  ): Promise<string> {
    const { sheets } = await this.read();
    const { sheet, memory } = await make(sheets.find((s) => s.ownAs === name));
    return this.change((pkg) => {
      const [written = name] = writeOwnSheets(pkg, [sheet]);
      writeMemory(pkg, memory);
      return written;
    });
  }

  remember(memory: BookMemory): Promise<void> {
    return this.change((pkg) => writeMemory(pkg, memory));
  }

  takeOut(): Promise<TakenOut> {
    return this.change(takeOut);
  }

  async save(): Promise<Uint8Array> {
    return (await this.package()).save();
  }

  /** A change is made whole or not at all. */
  private async change<T>(write: (pkg: OoxmlPackage) => T): Promise<T> {
    const pkg = await this.package();
    if (isSigned(pkg)) throw failure.signed();
    // The gate first: nothing is written into a book that cannot be read whole.
    if (!this.snapshot) await this.read();
    const before = pkg.checkpoint();
    try {
      const result = write(pkg);
      this.snapshot = undefined;
      return result;
    } catch (error) {
      pkg.restore(before);
      throw error instanceof HostError ? error : failure.cannotWrite(error);
    }
  }

  private package(): Promise<OoxmlPackage> {
    return (this.opened ??= this.open().catch((error: unknown) => {
      this.opened = undefined;
      throw error;
    }));
  }

  private async open(): Promise<OoxmlPackage> {
    if (sniff(this.bytes) === 'zip') {
      const pkg = OoxmlPackage.open(this.bytes);
      findBookParts(pkg);
      return pkg;
    }
    const book = this.snapshot ?? (await readWorkbook(this.bytes, this.name));
    this.notice =
      '原文件不是 .xlsx，附表通无法在其中写入。结果写在一个新的 .xlsx 中，含各表的数值、公式、数字格式和合并单元格，不含原有的字体、颜色和列宽；原文件没有改动。';
    return newBook(book);
  }
}

function only(book: WorkbookSnapshot, options: ReadOptions): WorkbookSnapshot {
  return options.sheets ? { ...book, sheets: book.sheets.filter((s) => options.sheets!.includes(s.name)) } : book;
}
