import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { runChecks } from '../../../src/check';
import { bindAll } from '../../../src/check/bindAll';
import { evaluate, type Evaluated } from '../../../src/check/evaluate';
import { Gradings } from '../../../src/check/grading';
import { newBook } from '../../../src/hosts/file/newBook';
import { readWorkbook } from '../../../src/hosts/file';
import { recognise, type Book } from '../../../src/tables';
import { bigBook, countCells } from './bigBook';
import { asFormulas, assertSameGaps, calculate } from './hyperFormula';
import { race, type Contender, type Costs, type RaceOptions } from './race';

export interface BookCosts {
  readonly cells: number;
  readonly equations: number;
  readonly fileBytes: number;
  readonly costs: readonly Costs[];
}

/** A book and how it is raced. */
export interface BookRace extends RaceOptions {
  /** 0: the small book of samples/ with 14 sheets. */
  readonly cells: number;
  /** More cells than the reader lets in: the book is recognised and checked without a file. */
  readonly isUnread?: boolean;
}

export const SMALL_BOOK = '四川省医疗保险异地结算中心-2020决算.xlsx';

/** Reading, recognising and checking one book, each beside its peers. */
export async function raceBook(samples: string, { cells, isUnread, ...options }: BookRace): Promise<BookCosts> {
  const made = cells === 0 ? undefined : bigBook(cells);
  const bytes = isUnread ? new Uint8Array() : made ? newBook(made).save() : readFileSync(join(samples, SMALL_BOOK));
  let snapshot = isUnread ? made! : await readWorkbook(bytes, SMALL_BOOK);
  let book = recognise(snapshot);
  const { evaluated, report } = runChecks(book, snapshot);
  if (cells > 0 && (report.passed !== evaluated.length || report.tables.length !== 14))
    throw new Error(`the big book does not hold: ${report.findings[0]?.message ?? report.tables.length}`);
  const sheets = asFormulas(snapshot, evaluated);
  assertSameGaps(evaluated, calculate(sheets));
  // What was read of a table is remembered with it: every run gets a table that nobody has looked at.
  const prepare = (): unknown => (book = recognise(snapshot));
  const readers: Contender[] = [
    { name: 'read', run: async () => (snapshot = await readWorkbook(bytes, SMALL_BOOK)) },
    { name: 'sheetjs', run: () => read(bytes, { dense: true, cellNF: true, cellText: false, cellHTML: false }) },
    { name: 'exceljs', run: () => new ExcelJS.Workbook().xlsx.load(bytes as unknown as ExcelJS.Buffer) },
  ];
  const costs = await race(
    [
      ...(isUnread ? [] : readers),
      { name: 'recognise', run: prepare },
      { name: 'check', prepare, run: () => runChecks(book, snapshot) },
      { name: 'equations', prepare, run: () => judged(book) },
      { name: 'hyperformula', run: () => calculate(sheets) },
    ],
    options,
  );
  return { cells: countCells(snapshot), equations: evaluated.length, fileBytes: bytes.length, costs };
}

/** States every equation over the book and judges it: what HyperFormula does with the same equations, and no more. */
function judged(book: Book): Evaluated[] {
  return bindAll(book, undefined, [], new Gradings(undefined, [])).equations.map(evaluate);
}
