import type { Report, Severity } from '../check/types';
import type { EquationView } from '../check/types';
import type { Section } from '../narrative/types';
import type { ProofreadReport, TextDocument } from '../proofread';
import type { CellRef, SheetArea, SheetSize, WorkbookSnapshot } from '../workbook';
import type { JudgedFinding } from './dismissals';
import type { BookSummary, ChartPreview, FactField, KindName, PriorField, RuleSummary } from './engine';
import { EMPTY_MEMORY, type Memory } from './memory';

export type ViewId = 'overview' | 'check' | 'charts' | 'narrative' | 'proofread' | 'settings';
export type TaskKind = 'reading' | 'checking' | 'proofreading' | 'marking' | 'drawing' | 'writing' | 'saving';

/** The one piece of work under way. */
export interface Task {
  readonly kind: TaskKind;
  readonly done: number;
  readonly total: number;
  readonly cancel: () => void;
}

/** Something to say: a sentence of a host, or a key of the catalogue with its values. */
export type Words =
  { readonly text: string } | { readonly key: string; readonly values?: Readonly<Record<string, string | number>> };

export interface FindingFilter {
  readonly severities: readonly Severity[];
  readonly text: string;
  readonly by: 'table' | 'cause';
}

/** Where the user looks: a cell or an area. */
export type Spot = CellRef | SheetArea;

/** First cell of where the user looks. */
export function spotCell(spot: Spot): CellRef {
  return 'row' in spot ? spot : { sheet: spot.sheet, row: spot.top, col: spot.left };
}

/** A proofread text. */
export interface Proof {
  readonly document: TextDocument;
  readonly report: ProofreadReport;
  readonly dismissed: ReadonlySet<string>;
  /** The file it was read from; absent for pasted words. */
  readonly bytes?: Uint8Array;
}

/** Words of the proofread text, by their offsets. */
export interface TextSpot {
  readonly start: number;
  readonly end: number;
}

export interface AppState {
  readonly place: 'page' | 'excel';
  readonly view: ViewId;
  readonly task: Task | undefined;
  /** What went wrong, with what to do. Stays until the user closes it or the next task starts. */
  readonly problem: Words | undefined;
  /** What was done. */
  readonly notice: Words | undefined;

  /** The book is too big to be checked at once: its sheets, for the user to choose from, and the most cells at once. */
  readonly oversize: { readonly sheets: readonly SheetSize[]; readonly most: number } | undefined;
  /** The sheets that the user chose in a book too big; undefined for all. */
  readonly onlySheets: readonly string[] | undefined;
  readonly snapshot: WorkbookSnapshot | undefined;
  readonly book: BookSummary | undefined;
  readonly memory: Memory;
  /** The book could not be written, so what the user told us lives in this session only. */
  readonly memoryUnkept: boolean;

  readonly report: Report | undefined;
  readonly judged: readonly JudgedFinding[];
  /** ISO time of the last check. */
  readonly checkedAt: string | undefined;
  readonly filter: FindingFilter;
  readonly closedGroups: ReadonlySet<string>;
  readonly openFinding: string | undefined;
  /** Reasons being typed, of findings and claims by their ids; the form of one without any is closed. */
  readonly drafts: Readonly<Record<string, string>>;
  /** Findings that vanished since the check before, as their sentences: said once, quietly. */
  readonly resolved: readonly string[];

  readonly spot: Spot | undefined;
  readonly trail: readonly Spot[];
  /** 当前单元格 is unfolded. */
  readonly isCellOpen: boolean;
  readonly cellEquations: { readonly ref: CellRef; readonly equations: readonly EquationView[] } | undefined;

  /** Cells of the book carry our marks now. */
  readonly isMarked: boolean;
  readonly charts: readonly ChartPreview[] | undefined;
  readonly leftOutCharts: ReadonlySet<string>;
  readonly priorFields: readonly PriorField[];
  readonly sections: readonly Section[] | undefined;
  readonly factFields: readonly FactField[];
  /** Name of last year's book where one was given in this session. */
  readonly priorName: string | undefined;
  readonly rules: readonly RuleSummary[];
  readonly kinds: readonly KindName[];
  /** The text being proofread; it outlives the book it was checked against. */
  readonly proof: Proof | undefined;
  readonly openClaim: string | undefined;
  /** Words of the text that were asked for last: shown and marked. */
  readonly textSpot: TextSpot | undefined;
  /** Something was written that a downloaded copy would hold. */
  readonly changed: boolean;
}

export const ALL_SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** State before any book is open. */
export function initialState(place: 'page' | 'excel'): AppState {
  return {
    place,
    view: 'overview',
    task: undefined,
    problem: undefined,
    notice: undefined,
    oversize: undefined,
    onlySheets: undefined,
    ...withoutBook(),
  };
}

/** The part of the state that belongs to one book, empty. */
export function withoutBook() {
  return {
    snapshot: undefined,
    book: undefined,
    memory: EMPTY_MEMORY,
    memoryUnkept: false,
    report: undefined,
    judged: [],
    checkedAt: undefined,
    filter: { severities: ALL_SEVERITIES, text: '', by: 'table' },
    closedGroups: new Set<string>(),
    openFinding: undefined,
    drafts: {},
    resolved: [],
    spot: undefined,
    trail: [],
    isCellOpen: false,
    cellEquations: undefined,
    isMarked: false,
    charts: undefined,
    leftOutCharts: new Set<string>(),
    priorFields: [],
    sections: undefined,
    factFields: [],
    priorName: undefined,
    rules: [],
    kinds: [],
    proof: undefined,
    openClaim: undefined,
    textSpot: undefined,
    changed: false,
  } satisfies Partial<AppState>;
}
