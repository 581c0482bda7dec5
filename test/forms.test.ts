import { readFileSync, readdirSync } from 'fs';
import { join } from 'path';
import { checkBook } from '../src/check';
import { kindOf, recognise, type Table } from '../src/tables';
import type { WorkbookSnapshot } from '../src/workbook';
import {
  blankBefore,
  brokenLines,
  numbersAsText,
  onOneSheet,
  shifted,
  spacedLabels,
  unmerged,
  type Disturbance,
} from './support/disturb';
import { FORM_BOOKS, type FormBook } from './support/forms';
import { textBook } from './support/textBook';

/** Books in the forms of many provinces, years and kinds of units: see test/fixtures/forms/README.md. */
const FOLDER = join(__dirname, 'fixtures', 'forms');

const open = (form: FormBook): WorkbookSnapshot =>
  textBook(readFileSync(join(FOLDER, `${form.name}.txt`), 'utf8'), `${form.name}.xlsx`);

/** `收支总表 | YS.SZ | 万元 | IG.inAmt=1130`, with the amounts that the expectation names. */
function line(table: Table, expected: string): string {
  const amounts = [...expected.matchAll(/(\S+)\.(\w+)=/g)].map(
    ([, row, column]) => `${row}.${column}=${table.at(row!, column!)?.value}`,
  );
  const parts = [table.sheet, table.id, table.unit, table.isEmpty ? '空表' : '', amounts.join(' ')];
  return parts.filter(Boolean).join(' | ');
}

/** The same without the sheet's name. */
const amountsOf = (table: Table, expected: string): string => line(table, expected).replace(/^.*? \| /, '');

const DISTURBANCES: Readonly<Record<string, Disturbance>> = {
  'moved down and to the right': shifted(3, 2),
  'with amounts as text': numbersAsText,
  'with spaces inside short labels': spacedLabels,
  'with line breaks in headers and labels': brokenLines,
  'without merged cells': unmerged,
  'all on one sheet': onOneSheet,
};

test('every book of forms has its expectations', () => {
  const files = readdirSync(FOLDER).filter((f) => f.endsWith('.txt'));
  expect(files.sort()).toEqual(FORM_BOOKS.map((f) => `${f.name}.txt`).sort());
});

describe.each(FORM_BOOKS.map((f) => [f.name, f] as const))('%s', (_, form) => {
  const snapshot = open(form);
  const book = recognise(snapshot);
  const lines = form.tables.trim().split(/\n\s*/);

  test('every table is read as what it is', () => {
    expect(book.tables.map((t, i) => line(t, lines[i] ?? ''))).toEqual(lines);
    expect(book.unrecognised.map((u) => u.sheet)).toEqual(form.unrecognised);
    expect({ year: book.year, organisation: book.organisation }).toEqual({ year: form.year, organisation: form.organisation }); // prettier-ignore
  });

  test.each(Object.entries(DISTURBANCES))('%s, it is read the same', (_, disturb) => {
    const disturbed = disturb(snapshot);
    // A table that only its sheet's name names is lost with that name.
    const own = book.tables.flatMap((t, i) =>
      t.titleRef || disturbed.sheets.length > 1 ? [[t, lines[i]!] as const] : [],
    );
    const amounts = (tables: readonly Table[]): string[] => tables.map((t, i) => amountsOf(t, own[i]?.[1] ?? ''));
    expect(amounts(recognise(disturbed).tables)).toEqual(amounts(own.map(([t]) => t)));
  });

  test('whichever column is left blank between the others, it is read the same', () => {
    const amounts = (tables: readonly Table[]): string[] => tables.map((t, i) => amountsOf(t, lines[i] ?? ''));
    const widest = Math.max(...snapshot.sheets.map((s) => s.area?.right ?? 0));
    for (let col = 1; col <= widest; col++) {
      const disturbed = blankBefore(col)(snapshot);
      const read = recognise(disturbed);
      expect({ col, amounts: amounts(read.tables) }).toEqual({ col, amounts: amounts(book.tables) });
      const found = checkBook(read, disturbed).findings.filter((f) => f.severity !== 'info');
      expect({ col, found: found.map((f) => f.message) }).toEqual({ col, found: [] });
    }
  });

  test('nothing is held against it', () => {
    const found = checkBook(book, snapshot).findings.filter((f) => f.severity !== 'info');
    expect(found.map((f) => f.message)).toEqual([]);
  });

  test('a wrong amount in any table is found', () => {
    for (const table of book.tables) {
      const cell = firstAmount(table);
      if (!cell) continue;
      const changed = withAmount(snapshot, table.sheet, cell, 11.11);
      const errors = checkBook(recognise(changed), changed).findings.filter((f) => f.severity === 'error');
      const found = errors.some((f) => f.cells.some((c) => c.sheet === table.sheet));
      expect({ table: table.title, ...cell, found }).toEqual({ table: table.title, ...cell, found: true });
    }
  });
});

/** A cell of the first row below the total whose amount is part of a sum; none in tables that nothing is added up in. */
function firstAmount(table: Table): { row: number; col: number } | undefined {
  if (/free|indicators/.test(kindOf(table.kind).layout) || table.isEmpty) return undefined;
  for (const row of table.rows) {
    const column = table.blocks[row.block]?.columns.find((c) => c.isMoney && !c.isMemo);
    const figure = column && table.figure(row, column.key);
    const isSum = row.parent !== undefined && row.role !== 'memo';
    if (isSum && figure && figure.value !== 0) return { row: figure.ref.row, col: figure.ref.col };
  }
  return undefined;
}

function withAmount(snapshot: WorkbookSnapshot, sheet: string, at: { row: number; col: number }, more: number): WorkbookSnapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((s) => {
      if (s.name !== sheet) return s;
      const cells = s.cells.map((row) => row && [...row]);
      const cell = cells[at.row]![at.col]!;
      cells[at.row]![at.col] = { ...cell, value: Number(cell.value) + more };
      return { ...s, cells };
    }),
  };
} // prettier-ignore
