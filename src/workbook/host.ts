import type { Area, CellRef, SheetArea } from './address';
import type { HostEvent, StopWatching } from './hostEvent';
import type { BookMemory, SheetSnapshot, WorkbookSnapshot } from './snapshot';

export type MarkColour = 'error' | 'warning' | 'info';

/** A cell to be coloured by a conditional format of our own. */
export interface Mark {
  readonly ref: CellRef;
  readonly colour: MarkColour;
}

export interface MarkOutcome {
  readonly marked: number;
  /** Cells that could not be marked, with the reason in Chinese (a protected sheet, a deleted sheet). */
  readonly refused: readonly { readonly ref: CellRef; readonly reason: string }[];
}

/** What was taken out of a book. */
export interface TakenOut {
  /** Names of the sheets that are gone. */
  readonly sheets: readonly string[];
}

export type OwnStyle =
  'title' | 'heading' | 'subheading' | 'body' | 'caption' | 'tableHead' | 'label' | 'number' | 'note' | 'link';

/** A cell of a sheet of our own. Text is always written as text, never as a formula. */
export interface OwnCell {
  readonly text?: string;
  readonly number?: string;
  /** Formula with its leading `=`; `number` or `text` is then the value it has now. */
  readonly formula?: string;
  readonly format?: string;
  readonly style?: OwnStyle;
  /** Clicking goes there. */
  readonly link?: CellRef;
}

/** A native chart on a sheet of our own; its data are cells of that same sheet. */
export interface OwnChart {
  /** Stable name (`图1`): writing again finds and updates the chart of this name. */
  readonly id: string;
  readonly type: 'column' | 'pie';
  readonly title: string;
  readonly altText: string;
  /** Cells that hold the category names (a column or a row). */
  readonly categories: Area;
  readonly categoryTexts: readonly string[];
  readonly series: readonly {
    readonly nameCell: Area;
    readonly name: string;
    readonly values: Area;
    /** Decimal strings, the values the cells have now; null = blank. */
    readonly points: readonly (string | null)[];
    readonly colour: string;
  }[];
  /** One colour per point for pies. */
  readonly pointColours?: readonly string[];
  /** Where it goes when it is new: the cells it covers. */
  readonly anchor: Area;
  readonly valueFormat: string;
  /** Format of pie percentages, e.g. `0.00%`; absent where the category names themselves say the percentage. */
  readonly percentFormat?: string;
}

export interface OwnSheet {
  readonly name: string;
  /** Widths in characters, from column A. */
  readonly columnWidths: readonly number[];
  /** `rows[r][c]`; undefined leaves what is there. */
  readonly rows: readonly (readonly (OwnCell | undefined)[])[];
  readonly merges?: readonly Area[];
  readonly charts?: readonly OwnChart[];
  readonly landscape?: boolean;
}

export interface ReadOptions {
  /** Only these sheets; all when absent. */
  readonly sheets?: readonly string[];
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** What the application needs from the place where the book is: Excel, or a file. */
export interface WorkbookHost {
  readonly kind: 'excel' | 'file';
  /** Reads the whole book. Never writes. Throws `HostError`. */
  read(options?: ReadOptions): Promise<WorkbookSnapshot>;
  /**
   * Shows and selects cells; a file host only remembers it.
   * @returns what the user had selected before, where the host knows it
   */
  select(target: CellRef | SheetArea): Promise<SheetArea | undefined | void>;
  /** Replaces all our marks by these; an empty list takes them off without trace. */
  mark(marks: readonly Mark[]): Promise<MarkOutcome>;
  /**
   * Creates or rewrites sheets of our own, charts included. A user's sheet of the same name is left alone and ours is
   * then called `${name}（附表通）`; a host that answers gives the names it really used, in the order of `sheets`.
   */
  writeSheets(sheets: readonly OwnSheet[]): Promise<readonly string[] | void>;
  /**
   * Rewrites one sheet of our own from what stands on it now, and keeps what the user told us, as one change.
   * @param make gets that sheet, undefined when there is none yet
   * @returns the name it has in the book
   */
  rewriteSheet(
    name: string,
    make: (there: SheetSnapshot | undefined) => Promise<{ readonly sheet: OwnSheet; readonly memory: BookMemory }>,
  ): Promise<string>;
  /** Keeps what the user told us inside the book. */
  remember(memory: BookMemory): Promise<void>;
  /**
   * Takes everything of ours out of the book: marks, our sheets with what stands on them, what we remember. Throws
   * `HostError` and leaves all as it was when that cannot be done.
   */
  takeOut(): Promise<TakenOut>;
  /** Cells the user has selected now; undefined when it is not cells (Excel only). */
  selection?(): Promise<SheetArea | undefined>;
  /** Tells what happens in the book until the returned function is called (Excel only). */
  watch?(listener: (event: HostEvent) => void): Promise<StopWatching>;
  /** The changed file (file host only). */
  save?(): Promise<Uint8Array>;
  /** The book is put away and what it holds may go (file host only). */
  close?(): void;
}

export type HostErrorCode =
  | 'not-a-workbook'
  | 'empty-file'
  | 'encrypted'
  | 'damaged'
  | 'too-big'
  | 'unsupported'
  | 'no-sheets'
  | 'read-only'
  | 'editing'
  | 'sheet-missing'
  | 'payload'
  | 'too-old'
  | 'cannot-write'
  | 'other';

/** How much of a sheet is used. */
export interface SheetSize {
  readonly name: string;
  readonly cells: number;
}

/** A failure of the host, said to the user in Chinese with what to do about it. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    message: string,
    override readonly cause?: unknown,
  ) {
    super(message);
    this.name = 'HostError';
  }
}

/** The book has more cells than can be checked at once: the user is to choose among its sheets. */
export class TooBigError extends HostError {
  constructor(
    message: string,
    readonly sheets: readonly SheetSize[],
    /** Most cells at once. */
    readonly most: number,
  ) {
    super('too-big', message);
    this.name = 'TooBigError';
  }
}
