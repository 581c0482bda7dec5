import type { MeaningRow, MeaningTable } from './meaning';
import { sumOf } from './subjects';

const isPersons = (row: MeaningRow): boolean => /^30[13]/.test(row.code ?? '');
const hasCode = (row: MeaningRow): boolean => row.code !== undefined;

/** 基本支出 as halves with 人员经费合计 and 公用经费合计, from either form. */
export function asHalves(table: MeaningTable): MeaningTable {
  if (table.rows.some((r) => r.key === 'PT')) return table;
  const rows = table.rows
    .filter(hasCode)
    .map((r) => ({ ...r, values: { amt: (r.values['pers'] ?? 0) + (r.values['pub'] ?? 0) || (r.values['total'] ?? 0) } }));
  const sum = (key: string, label: string, of: readonly MeaningRow[]): MeaningRow => ({
    key,
    label,
    values: { amt: sumOf(of.filter((r) => r.code!.length === 3))['amt'] ?? 0 },
  });
  const persons = rows.filter(isPersons);
  const goods = rows.filter((r) => !isPersons(r));
  return {
    kind: table.kind,
    rows: [...persons, sum('PT', '人员经费合计', persons), ...goods, sum('OT', '公用经费合计', goods)],
  };
} // prettier-ignore

/** 基本支出 as one list with 合计 | 人员经费 | 公用经费, from either form. */
export function asList(table: MeaningTable): MeaningTable {
  if (table.rows.some((r) => r.key === 'TOTAL')) return table;
  const rows = table.rows.filter(hasCode).map((r) => {
    const value = r.values['amt'] ?? 0;
    return { ...r, values: { total: value, [isPersons(r) ? 'pers' : 'pub']: value } };
  });
  const total = sumOf(rows.filter((r) => r.code!.length === 3));
  return { kind: table.kind, rows: [{ key: 'TOTAL', label: '合计', values: total }, ...rows] };
}
