import { squash, type Row, type Table } from '../../tables';
import { cellAt, type SheetSnapshot } from '../../workbook';
import type { Inspection, InspectionRule } from '../types';

/** Tables that must fill such a row before one is told to have left it blank. */
const ENOUGH = 2;
/** Rows below the total where it may be printed again: without a name, and once more under the name of the unit. */
const BELOW = 3;

/**
 * Some forms (四川) print the total again in rows below it, one without a name and one with the name of the unit. Where the tables of a
 * book do so, a row of that kind without amounts was left out. Where they do not, such a row is a heading.
 */
export const BS_12: InspectionRule = {
  id: 'BS-12',
  title: '重复列示的合计行没有漏填',
  basis: '四川省部门预算公开表（2024）',
  report: 'both',
  severity: 'warning',
  *inspect({ book, snapshot }): Iterable<Inspection> {
    const filled = book.tables.flatMap((table) => repeatsOf(table).map((row) => ({ table, name: squash(row.label) })));
    const isUsual = (name: string, table: Table): boolean =>
      new Set(filled.filter((f) => f.name === name && f.table !== table).map((f) => f.table)).size >= ENOUGH;
    for (const table of book.tables) {
      const total = table.row('TOTAL');
      const sheet = snapshot.sheets.find((s) => s.name === table.sheet);
      if (!total || !sheet || !hasAmount(table, total)) continue;
      for (const { row, name } of blankBelow(table, total, sheet))
        if (isUsual(name, table)) yield leftBlank(table, total, row, name);
    }
  },
};

const hasAmount = (table: Table, row: Row): boolean =>
  moneyCols(table, row.block).some((c) => (table.figure(row, c.key)?.value ?? 0) !== 0);

const moneyCols = (table: Table, block: number) => (table.blocks[block]?.columns ?? []).filter((c) => c.isMoney);

/** Rows right below the total that print it again. */
function repeatsOf(table: Table): Row[] {
  const total = table.row('TOTAL');
  if (!total) return [];
  return table.rows.filter(
    (r) => r.role === 'repeat' && r.block === total.block && isBelow(r.row, total) && hasAmount(table, r),
  );
}

const isBelow = (row: number, total: Row): boolean => row > total.row && row <= total.row + BELOW;

/** Rows below the total, before the first that is read, without any amount: blank, or with a name alone. */
function blankBelow(table: Table, total: Row, sheet: SheetSnapshot): { row: number; name: string }[] {
  const own = table.rows.filter((r) => r.block === total.block && r.row > total.row);
  // Up to the first 科目; the other repeats may stand between.
  const end = Math.min(total.row + BELOW + 1, own.find((r) => r.role !== 'repeat')?.row ?? total.row);
  const out: { row: number; name: string }[] = [];
  for (let row = total.row + 1; row < end; row++) {
    if (own.some((r) => r.row === row)) continue;
    const text = (col: number): string => squash(String(cellAt(sheet, row, col)?.value ?? ''));
    if (moneyCols(table, total.block).some((c) => text(c.col) !== '')) continue;
    // Codes of units and of 科目 may stand beside the name.
    const names = new Set<string>();
    for (let col = table.area.left; col <= table.area.right; col++)
      if (/\p{Script=Han}/u.test(text(col))) names.add(text(col));
    if (names.size <= 1) out.push({ row, name: [...names][0] ?? '' });
  }
  return out;
}

function leftBlank(table: Table, total: Row, row: number, name: string): Inspection {
  const first = moneyCols(table, total.block)[0]!;
  return {
    verdict: '漏列',
    severity: 'warning',
    table,
    cell: { sheet: table.sheet, row, col: first.col },
    message: `${table.name}第${row + 1}行${name ? `“${name}”` : '（合计行之下）'}没有填数；这本工作簿其他表的这一行都重复列示了合计`,
  };
}
