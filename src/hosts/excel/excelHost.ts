import type {
  BookMemory,
  CellRef,
  HostEvent,
  Mark,
  MarkOutcome,
  OwnSheet,
  ReadOptions,
  SheetArea,
  SheetSnapshot,
  StopWatching,
  TakenOut,
  WorkbookHost,
  WorkbookSnapshot,
} from '../../workbook';
import { markCells } from './mark';
import { OwnState } from './ownState';
import { readBook } from './readBook';
import { rememberInBook } from './remember';
import { rewriteOwnSheet, type Rewritten } from './rewriteSheet';
import { read, write } from './run';
import { selectCells, selectedCells } from './select';
import { takeOutOfBook } from './takeOut';
import { watchBook } from './watch';
import { writeOwnSheets } from './writeSheets';

/**
 * The workbook that is open in Excel. Every method throws HostError with a sentence for the user; writes are one step of
 * 撤销 where Excel offers it. Call `officeReady` first.
 */
export class ExcelHost implements WorkbookHost {
  readonly kind = 'excel';
  /** Ids of the sheets last read, by the name they had then: they are found again after a rename. */
  #known: ReadonlyMap<string, string> = new Map();
  readonly #own = new OwnState();

  async read(options: ReadOptions = {}): Promise<WorkbookSnapshot> {
    const { snapshot, book } = await read((context) => readBook(context, options), options.signal);
    const ids = new Map(book.sheets.map(({ name, id }) => [name, id]));
    // After a read of chosen sheets the others are still there.
    this.#known = options.sheets ? new Map([...this.#known, ...ids]) : ids;
    this.#own.records = book.records;
    this.#own.recordPart = book.recordPart;
    for (const { ownAs, id } of book.sheets) if (ownAs !== undefined) this.#own.keys.set(ownAs, id);
    return snapshot;
  }

  select(target: CellRef | SheetArea): Promise<SheetArea | undefined> {
    return read((context) => selectCells(context, target, this.#known.get(target.sheet)));
  }

  mark(marks: readonly Mark[]): Promise<MarkOutcome> {
    return write((context) => markCells(context, marks, this.#known));
  }

  writeSheets(sheets: readonly OwnSheet[]): Promise<readonly string[]> {
    return write((context) => writeOwnSheets(context, sheets, this.#own));
  }

  rewriteSheet(name: string, make: (there: SheetSnapshot | undefined) => Promise<Rewritten>): Promise<string> {
    return write((context) => rewriteOwnSheet(context, name, make, this.#own));
  }

  remember(memory: BookMemory): Promise<void> {
    return write((context) => rememberInBook(context, memory));
  }

  takeOut(): Promise<TakenOut> {
    return write((context) => takeOutOfBook(context, this.#own));
  }

  selection(): Promise<SheetArea | undefined> {
    return read(selectedCells).catch(() => undefined);
  }

  watch(listener: (event: HostEvent) => void): Promise<StopWatching> {
    return watchBook(listener);
  }
}
