import type { RecognisedTable } from './table';

/** The value that occurs most; the first of them when several do; undefined for none. */
export function mostFrequent<T>(values: readonly (T | undefined)[]): T | undefined {
  const count = new Map<T, number>();
  for (const v of values) if (v !== undefined) count.set(v, (count.get(v) ?? 0) + 1);
  let best: T | undefined;
  for (const [value, n] of count) if (best === undefined || n > count.get(best)!) best = value;
  return best;
}

/**
 * Settles the unit of tables whose wording cannot be right: a table that says 元 while its amounts are the very numbers that the
 * 万元 tables print is in 万元 (and the other way round). Tables without a unit line take the unit of most.
 */
export function reconcileUnits(tables: readonly RecognisedTable[]): RecognisedTable[] {
  const usual = mostFrequent(tables.map((t) => t.printedUnit?.unit));
  if (!usual) return [...tables];
  const known = new Set<number>();
  for (const table of tables) if (table.printedUnit?.unit === usual) for (const v of amounts(table)) known.add(v);
  return tables.map((table) => {
    if (table.unit === usual) return table;
    if (!table.printedUnit) return table.withUnit(usual);
    return speaksUnit(table, known) ? table.withUnit(usual) : table;
  });
}

/** Half of the table's distinct amounts, and at least two, are amounts of the other tables. */
function speaksUnit(table: RecognisedTable, known: ReadonlySet<number>): boolean {
  const own = amounts(table);
  const shared = [...own].filter((v) => known.has(v)).length;
  return shared >= 2 && shared * 2 >= own.size;
}

function amounts(table: RecognisedTable): Set<number> {
  const out = new Set<number>();
  for (const row of table.rows) {
    for (const column of table.blocks[row.block]?.columns ?? []) {
      const figure = column.isMoney ? table.figure(row, column.key) : undefined;
      if (figure && Math.abs(figure.value) >= 1) out.add(Math.round(figure.value * 1e6) / 1e6);
    }
  }
  return out;
}
