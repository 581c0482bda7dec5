import type { RowDraft } from './common';

/** Finds for every row the one it is added into: the nearest level above it by its code, a subtotal, its unit, the total. */
export function assignParents(rows: RowDraft[]): void {
  const total = rows.findIndex((r) => r.role === 'total');
  const persons = rows.findIndex((r) => r.key === 'PT');
  const publicUse = rows.findIndex((r) => r.key === 'OT' && r.role === 'subtotal');
  const hasUnits = rows.some((r) => r.role === 'unit');
  const units = new Map<string, number>();
  let unit = -1;
  let byCode = new Map<string, number>();
  const later = new Map<string, number>();
  const keyOf = (ofUnit: number, block: number, code: string): string => `${ofUnit}|${block}|${code}`;
  let own = -1;
  rows.forEach((row, i) => {
    if (row.role === 'unit') own = i;
    else if (row.code && row.role !== 'memo' && row.role !== 'project') {
      const key = keyOf(own, row.block, row.code);
      if (!later.has(key)) later.set(key, i);
    }
  });
  rows.forEach((row, i) => {
    if (row.role === 'unit') {
      unit = i;
      byCode = new Map();
      const above = unitAbove(row.unitCode, units) ?? (total >= 0 ? total : undefined);
      if (above !== undefined) row.parent = above;
      if (row.unitCode) units.set(row.unitCode, i);
      return;
    }
    if (row.role === 'subtotal') {
      if (total >= 0) row.parent = total;
      return;
    }
    if (row.role === 'project' && !row.code && total >= 0) {
      row.parent = total;
      return;
    }
    if (!row.code || row.role === 'memo') return;
    let parent = row.role === 'project' ? byCode.get(row.code) : undefined;
    for (let length = row.code.length - 2; parent === undefined && length >= 3; length -= 2)
      parent = byCode.get(row.code.slice(0, length));
    // A row that was moved above its 款: it is still part of it.
    for (let length = row.code.length - 2; parent === undefined && length >= 3; length -= 2)
      parent = later.get(keyOf(unit, row.block, row.code.slice(0, length)));
    if (row.role !== 'project') byCode.set(row.code, i);
    if (parent === undefined) {
      if (row.code.length === 3 && /^30[13]/.test(row.code) && persons >= 0) parent = persons;
      else if (row.code.length === 3 && row.code.startsWith('3') && publicUse >= 0) parent = publicUse;
      else if (hasUnits && unit >= 0) parent = unit;
      else if (total >= 0) parent = total;
    }
    if (parent !== undefined) row.parent = parent;
  });
}

/** The unit that a unit is part of: its number is the beginning of this one's (347 → 347001). */
function unitAbove(code: string | undefined, units: ReadonlyMap<string, number>): number | undefined {
  for (let length = (code?.length ?? 0) - 1; length > 0; length--) {
    const above = units.get(code!.slice(0, length));
    if (above !== undefined) return above;
  }
  return undefined;
}
