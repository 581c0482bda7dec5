import type { ChartSpec, PriorFigures } from '../charts';
import type { EquationView, Report, Severity } from '../check/types';
import type { FactField, Section, WrittenParagraph } from '../narrative';
import type { ProofreadReport, TextDocument } from '../proofread';
import type { ReportNotes } from '../report';
import type { OtherSheet, ReportKind, RowRole, TableKindId, UnrecognisedSheet } from '../tables/types';
import type { CellRef, OwnSheet, SheetArea, SheetSnapshot, WorkbookSnapshot } from '../workbook';

/** A recognised table as plain data for the user to look over. */
export interface TableSummary {
  readonly id: string;
  readonly kind: TableKindId;
  readonly title: string;
  readonly name: string;
  readonly sheet: string;
  /** `A4:H30`. */
  readonly range: string;
  readonly area: SheetArea;
  readonly unit: string;
  readonly year: number | undefined;
  readonly isEmpty: boolean;
  /** 0…1. */
  readonly confidence: number;
  readonly evidence: readonly string[];
  readonly notes: readonly string[];
  readonly columns: readonly {
    readonly letter: string;
    readonly header: string;
    readonly key: string;
    readonly isMoney: boolean;
  }[];
  readonly rows: readonly {
    readonly label: string;
    readonly code: string | undefined;
    readonly role: RowRole;
    readonly ref: CellRef;
  }[];
}

/** The book after recognition, as plain data. */
export interface BookSummary {
  readonly name: string;
  readonly kind: ReportKind | undefined;
  readonly year: number | undefined;
  readonly organisation: string | undefined;
  readonly tables: readonly TableSummary[];
  readonly unrecognised: readonly UnrecognisedSheet[];
  readonly others?: readonly OtherSheet[];
  /** Sheet that holds a 情况说明: no table, but its numbers are checked too. */
  readonly textSheet?: string;
}

export type { FactField, PriorFigures };

/** Kinds a sheet can be said to be, with their Chinese names. */
export interface KindName {
  readonly kind: TableKindId;
  readonly name: string;
}

/** A figure of last year that charts or text need and this book does not hold; in 万元. */
export interface PriorField {
  /** Semantic coordinate: `收入支出决算总表.总计`. */
  readonly key: string;
  readonly label: string;
}

export interface ChartPreview {
  readonly spec: ChartSpec;
  /** SVG text; absent for a skipped chart. */
  readonly svg?: string;
}

export interface RuleSummary {
  readonly id: string;
  readonly title: string;
  readonly basis: string;
  readonly severity: Severity;
}

export interface EngineOptions {
  /** The year the user said; absent: as the book says. */
  readonly year?: number;
  readonly sheetKinds: Readonly<Record<string, string>>;
  /** Rules switched off or given another severity. */
  readonly rules: Readonly<Record<string, 'off' | Severity>>;
  readonly ruleFile?: { readonly name: string; readonly text: string };
  readonly codeList?: { readonly rows: readonly (readonly string[])[]; readonly isWhole: boolean };
}

export interface TextOptions {
  readonly prior: PriorFigures | undefined;
  readonly facts: Readonly<Record<string, string>>;
  readonly trailingZeros?: boolean;
  /** The unit's own template. */
  readonly template?: string;
}

export interface Progress {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** A text ready to be written, and what to remember of it. */
export interface WrittenNarrative {
  readonly sections: readonly Section[];
  readonly sheet: OwnSheet;
  readonly written: readonly WrittenParagraph[];
  /** Those given, and those typed over 【待填：…】 in the sheet. */
  readonly facts: Readonly<Record<string, string>>;
}

/**
 * The domain rooms behind one asynchronous door that takes and gives plain data only, so that it may run in this thread or
 * in a worker. It keeps the book opened last.
 */
export interface Engine {
  open(snapshot: WorkbookSnapshot, options: EngineOptions, progress?: Progress): Promise<BookSummary>;
  /** Takes last year's book: checks compare with it from now on. Gives the figures found in it. */
  takePrior(snapshot: WorkbookSnapshot): Promise<PriorFigures>;
  /** What is wrong with a list of 科目, row by row. */
  codeListErrors(rows: readonly (readonly string[])[]): Promise<readonly string[]>;
  check(options: EngineOptions, progress?: Progress): Promise<Report>;
  /** Every equation a cell takes part in, holding or not. */
  equationsAt(ref: CellRef): Promise<readonly EquationView[]>;
  charts(prior: PriorFigures | undefined): Promise<readonly ChartPreview[]>;
  priorFields(): Promise<readonly PriorField[]>;
  /** A chart as SVG text, large enough for a web page; undefined when it cannot be drawn. */
  chartPicture(id: string, prior: PriorFigures | undefined): Promise<string | undefined>;
  chartSheet(ids: readonly string[], prior: PriorFigures | undefined): Promise<OwnSheet>;
  narrative(options: TextOptions): Promise<readonly Section[]>;
  /** @param template the unit's own, which may ask for more */
  factFields(template?: string): Promise<readonly FactField[]>;
  /** The built-in template for a book of this kind, as text. */
  template(): Promise<string>;
  /** The text as a .docx, with what the user edited in the sheet; the 附表 at its end where asked. */
  wordDocument(
    options: TextOptions,
    before: readonly WrittenParagraph[],
    there: SheetSnapshot | undefined,
    withTables: boolean,
  ): Promise<Uint8Array>;
  /**
   * The sheet 「情况说明」 to be written over the one that is there: what the user edited, put in or took out stays.
   * @param before what was written last time
   * @param there the sheet as it is now
   */
  writtenNarrative(
    options: TextOptions,
    before: readonly WrittenParagraph[],
    there: SheetSnapshot | undefined,
  ): Promise<WrittenNarrative>;
  reportSheets(report: Report, notes: ReportNotes): Promise<readonly OwnSheet[]>;
  /** Checks a text against the open book, or against itself where no book is open. */
  proofread(document: TextDocument): Promise<ProofreadReport>;
  /** Typed or pasted words as a document. */
  documentOf(text: string, name: string): Promise<TextDocument>;
  rules(): Promise<readonly RuleSummary[]>;
  kinds(): Promise<readonly KindName[]>;
}
