import { runChecks, type CheckOptions, type Evaluated } from '../check';
import type { BoundTerm } from '../rules/types';
import { recognise, type Book, type Table, type TableKindId } from '../tables';
import { formatRef, type CellRef, type WorkbookSnapshot } from '../workbook';
import type { DocumentSheet, SheetPlace, TextDocument } from './document';
import { tableFindings } from './tableFindings';
import type { ClaimPlace, DocumentTableUse, ProofClaim } from './types';

/** The 附表 that stand in the document itself, as far as they can be relied on. */
export interface DocumentTables {
  /** Of the tables that are used; absent where none is. */
  readonly book: Book | undefined;
  readonly snapshot: WorkbookSnapshot;
  /** Every table that was recognised or has a title, in the order of the document. */
  readonly uses: readonly DocumentTableUse[];
  /** What is wrong in these tables themselves. */
  readonly findings: readonly ProofClaim[];
  /** An equation that holds bears the cell out and none contradicts it: a number of the text may be held against it. */
  mayBlame(ref: CellRef): boolean;
  /** Where a cell (`附表3!C8`) is printed; undefined for one that is not. */
  placeOf(cell: CellRef | string): ClaimPlace | undefined;
}

/** Rules about what a workbook stores, and about tables that should be there: a printed table cannot be held to them. */
const NOT_FOR_PRINT: CheckOptions = { severities: {
  'BS-01': 'off', 'BS-05': 'off', 'BS-07': 'off', 'BS-10': 'off', 'BS-11': 'off',
} }; // prettier-ignore

/** Of the equations of a table itself so many must hold; a table cut wrongly keeps hardly any. */
const MOST_HOLD = 0.75;
const MANY = 4;

/**
 * Makes a book of the tables that stand in a document. A table is used when its kind was recognised, all of it was found, no
 * number of it was left outside a column, and its own arithmetic holds: at least three of four equations within rounding, or, where it has fewer
 * than four, all but one. A cell is certain when it is not 0, was read without a guess and takes part in an equation that
 * holds exactly; a number of the text is held against it only when none fails besides. Undefined for a document without tables.
 */
