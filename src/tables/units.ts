import { decimalsOf, unitExponent, type Unit } from '../amount';
import type { TableDraft } from './build';
import { readFigure } from './figure';
import type { Evidence } from './types';
import { mostFrequent } from './whole';

/** Amounts looked at per table: enough to know its unit. */
const SAMPLE = 400;
const UNITS: readonly Unit[] = ['万元', '元', '千元', '百万元', '亿元'];

/**
 * Settles the unit of tables whose wording is missing or cannot be right. A table that says 元 while its amounts are the very numbers that the
 * 万元 tables print is in 万元 (and the other way round). A table without a unit line takes the unit in which its amounts are those of the other
 * tables, else the unit of most.
 */
export function settleUnits(drafts: readonly TableDraft[]): TableDraft[] {
  const usual = mostFrequent(drafts.map((t) => t.printedUnit?.unit));
  if (!usual) return guessWithoutWords(drafts);
  if (drafts.every((t) => t.printedUnit?.unit === usual)) return [...drafts];
  const printed = drafts.filter((t) => t.printedUnit?.unit === usual).map(sampleOf);
  const known = new Set(printed.flat());
  return drafts.map((table) => {
    if (table.printedUnit?.unit === usual) return table;
    const own = [...new Set(sampleOf(table))];
    if (!table.printedUnit) return withUnit(table, unitByAmounts(own, known, usual) ?? usual);
    return shared(own, known) ? withUnit(table, usual) : table;
  });
}

/** Half of the amounts, and at least two, are amounts of the other tables. */
function shared(own: readonly number[], known: ReadonlySet<number>): boolean {
  const count = own.filter((v) => known.has(v)).length;
  return count >= 2 && count * 2 >= own.length;
}

/** The unit in which a table's amounts are those of tables in `usual`. */
function unitByAmounts(own: readonly number[], known: ReadonlySet<number>, usual: Unit): Unit | undefined {
  if (own.length === 0 || shared(own, known)) return usual;
  const coarse = new Set([...known].map((v) => significant(v)));
  for (const unit of UNITS) {
    if (unit === usual) continue;
    const shift = 10 ** (unitExponent(unit) - unitExponent(usual));
    const count = own.filter((v) => coarse.has(significant(v * shift))).length;
    if (count >= 2 && count * 2 >= own.length) return unit;
  }
  // Amounts of a few units among tables in 元 are 万元: nobody budgets single 元.
  return usual === '元' && Math.max(...own) < 1000 ? '万元' : undefined;
}

/** Four leading digits: amounts in another unit are rounded. */
function significant(value: number): string {
  return value.toPrecision(4);
}

/** No table says its unit: 元 when there are only large amounts, kept to the 分; else 万元. */
function guessWithoutWords(drafts: readonly TableDraft[]): TableDraft[] {
  const all = drafts.flatMap(sampleOf);
  const isYuan =
    all.length >= 10 && Math.min(...all) >= 100 && Math.max(...all) >= 100_000 && all.every((v) => decimalsOf(v) <= 2);
  const unit: Unit = isYuan ? '元' : '万元';
  return drafts.map((d) => withUnit(d, unit, { what: `各表都没有注明金额单位，按${unit}读取`, weight: 0 }));
}

function withUnit(draft: TableDraft, unit: Unit, evidence?: Evidence): TableDraft {
  return { ...draft, unit, ...(evidence ? { evidence: [...draft.evidence, evidence] } : {}) };
}

/** Some distinct amounts of a table, without zeros and the smallest. */
function sampleOf(draft: TableDraft): number[] {
  const out = new Set<number>();
  for (const row of draft.rows) {
    for (const column of draft.blocks[row.block]?.columns ?? []) {
      if (!column.isMoney) continue;
      const at = row.cells?.[column.key] ?? { row: row.row, col: column.col };
      const { value } = readFigure(draft.sheet, at.row, at.col, draft.unit, 0);
      if (Math.abs(value) >= 1) out.add(Math.round(value * 1e6) / 1e6);
    }
    for (const at of draft.blocks[row.block]?.columns.length ? [] : Object.values(row.cells ?? {}))
      out.add(readFigure(draft.sheet, at.row, at.col, draft.unit, 0).value);
    if (out.size >= SAMPLE) break;
  }
  return [...out];
}
