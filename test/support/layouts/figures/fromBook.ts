import type { Book, Table } from '../../../../src/tables';
import { unitExponent } from '../../../../src/amount';
import { stripNumbering } from '../../../../src/tables';
import type { MeaningBook, MeaningRow, MeaningTable } from './meaning';

/** The figures of a recognised real book, to be laid out anew. */
export function meaningOf(book: Book): MeaningBook {
  return {
    report: book.kind!,
    year: book.year!,
    organisation: book.organisation!,
    tables: new Map(book.tables.map((t) => [t.kind, tableOf(t)])),
  };
}

function tableOf(table: Table): MeaningTable {
  const shift = 10 ** (unitExponent(table.unit) + 2);
  const isTwoSided = table.blocks.some((b) => b.columns.some((c) => c.key === 'inItem' || c.key === 'outItem'));
  const rows: MeaningRow[] = [];
  for (const row of table.rows) {
    if (row.role === 'repeat' || row.key.startsWith('#') || (row.role === 'memo' && !isTwoSided)) continue;
    const values: Record<string, number> = {};
    for (const key of new Set([
      ...(table.blocks[row.block]?.columns ?? []).filter((c) => c.isMoney).map((c) => c.key),
      ...Object.keys(row.cells ?? {}),
    ])) {
      const value = table.figure(row, key)?.value ?? 0;
      if (value !== 0) values[key] = Math.round(value * shift);
    }
    rows.push({
      key: row.key,
      label: isTwoSided ? stripNumbering(row.label) : row.label.trim(),
      ...(row.code ? { code: row.code } : {}),
      values,
      ...(isTwoSided ? { side: row.block === 0 ? ('in' as const) : ('out' as const) } : {}),
      ...(row.role === 'project' ? { role: 'project' as const } : row.role === 'unit' ? { role: 'unit' as const } : {}),
    });
  }
  if (rows.length === 0)
    rows.push({ key: /SG$/.test(table.kind) && table.kind.startsWith('JS') ? 'DATA' : 'TOTAL', label: '', values: {} });
  // The total first, as layouts expect it.
  rows.sort((a, b) => Number(b.key === 'TOTAL') - Number(a.key === 'TOTAL'));
  return { kind: table.kind, rows };
}
