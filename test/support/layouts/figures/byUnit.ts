import type { Random } from '../random';
import type { MeaningRow, MeaningTable } from './meaning';
import { sumOf, treeRows } from './subjects';

/** A list by 科目 split over two units: the rows of each unit under its name, adding up to the same total. */
export function byUnits(table: MeaningTable, random: Random, year: number, names: readonly [string, string], grain: number): MeaningTable {
  const leaves = table.rows.filter((r) => r.code?.length === 7);
  const parts = leaves.map((leaf) => {
    const first: Record<string, number> = {};
    const second: Record<string, number> = {};
    // The total of each part is the sum of its columns, as it is for the whole.
    for (const [column, value] of Object.entries(leaf.values)) {
      if (column === 'total') continue;
      first[column] = Math.floor((value * random.next()) / grain) * grain;
      second[column] = value - first[column];
    }
    const whole = (v: Record<string, number>): Record<string, number> => ({ ...v, total: Object.values(v).reduce((a, b) => a + b, 0) });
    return { code: leaf.code!, first: whole(first), second: whole(second) };
  });
  const unitRows = (side: 'first' | 'second', i: number): MeaningRow[] => {
    const own = parts.map((p) => ({ code: p.code, values: p[side] }));
    return [
      { key: `U:${names[i]!}`, label: names[i]!, role: 'unit', values: sumOf(own) },
      ...treeRows(own, year).map((r) => ({ ...r, key: `${names[i]!}|${r.key}` })),
    ];
  };
  return { kind: table.kind, rows: [table.rows[0]!, ...unitRows('first', 0), ...unitRows('second', 1)] };
} // prettier-ignore

/** The same list by unit names only (收入决算表（分单位）). */
export function unitsOnly(table: MeaningTable): MeaningTable {
  return { kind: table.kind, rows: table.rows.filter((r) => r.role === 'unit' || r.key === 'TOTAL') };
}
