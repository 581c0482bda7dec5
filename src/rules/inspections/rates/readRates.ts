import { Decimal } from '../../../amount';
import type { Book, Column, Figure, Row, Table } from '../../../tables';
import type { CellRef, SheetSnapshot, WorkbookSnapshot } from '../../../workbook';
import { rateColumns, type RateKind } from '../../rateColumns';
import { judgeRate, type Judged } from './judge';
import { readRate, type PrintedRate } from './printed';

/** A printed rate with the amounts that it is computed from. */
export interface Rate extends Judged {
  readonly kind: Exclude<RateKind, 'change'>;
  readonly table: Table;
  readonly row: Row;
  readonly column: Column;
  readonly ref: CellRef;
  readonly printed: PrintedRate;
  readonly of: Figure;
  readonly base: Figure;
}

/** How a column of rates is computed: which amount over which base. */
type Reading = (row: Row) => { readonly of: Figure; readonly base: Figure } | undefined;

const ROWS_TO_VOTE = 80;
const known = new WeakMap<Book, readonly Rate[]>();

/**
 * Every printed rate of a book, judged. What a column is a rate of is not guessed from its header but shown by its rows: the reading (this amount
 * over that base) that most rows agree with counts, if it explains at least two rows and three in five; else the column is left alone.
 */
export function ratesOf(book: Book, snapshot: WorkbookSnapshot): readonly Rate[] {
  let rates = known.get(book);
  if (!rates) known.set(book, (rates = book.tables.flatMap((table) => ratesOfTable(table, snapshot))));
  return rates;
}

function ratesOfTable(table: Table, snapshot: WorkbookSnapshot): Rate[] {
  const sheet = snapshot.sheets.find((s) => s.name === table.sheet);
  if (!sheet || table.isEmpty) return [];
  return table.blocks.flatMap((_, block) => {
    const columns = rateColumns(table, block);
    const rows = table.rows.filter((r) => r.block === block && !r.cells);
    return columns.rates.flatMap(({ column, kind }) =>
      kind === 'change' ? [] : bestReading(table, sheet, rows, column, kind, readings(table, columns, column, kind)),
    );
  });
}

function readings(
  table: Table,
  columns: ReturnType<typeof rateColumns>,
  rate: Column,
  kind: Exclude<RateKind, 'change'>,
): Reading[] {
  const near = (all: readonly Column[]): Column[] =>
    [...all].sort((a, b) => Math.abs(a.col - rate.col) - Math.abs(b.col - rate.col));
  const amounts = near(columns.amounts).slice(0, 12);
  const total = table.row('TOTAL') ?? table.rows.find((r) => r.role === 'total');
  const pair =
    (a: Column, b: Column): Reading =>
    (row) => {
      const [of, base] = [table.figure(row, a.key), table.figure(row, b.key)];
      return of && base && { of, base };
    };
  if (kind !== 'share') {
    const bases = near(kind === 'completion' ? columns.budgets : columns.priors);
    const others = bases.length > 0 ? bases : amounts;
    return amounts.flatMap((a) => others.filter((b) => b !== a).map((b) => pair(a, b)));
  }
  const within =
    (above: (row: Row) => Row | undefined) =>
    (a: Column): Reading =>
    (row) => {
      const whole = above(row);
      const [of, base] = [table.figure(row, a.key), whole && table.figure(whole, a.key)];
      return of && base && { of, base };
    };
  return [
    ...amounts.map(within((row) => totalOf(table, row) ?? total)),
    ...amounts.map(within((row) => (row.parent === undefined ? row : table.rows[row.parent]))),
    ...amounts.flatMap((a) => amounts.filter((b) => b !== a).map((b) => pair(a, b))),
  ];
}

/** The row at the top of the sums that a row goes into. */
function totalOf(table: Table, row: Row): Row | undefined {
  let top = row;
  for (let i = 0; i < 8 && top.parent !== undefined; i++) top = table.rows[top.parent]!;
  return top;
}

function bestReading(
  table: Table,
  sheet: SheetSnapshot,
  rows: readonly Row[],
  column: Column,
  kind: Rate['kind'],
  all: readonly Reading[],
): Rate[] {
  let best: Rate[] = [];
  let mostRight = 0;
  for (const isFraction of [false, true]) {
    const printed = rows.flatMap((row) => {
      const rate = readRate(sheet.cells[row.row]?.[column.col], isFraction);
      return rate ? [{ row, rate }] : [];
    });
    for (const reading of all) {
      const judged = judgeAll(table, column, kind, printed.slice(0, ROWS_TO_VOTE), reading);
      const right = judged.filter((r) => r.verdict === '一致');
      const wrong = judged.filter((r) => r.verdict === '不符');
      const telling = right.filter((r) => !r.printed.value.isZero()).length;
      if (telling < 2 || right.length * 2 < wrong.length * 3 || telling <= mostRight) continue;
      mostRight = telling;
      best = printed.length > ROWS_TO_VOTE ? judgeAll(table, column, kind, printed, reading) : judged;
    }
  }
  return best;
}

function judgeAll(
  table: Table,
  column: Column,
  kind: Rate['kind'],
  printed: readonly { readonly row: Row; readonly rate: PrintedRate }[],
  reading: Reading,
): Rate[] {
  return printed.flatMap(({ row, rate }) => {
    const amounts = reading(row);
    if (!amounts || [amounts.of, amounts.base].some((f) => f.form === 'error' || f.form === 'text')) return [];
    const ref = { sheet: table.sheet, row: row.row, col: column.col };
    return [
      { kind, table, row, column, ref, printed: rate, ...amounts, ...judgeRate(kind, rate, amounts.of, amounts.base) },
    ];
  });
}

/** Do the printed shares beside this one add to exactly 100? */
export function addsToHundred(rate: Rate, all: readonly Rate[]): boolean {
  const beside = all.filter(
    (r) => r.column === rate.column && r.table === rate.table && r.row.parent === rate.row.parent,
  );
  const sum = beside.reduce((n, r) => n.plus(r.printed.value), new Decimal(0));
  return rate.row.parent !== undefined && beside.length > 1 && sum.eq(100);
}
