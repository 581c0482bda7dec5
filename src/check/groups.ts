import { kindOf, type Table } from '../tables';
import type { Evaluated } from './evaluate';

/**
 * Limits that are exceeded (三公 决算 ≤ 预算) fail for the part and again for every sum over it. Gives each failing equation with those sums behind
 * it; a sum that is exceeded without any of its parts stands for itself.
 */
export function groupByParts(failing: readonly Evaluated[]): Evaluated[][] {
  const groups = new Map<Evaluated, Evaluated[]>(failing.map((e) => [e, [e]]));
  const limits = failing.filter((e) => e.bound.relation !== '=');
  for (const sum of limits) {
    const part = limits.find((e) => isPartOf(e, sum) && !limits.some((other) => isPartOf(other, e)));
    if (!part) continue;
    groups.delete(sum);
    groups.get(part)!.push(sum);
  }
  return [...groups.values()];
}

/** The same limit in the same row, for a column that is added into the other one's. */
function isPartOf(part: Evaluated, sum: Evaluated): boolean {
  const [a, b] = [part.bound.left[0]!, sum.bound.left[0]!];
  if (part.bound.rule !== sum.bound.rule || a.table !== b.table || a.row !== b.row) return false;
  const columns = kindOf(a.table.kind).columns;
  let into = columns.find((c) => c.key === a.column)?.into;
  while (into && into !== b.column) into = columns.find((c) => c.key === into)?.into;
  return into === b.column;
}

/** Last year's amounts of one table that differ from last year's book, told once: usually they were restated together. */
export function groupPrior(groups: readonly Evaluated[][]): Evaluated[][] {
  const out: Evaluated[][] = [];
  const byTable = new Map<Table, Evaluated[]>();
  for (const group of groups) {
    const { bound } = group[0]!;
    const table = bound.type === 'prior' ? bound.left[0]!.table : undefined;
    const known = table && byTable.get(table);
    if (known) known.push(...group);
    else out.push(group);
    if (table && !known) byTable.set(table, group);
  }
  return out;
}

/** Equations by the table of their first term. */
export function groupByTable(all: readonly Evaluated[]): Evaluated[][] {
  const groups = new Map<Table, Evaluated[]>();
  for (const e of all) {
    const { table } = e.bound.left[0]!;
    const list = groups.get(table);
    if (list) list.push(e);
    else groups.set(table, [e]);
  }
  return [...groups.values()];
}
