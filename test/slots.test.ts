import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decimal, parseAmount, shiftBetween, toDecimal } from '../src/amount';
import { priorFromJson } from '../src/charts';
import { readWorkbook } from '../src/hosts/file';
import { narrate, toJson, type NarrateInput, type Section, type Slot } from '../src/narrative';
import { recognise, type Book } from '../src/tables';
import { cellAt, formatRef, type CellRef, type WorkbookSnapshot } from '../src/workbook';
import { allFacts } from './support/allFacts';
import { layOut, VARIANTS } from './support/layouts/layout';

/** Every slot stands where it says and says what its cells give, computed anew here from the figures of the tables. */
const SAMPLES = ['四川省医疗保险异地结算中心-2020决算', '宣汉县医疗保障局-2020决算', '四川省医疗保障局机关-2024预算'];

/** Amounts in 万元 by cell: as the tables read them, else the bare cell (“三公” tables that run down the page). */
function amountsOf(book: Book, { sheets }: WorkbookSnapshot): Map<string, Decimal> {
  const amounts = new Map<string, Decimal>();
  for (const { area, sheet, unit } of book.tables)
    for (let row = area.top; row <= area.bottom; row++)
      for (let col = area.left; col <= area.right; col++) {
        const value = cellAt(sheets.find((s) => s.name === sheet)!, row, col)?.value ?? 0;
        const isNought = /^[-—–－\s]*$/.test(String(value));
        const parsed = typeof value === 'number' ? { value } : isNought ? { value: 0 } : parseAmount(String(value));
        if (parsed) amounts.set(formatRef({ sheet, row, col }), toDecimal(parsed.value).times(new Decimal(10).pow(shiftBetween(unit, '万元'))));
      }
  for (const table of book.tables)
    for (const row of table.rows)
      for (const column of table.blocks.flatMap((b) => b.columns)) {
        const figure = table.figure(row, column.key);
        if (!figure || figure.form === 'text' || figure.form === 'error') continue;
        amounts.set(formatRef(figure.ref), toDecimal(figure.value).times(new Decimal(10).pow(shiftBetween(figure.unit, '万元'))));
      }
  return amounts;
} // prettier-ignore

const round = (d: Decimal): Decimal => d.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
const sum = (list: readonly Decimal[]): Decimal => list.reduce((a, b) => a.plus(b), new Decimal(0));

/** What a slot of these cells may say: the sum, one of several equal cells, a difference, a ratio. */
function candidates(slot: Slot, cells: readonly Decimal[]): Decimal[] {
  const splits = cells.map((_, i) => [sum(cells.slice(0, i)), sum(cells.slice(i))] as const).slice(1);
  if (slot.unit === '%') {
    const parts = splits.flatMap(([a, b]) => (b.isZero() ? [] : [a.div(b).times(100), a.minus(b).div(b.abs()).times(100).abs()]));
    // Sums of shares: each part with the whole behind it.
    const pairs = cells.filter((_, i) => i % 2 === 0).map((part, i) => round(part.div(cells[2 * i + 1] ?? 1).times(100)));
    return [...parts.map(round), sum(pairs)];
  }
  const neighbours = cells.slice(1).map((c, i) => c.minus(cells[i]!).abs());
  // Residues are of the printed amounts.
  const printed = cells.map(round);
  const residues = cells.flatMap((_, i) => [round(sum(cells.slice(i)))].map((whole) => sum(printed.slice(0, i)).minus(whole).abs()));
  return [sum(cells), sum(printed), ...cells, ...neighbours, ...splits.map(([a, b]) => a.minus(b).abs()), ...residues].map(round);
} // prettier-ignore

function check(book: Book, snapshot: WorkbookSnapshot, sections: readonly Section[]): number {
  const amounts = amountsOf(book, snapshot);
  const amount = (ref: CellRef): Decimal => amounts.get(formatRef(ref)) ?? new Decimal(NaN);
  let checked = 0;
  for (const paragraph of sections.flatMap((s) => s.paragraphs)) {
    for (const slot of paragraph.slots) {
      expect(paragraph.text.slice(slot.start, slot.end)).toBe(slot.text);
      if (slot.isPending) expect(slot.text).toMatch(/^【待填：.+】$/);
      for (const ref of slot.cells)
        if (!amounts.has(formatRef(ref)))
          throw new Error(`${slot.name ?? ''} ${slot.text}: no amount at ${formatRef(ref)} in ${paragraph.text}`);
      // Facts of the user take part in the others: last year's figure, a 预算数, the part of 公务接待 that was for guests from abroad.
      if (slot.cells.length === 0 || !/^-?\d/.test(slot.value)) continue;
      if (/无|没有/.test(slot.text)) {
        expect(Number(slot.value)).toBe(0);
        continue;
      }
      expect(new Decimal(slot.text).eq(slot.value)).toBe(true);
      if (isWithFacts(slot)) continue;
      const possible = candidates(slot, slot.cells.map(amount));
      if (!possible.some((p) => p.eq(slot.value))) throw new Error(`${slot.name ?? ""} ${slot.text}: ${slot.cells.map(formatRef).join(" ")} in ${paragraph.text}`); // prettier-ignore
      checked++;
    }
  }
  return checked;
}

/** Changes, completions and rates of a figure given by the user have the cells of the other one only. */
function isWithFacts(slot: Slot): boolean {
  return /变动|完成率|国内/.test(slot.name ?? '') && slot.cells.length < 4;
}

describe.each(SAMPLES)('%s', (name) => {
  let book: Book;
  let snapshot: WorkbookSnapshot;
  beforeAll(async () => {
    snapshot = await readWorkbook(readFileSync(join(__dirname, '..', 'samples', `${name}.xlsx`)), `${name}.xlsx`);
    book = recognise(snapshot);
  });

  test.each(['nothing', 'last year and facts', 'all'])('%s given: each slot is what its cells say', (how) => {
    const fixture = (part: string): unknown =>
      JSON.parse(readFileSync(join(__dirname, 'fixtures/published', `${name}.${part}.json`), 'utf8'));
    const input: NarrateInput =
      how === 'nothing' ? {} : how === 'all' ? { facts: allFacts(book), options: { trailingZeros: true } } : { prior: priorFromJson(fixture('prior')), facts: fixture('facts') as Record<string, string> }; // prettier-ignore
    expect(check(book, snapshot, narrate(book, input))).toBeGreaterThan(25);
  });

  test('as JSON: offsets are into the text of the section', () => {
    for (const section of toJson(narrate(book)))
      for (const slot of section.slots) expect(section.text.slice(slot.start, slot.end)).toBe(slot.text);
  });
});

test.each(VARIANTS.map((v) => [v.id, v] as const))('%s: made-up books, rounded or not', (_, variant) => {
  let checked = 0;
  for (const [seed, grain] of [[3, 10_000], [4, 1], [5, 1]] as const) {
    const { snapshot } = layOut(variant, seed, { isWild: seed % 2 === 0, grain });
    const book = recognise(snapshot);
    checked += check(book, snapshot, narrate(book)) + check(book, snapshot, narrate(book, { facts: allFacts(book) }));
  }
  expect(checked).toBeGreaterThan(40);
}); // prettier-ignore
