import { recoded, type Book, type Row, type Table } from '../../tables';
import { formatRef } from '../../workbook';
import { isFailing } from '../causes';
import type { Evaluated } from '../evaluate';
import { suspicions, type Suspicion } from './suspicions';

/** A row read anew because that makes equations hold. */
export interface Repair extends Suspicion {
  /** The row, and those below it whose codes begin with its code (where a code is printed once for all of them). */
  readonly rows: readonly Row[];
  /** Equations that failed and now hold, or are no longer stated. */
  readonly relieved: readonly Evaluated[];
}

export interface Repaired {
  readonly book: Book;
  readonly evaluated: readonly Evaluated[];
  readonly repairs: readonly Repair[];
}

const MOST_REPAIRS = 6;
const MOST_FAILURES = 800;
/** Equations to be stated for trials: a large book gets fewer of them. */
const MOST_WORK = 20_000;

/**
 * Tries whether a code typed wrong or a row printed twice explains failing equations: the book is read as if the row had the other code, and the
 * reading is kept when fewer equations fail and none that held does.
 *
 * @param evaluate states and evaluates every equation of a book
 * @param isWanted which suspicions the user wants to hear of
 */
export function findRepairs(
  book: Book,
  evaluated: readonly Evaluated[],
  evaluate: (book: Book) => readonly Evaluated[],
  isWanted: (suspicion: Suspicion) => boolean,
): Repaired {
  let state: Repaired = { book, evaluated, repairs: [] };
  let trials = Math.floor(MOST_WORK / Math.max(1, evaluated.length));
  const refused = new Set<string>();
  while (state.repairs.length < MOST_REPAIRS) {
    const failing = state.evaluated.filter(isFailing);
    if (failing.length === 0 || failing.length > MOST_FAILURES) break;
    let best: Repaired | undefined;
    for (const suspicion of suspicions(failing)) {
      const id = idOf(suspicion);
      if (refused.has(id) || !isWanted(suspicion) || trials-- <= 0) continue;
      const tried = attempt(state, suspicion, failing, evaluate);
      if (!tried) refused.add(id);
      else if (!best || relief(tried) > relief(best)) best = tried;
    }
    if (!best) break;
    state = best;
  }
  return state;
}

function attempt(
  state: Repaired,
  suspicion: Suspicion,
  failing: readonly Evaluated[],
  evaluate: (book: Book) => readonly Evaluated[],
): Repaired | undefined {
  const codes = changesOf(suspicion);
  const table = recoded(suspicion.table, codes);
  if (!table) return undefined;
  const book = withTable(state.book, suspicion.table, table);
  const evaluated = evaluate(book);
  const before = new Set(failing.map(keyOf));
  const after = evaluated.filter(isFailing);
  if (after.length >= failing.length || after.some((e) => !before.has(keyOf(e)))) return undefined;
  const left = new Set(after.map(keyOf));
  const relieved = failing.filter((e) => !left.has(keyOf(e)));
  if (relieved.length === 0) return undefined;
  return { book, evaluated, repairs: [...state.repairs, { ...suspicion, rows: [...codes.keys()], relieved }] };
}

function changesOf({ table, row, code }: Suspicion): Map<Row, string | null> {
  const out = new Map<Row, string | null>([[row, code]]);
  if (code === null || !row.code) return out;
  const from = table.rows.indexOf(row);
  for (const other of table.rows.slice(from + 1))
    if (other.block === row.block && other.code?.startsWith(row.code) && other.code.length > row.code.length)
      out.set(other, code + other.code.slice(row.code.length));
  return out;
}

function relief({ repairs }: Repaired): number {
  return repairs.at(-1)!.relieved.length;
}

function withTable(book: Book, old: Table, table: Table): Book {
  const tables = book.tables.map((t) => (t === old ? table : t));
  return { ...book, tables, table: (kind) => tables.find((t) => t.id === kind) };
}

/** The same equation before and after: its rule and the cell that it is about. */
function keyOf({ bound }: Evaluated): string {
  const present = [...bound.left, ...bound.right].find((t) => !t.isAbsent && !t.isForeign);
  return `${bound.rule.id}|${present ? formatRef(present.figure.ref) : ''}|${bound.left[0]!.column}|${bound.relation}`;
}

function idOf({ table, row, code }: Suspicion): string {
  return `${table.id}|${row.row}|${row.block}|${code ?? ''}`;
}