export function documentTables(document: TextDocument): DocumentTables | undefined {
  const sheets = document.sheets ?? [];
  if (sheets.length === 0) return undefined;
  const snapshot: WorkbookSnapshot = { name: document.name, sheets: sheets.map((s) => s.sheet), memory: {} };
  const found = recognise(snapshot);
  const all = runChecks(found, snapshot, NOT_FOR_PRINT);
  const judged = sheets.flatMap((sheet) => usesOf(sheet, found, all.evaluated));
  const uses = judged.map((j) => j.use);
  const usable = judged.flatMap((j) => (j.use.used && j.table ? [j.table] : []));
  const places = placesOf(sheets);
  const placeOf = (cell: CellRef | string): ClaimPlace | undefined =>
    places.get(typeof cell === 'string' ? cell : formatRef(cell))?.place;
  const none = { book: undefined, snapshot, uses, findings: [], mayBlame: () => false, placeOf };
  if (usable.length === 0) return none;
  const book = usable.length === found.tables.length ? found : bookOf(found, usable);
  const run = book === found ? all : runChecks(book, snapshot, NOT_FOR_PRINT);
  const certain = certainCells(run.evaluated, book, places);
  const isCertain = (ref: CellRef): boolean => certain.has(formatRef(ref));
  // Where many equations of a table fail, what fails may be how it was read: a column that was not seen.
  const shaken = new Set(book.tables.filter((t) => isShaken(t, run.evaluated)).map((t) => t.sheet));
  const sure = (ref: CellRef): boolean => isCertain(ref) && !shaken.has(ref.sheet);
  const failing = new Set(run.evaluated.filter((e) => !holds(e)).flatMap((e) => terms(e).map((t) => formatRef(t.figure.ref)))); // prettier-ignore
  return {
    book,
    snapshot,
    uses,
    findings: tableFindings(run.report.findings, document, { isCertain: sure, placeOf, rowOf: rowsOf(sheets) }),
    mayBlame: (ref) => isCertain(ref) && !failing.has(formatRef(ref)),
    placeOf,
  };
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

function trustIn(
  table: Table,
  sheet: DocumentSheet,
  evaluated: readonly Evaluated[],
): Pick<DocumentTableUse, 'used' | 'reason'> {
  if (sheet.strays > 0)
    return { used: false, reason: `有 ${sheet.strays} 个数字分不清属于哪一列，没有使用，请对照原表` };
  if (sheet.isIncomplete) return { used: false, reason: '后面还有接不上的表格，可能没有读全，没有使用，请对照原表' };
  if (table.isEmpty) return { used: true, reason: '空表' };
  const touching = evaluated.filter((e) => terms(e).some((t) => isOf(table, t)) && says(e));
  const own = touching.filter((e) => terms(e).every((t) => isOf(table, t)));
  const held = own.filter(holds).length;
  const failed = own.length - held;
  if (own.length === 0)
    return { used: true, reason: touching.some(holds) ? '与其他附表相符' : '表内没有可以验算的合计，只用来印证' };
  const isSound = own.length >= MANY ? held >= own.length * MOST_HOLD : failed <= 1 && touching.some(holds);
  if (isSound) return { used: true, reason: failed === 0 ? `表内 ${held} 个等式成立` : `表内 ${held} 个等式成立，${failed} 个不成立` }; // prettier-ignore
  return {
    used: false,
    reason: `表内 ${own.length} 个等式有 ${failed} 个不成立，可能没有读准，没有使用，请对照原表`,
  };
}

/** Few faults of one cell break more equations than this. */
const FEW = 3;
const SMALL_SHARE = 0.05;

function isShaken(table: Table, evaluated: readonly Evaluated[]): boolean {
  const own = evaluated.filter((e) => says(e) && terms(e).every((t) => isOf(table, t)));
  const failed = own.filter((e) => !holds(e)).length;
  return failed > FEW && failed > own.length * SMALL_SHARE;
}

const terms = ({ bound }: Evaluated): BoundTerm[] => [...bound.left, ...bound.right];
const isOf = (table: Table, { figure }: BoundTerm): boolean =>
  figure.ref.sheet === table.sheet && figure.ref.row >= table.area.top && figure.ref.row <= table.area.bottom;
/** An equation of noughts says nothing, nor does one that is only a bound. */
const says = (e: Evaluated): boolean => e.bound.relation === '=' && terms(e).some((t) => t.figure.value !== 0);
const holds = (e: Evaluated): boolean => e.verdict !== '不符' && e.verdict !== '可疑';

function bookOf(found: Book, tables: readonly Table[]): Book {
  const byKind = (kind: TableKindId): Table | undefined =>
    tables.find((t) => t.id === kind) ?? tables.find((t) => t.kind === kind);
  return { ...found, tables, table: byKind };
}

function certainCells(
  evaluated: readonly Evaluated[],
  book: Book,
  places: ReadonlyMap<string, { readonly sheet: string; readonly at: SheetPlace }>,
): ReadonlySet<string> {
  const doubtful = doubtfulRows(places);
  // Of two tables of one kind nobody knows which one the text speaks of.
  const twice = new Set(book.tables.filter((t) => book.tables.some((o) => o !== t && o.kind === t.kind)).map((t) => t.sheet)); // prettier-ignore
  const out = new Set<string>();
  for (const e of evaluated) {
    if (!says(e) || e.verdict !== '一致') continue;
    for (const { figure } of terms(e)) {
      const { ref } = figure;
      const key = formatRef(ref);
      if (figure.value === 0 || twice.has(ref.sheet) || !places.has(key)) continue;
      if (!doubtful.has(`${ref.sheet}!${ref.row}`)) out.add(key);
    }
  }
  return out;
}

/** A label put together wrongly makes every amount of its row somebody else's. */
function doubtfulRows(places: ReadonlyMap<string, { readonly sheet: string; readonly at: SheetPlace }>): Set<string> {
  const rows = new Set<string>();
  for (const { sheet, at } of places.values()) if (at.isDoubtful) rows.add(`${sheet}!${at.row}`);
  return rows;
}

/** Where a row of a sheet is printed. */
function rowsOf(sheets: readonly DocumentSheet[]): (sheet: string, row: number) => SheetPlace | undefined {
  const rows = new Map<string, SheetPlace>();
  for (const { sheet, places } of sheets)
    for (const at of places) if (!rows.has(`${sheet.name}!${at.row}`)) rows.set(`${sheet.name}!${at.row}`, at);
  return (sheet, row) => rows.get(`${sheet}!${row}`);
}

function placesOf(
  sheets: readonly DocumentSheet[],
): ReadonlyMap<string, { sheet: string; at: SheetPlace; place: ClaimPlace }> {
  const places = new Map<string, { sheet: string; at: SheetPlace; place: ClaimPlace }>();
  for (const { sheet, places: own } of sheets)
    for (const at of own) {
      const cell = formatRef({ sheet: sheet.name, row: at.row, col: at.col });
      const text = `${at.page === undefined ? '' : `第${at.page}页 `}${sheet.name}${at.line === undefined ? '' : ` 第${at.line}行`}`;
      const page = at.page === undefined ? {} : { page: at.page };
      places.set(cell, { sheet: sheet.name, at, place: { cell, text, ...page, start: at.start, end: at.end } });
    }
  return places;
}
