import type { Table } from '../../../src/tables';
import { amounts, sheetOf, typed } from './edit';
import { amountsOf, at, everyAmount, label, type CleanBook, type SlipKind } from './slip';

/** Tables that other tables are compared with. */
function comparedTables({ run }: CleanBook): Table[] {
  const counts = new Map<Table, number>();
  for (const { bound, gap } of run.evaluated) {
    const own = new Set([...bound.left, ...bound.right].map((t) => t.table));
    const hasAmount = [...bound.left, ...bound.right].some((t) => t.figure.value !== 0);
    if (own.size > 1 && gap.isZero() && hasAmount) for (const t of own) counts.set(t, (counts.get(t) ?? 0) + 1);
  }
  return [...counts].filter(([t, n]) => n >= 3 && !t.isEmpty).map(([t]) => t);
}

function scaledTable(name: string, power: number): SlipKind {
  return {
    name,
    severity: 'error',
    make(clean, random) {
      const tables = comparedTables(clean);
      if (tables.length === 0) return undefined;
      const table = random.pick(tables);
      const changes = everyAmount(clean.book)
        .filter((a) => a.table === table && a.figure.value !== 0)
        .map(({ figure }) => ({ ref: figure.ref, now: Number((figure.value * 10 ** power).toFixed(6)) }));
      return { ...amounts(clean.snapshot, changes), isCulprit: (f) => f.cell.sheet === table.sheet, about: table.kind };
    },
  };
} // prettier-ignore

/** A text of the sheet replaced where it stands. */
function reworded(name: string, severity: SlipKind['severity'], from: (table: Table, clean: CleanBook) => { find: RegExp; to: string } | undefined): SlipKind {
  return {
    name,
    severity,
    make(clean, random) {
      const tables = clean.book.tables.filter((t) => !t.isEmpty && clean.book.tables.every((o) => o === t || o.sheet !== t.sheet));
      const table = random.pick(tables);
      const wanted = from(table, clean);
      if (!wanted) return undefined;
      const sheet = sheetOf(clean.snapshot, table.sheet);
      for (let row = 0; row <= table.headerRows[1]; row++)
        for (const [col, cell] of (sheet.cells[row] ?? []).entries())
          if (typeof cell?.value === 'string' && wanted.find.test(cell.value)) {
            const ref = { sheet: table.sheet, row, col };
            const value = cell.value.replace(wanted.find, wanted.to);
            return { snapshot: typed(clean.snapshot, [{ ref, cell: { ...cell, value } }]), isCulprit: (f) => f.cell.sheet === table.sheet && f.cell.row <= table.headerRows[1], about: `${table.kind} ${cell.value} → ${value}` };
          }
      return undefined;
    },
  };
} // prettier-ignore

export const TABLE_SLIPS: readonly SlipKind[] = [
  scaledTable('整表按元填写×10000', 4),
  scaledTable('整表按亿元填写÷10000', -4),
  reworded('万元表标成元', 'warning', (table, clean) => (comparedTables(clean).includes(table) && table.unit === '万元' ? { find: /万元/, to: '元' } : undefined)),
  reworded('元表标成万元', 'warning', (table, clean) => (comparedTables(clean).includes(table) && table.unit === '元' ? { find: /(单位[：:]\s*)元/, to: '$1万元' } : undefined)),
  reworded('标题年度错', 'warning', (_, { book }) => ({ find: new RegExp(String(book.year)), to: String(book.year! - 1) })),
  reworded('另一单位的名称', 'warning', (_, { book }) => (book.organisation ? { find: new RegExp(book.organisation), to: '海州市统计局' } : undefined)),
  {
    name: '“三公”分项改了合计没改',
    severity: 'error',
    make(clean, random) {
      const own = amountsOf(clean).filter((a) => /\.SG$/.test(a.table.kind));
      if (own.length === 0) return undefined;
      const amount = random.pick(own);
      const { ref, value } = amount.figure;
      return { ...amounts(clean.snapshot, [{ ref, now: Number((value + 1.5).toFixed(2)) }]), isCulprit: at(ref), about: label(amount) };
    },
  },
  {
    name: '空表里填了金额',
    severity: 'error',
    make(clean, random) {
      const empty = clean.book.tables.filter((t) => t.isEmpty && /(?:JJ|GZ|GZZC|JJSG)$/.test(t.kind));
      if (empty.length === 0) return undefined;
      const table = random.pick(empty);
      const total = everyAmount(clean.book).find((a) => a.table === table && /^(?:total|bT|aT)$/.test(a.column.key));
      if (!total) return undefined;
      const { snapshot } = amounts(clean.snapshot, [{ ref: total.figure.ref, now: 12.34 }]);
      return { snapshot, isCulprit: (f) => f.cell.sheet === table.sheet, about: label(total) };
    },
  },
  {
    name: '总表收支两边同改（表内平、表间不平）',
    severity: 'error',
    make({ book, snapshot }) {
      const table = book.table('JS.SZ') ?? book.table('YS.SZ');
      if (!table) return undefined;
      const income = ['I1', 'I0', 'IT', 'IG'].flatMap((key) => table.at(key, 'inAmt') ?? []);
      const outlay = table.rows.filter((r) => r.key.startsWith('F') && (table.figure(r, 'outAmt')?.value ?? 0) !== 0).slice(-1).flatMap((r) => table.figure(r, 'outAmt') ?? []);
      const sums = ['OT', 'OG'].flatMap((key) => table.at(key, 'outAmt') ?? []);
      if (income.length < 3 || outlay.length === 0 || sums.length < 2) return undefined;
      const changes = [...income, ...outlay, ...sums].filter((f) => f.value !== 0).map((f) => ({ ref: f.ref, now: Number((f.value + 30.3).toFixed(2)) }));
      return { ...amounts(snapshot, changes), isCulprit: at(...changes.map((c) => c.ref)), about: table.kind };
    },
  },
]; // prettier-ignore
