import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { runChecks } from '../../../src/check';
import { newBook } from '../../../src/hosts/file/newBook';
import { readWorkbook } from '../../../src/hosts/file';
import { recognise } from '../../../src/tables';
import { bigBook, countCells } from './bigBook';
import { asFormulas, assertSameGaps, calculate } from './hyperFormula';
import { race, repeated, type Costs } from './race';

export interface BookCosts {
  readonly cells: number;
  readonly equations: number;
  readonly fileBytes: number;
  readonly costs: readonly Costs[];
}

/** Rounds and which peers take part: the largest book is too much for a quick run of all of them. */
export interface BookRace {
  /** 0: the small book of samples/ with 14 sheets. */
  readonly cells: number;
  readonly rounds: number;
  readonly warmUps: number;
  /** More cells than the reader lets in: the book is recognised and checked without a file. */
  readonly isUnread?: boolean;
}

export const SMALL_BOOK = '四川省医疗保险异地结算中心-2020决算.xlsx';

/** Reading, recognising and checking one book, each beside its peers. */
export async function raceBook(samples: string, { cells, rounds, warmUps, isUnread }: BookRace): Promise<BookCosts> {
  const made = cells === 0 ? undefined : bigBook(cells);
  const bytes = isUnread ? new Uint8Array() : made ? newBook(made).save() : readFileSync(join(samples, SMALL_BOOK));
  const snapshot = isUnread ? made! : await readWorkbook(bytes, SMALL_BOOK);
  let book = recognise(snapshot);
  const { evaluated, report } = runChecks(book, snapshot);
  if (cells > 0 && (report.passed !== evaluated.length || report.tables.length !== 14))
    throw new Error(`the big book does not hold: ${report.findings[0]?.message ?? report.tables.length}`);
  const sheets = asFormulas(snapshot, evaluated);
  assertSameGaps(evaluated, calculate(sheets));
  // Each piece of work takes milliseconds in a small book: several at a time.
  const times = cells === 0 ? 4 : 1;
  const readers = [
    { name: 'read', run: () => readWorkbook(bytes, SMALL_BOOK) },
    { name: 'sheetjs', run: () => read(bytes, { dense: true, cellNF: true, cellText: false, cellHTML: false }) },
    { name: 'exceljs', run: () => new ExcelJS.Workbook().xlsx.load(bytes as unknown as ExcelJS.Buffer) },
  ];
  const costs = await race(
    [
      ...(isUnread ? [] : readers),
      { name: 'recognise', run: () => (book = recognise(snapshot)) },
      { name: 'check', run: () => runChecks(book, snapshot) },
      { name: 'hyperformula', run: () => calculate(sheets) },
    ].map(({ name, run }) => ({ name, run: repeated(times, run) })),
    rounds,
    warmUps,
  );
  return {
    cells: countCells(snapshot),
    equations: evaluated.length,
    fileBytes: bytes.length,
    costs: costs.map((c) => ({ ...c, rounds: c.rounds.map((cost) => cost / times) })),
  };
}
