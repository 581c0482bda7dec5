import { isDash } from '../amount';
import { runChecks, type CheckOptions, type CheckRun, type Evaluated } from '../check';
import { recognise, type Book, type Table, type TableKindId } from '../tables';
import { cellAt, formatRef, type CellRef, type WorkbookSnapshot } from '../workbook';
import type { DocumentSheet, TextDocument } from './document';
import { PrintedPlaces } from './printedPlaces';
import { gradedFindings } from './tableFindings';
import { failingCells, isShaken, supportOfCells, trustIn } from './tableTrust';
import type { ClaimPlace, DocumentTableUse } from './types';

/** The 附表 that stand in the document itself, as far as they can be relied on. */
export interface DocumentTables {
  /** The tables that are used and their check, findings with their places and graded by how surely they were read; absent where none is used. */
  readonly used: { readonly book: Book; readonly run: CheckRun } | undefined;
  readonly snapshot: WorkbookSnapshot;
  /** Every table that was recognised or has a title, in the order of the document. */
  readonly uses: readonly DocumentTableUse[];
  /** An equation that holds bears the cell out and none contradicts it: a number of the text may be held against it. */
  mayBlame(ref: CellRef): boolean;
  /** Where a cell (`附表3!C8`) is printed; undefined for one that is not. */
  placeOf(cell: CellRef | string): ClaimPlace | undefined;
}

/** Rules about what a workbook stores, and about tables that should be there: a printed table cannot be held to them. */
const NOT_FOR_PRINT: CheckOptions['severities'] = {
  'BS-01': 'off', 'BS-05': 'off', 'BS-07': 'off', 'BS-10': 'off', 'BS-11': 'off',
}; // prettier-ignore

/**
 * Makes a book of the tables that stand in a document ({@link trustIn} says which are used). A number of the text is held
 * against a cell only when it is not 0, was read without a guess, an equation that it takes part in holds exactly and none
 * fails. A finding of the tables themselves is an error only when two equations bear out each of its numbers.
 *
 * @param given rules and 科目 of the user's own
 * @returns undefined for a document without tables
 */
export function documentTables(document: TextDocument, given: CheckOptions = {}): DocumentTables | undefined {
  const sheets = document.sheets ?? [];
  if (sheets.length === 0) return undefined;
  const options: CheckOptions = { ...given, severities: { ...given.severities, ...NOT_FOR_PRINT } };
  const snapshot: WorkbookSnapshot = { name: document.name, sheets: sheets.map((s) => s.sheet), memory: {} };
  const found = recognise(snapshot);
  const all = runChecks(found, snapshot, options);
  const judged = sheets.flatMap((sheet) => usesOf(sheet, found, all.evaluated));
  const uses = judged.map((j) => j.use);
  const usable = judged.flatMap((j) => (j.use.used && j.table ? [j.table] : []));
  const places = new PrintedPlaces(sheets);
  const placeOf = (cell: CellRef | string): ClaimPlace | undefined => places.of(cell);
  if (usable.length === 0) return { used: undefined, snapshot, uses, mayBlame: () => false, placeOf };
  const book = usable.length === found.tables.length ? found : bookOf(found, usable);
  const run = book === found ? all : runChecks(book, snapshot, options);
  const support = supportOfCells(run.evaluated, book, places);
  const isSupported = (ref: CellRef, times: number): boolean => (support.get(formatRef(ref)) ?? 0) >= times;
  const failing = failingCells(run.evaluated);
  const shaken = new Set(book.tables.filter((t) => isShaken(t, run.evaluated)).map((t) => t.sheet));
  const findings = gradedFindings(run.report.findings, {
    isCertain: (ref) => isSupported(ref, 2) && !shaken.has(ref.sheet),
    isNought: (ref) => isNought(snapshot, ref),
    placeOf,
    rowOf: (sheet, row) => places.ofRow(sheet, row),
  });
  return {
    used: { book, run: { ...run, report: { ...run.report, findings } } },
    snapshot,
    uses,
    mayBlame: (ref) => isSupported(ref, 1) && !failing.has(formatRef(ref)),
    placeOf,
  };
}

function isNought(snapshot: WorkbookSnapshot, { sheet, row, col }: CellRef): boolean {
  const own = snapshot.sheets.find((s) => s.name === sheet);
  const value = own ? (cellAt(own, row, col)?.value ?? null) : null;
  return value === null || value === 0 || (typeof value === 'string' && isDash(value));
}

interface JudgedTable {
  readonly use: DocumentTableUse;
  readonly table: Table | undefined;
}

function usesOf(sheet: DocumentSheet, book: Book, evaluated: readonly Evaluated[]): JudgedTable[] {
  const { name } = sheet.sheet;
  const tables = book.tables.filter((t) => t.sheet === name);
  const base = { sheet: name, pages: sheet.pages ? pagesText(sheet.pages) : null };
  if (tables.length === 0) {
    if (sheet.title === '') return [];
    const why = book.unrecognised.find((u) => u.sheet === name)?.reason ?? '不是附表';
    return [{ use: { ...base, title: sheet.title, kind: null, used: false, reason: why }, table: undefined }];
  }
  return tables.map((table) => {
    const title = table.title.replace(/\s+/g, '') || sheet.title;
    const { used, reason } = trustIn(table, sheet, evaluated);
    return { use: { ...base, title, kind: table.kind, used, reason }, table };
  });
}

function pagesText([first, last]: readonly [number, number]): string {
  return first === last ? `第${first}页` : `第${first}—${last}页`;
}

function bookOf(found: Book, tables: readonly Table[]): Book {
  const byKind = (kind: TableKindId): Table | undefined =>
    tables.find((t) => t.id === kind) ?? tables.find((t) => t.kind === kind);
  return { ...found, tables, table: byKind };
}
