import type { Book, Table } from '../../../src/tables';
import { printed } from './style';
import type { LaidOut } from './layout';

const EXPONENT: Readonly<Record<string, number>> = { 元: 0, 千元: 3, 万元: 4, 百万元: 6, 亿元: 8 };

/** Differences between what was laid out and what was read, each a line of text; none when recognition is right. */
export function differences(laid: LaidOut, book: Book): string[] {
  const out: string[] = [];
  if (book.kind !== laid.meaning.report) out.push(`report ${book.kind}`);
  if (book.year !== laid.meaning.year) out.push(`year ${book.year} for ${laid.meaning.year}`);
  const wanted = laid.tables.map((t) => `${t.kind} on ${t.sheet}`).sort();
  const got = book.tables.map((t) => `${t.kind} on ${t.sheet}`).sort();
  for (const w of wanted) if (!got.includes(w)) out.push(`missing ${w}`);
  for (const g of got) if (!wanted.includes(g)) out.push(`extra ${g}`);
  for (const expected of laid.tables) {
    // A sheet may hold two tables of one kind (分单位 and 分科目): the one that fits is meant.
    const tables = book.tables.filter((t) => t.kind === expected.kind && t.sheet === expected.sheet);
    const results = tables.map((t) => compareTable(expected, t, laid));
    const best = results.sort((a, b) => a.length - b.length)[0];
    if (best) out.push(...best);
    const main = book.table(expected.kind);
    if (tables.some((t) => t.rows.some((r) => r.code)) && main?.rows.every((r) => !r.code))
      out.push(`${expected.kind}: the list by 科目 is not the table of its kind`);
  }
  return out;
}

function compareTable(expected: LaidOut['tables'][number], table: Table, laid: LaidOut): string[] {
  const out: string[] = [];
  const at = `${expected.kind} ${expected.sheet}`;
  if (table.unit !== expected.unit && !table.isEmpty) out.push(`${at}: unit ${table.unit} for ${expected.unit}`);
  const shift = 10 ** ((EXPONENT[table.unit] ?? 0) - (EXPONENT[expected.unit] ?? 0));
  for (const { row, column, value } of expected.amounts) {
    const figure = table.at(row, column);
    const want = printed(value, { ...laid.style, unit: expected.unit });
    const got = figure === undefined ? undefined : figure.value * shift;
    if (got === undefined ? want !== 0 : Math.abs(got - want) > 1e-7) out.push(`${at}: ${row}.${column} ${got} for ${want}`);
    if (out.length > 6) break;
  }
  return out;
} // prettier-ignore
