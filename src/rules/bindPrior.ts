import type { Book, Column, Table } from '../tables';
import type { BoundEquation, EquationRule } from './types';

/** States for every amount printed as last year's that it is the one that last year's book prints in that row. */
export function bindPrior(rule: EquationRule, book: Book, prior: Book, equations: BoundEquation[]): void {
  for (const table of book.tables) {
    const before = prior.table(table.kind);
    if (!before || table.isEmpty || before.isEmpty || table !== book.table(table.kind)) continue;
    table.blocks.forEach((block, index) => {
      for (const column of block.columns) {
        const base = baseOf(column);
        if (base && isSameMeasure(table, column)) bindColumn(rule, table, before, index, column.key, base, equations);
      }
    });
  }
}

function bindColumn(
  rule: EquationRule,
  table: Table,
  before: Table,
  block: number,
  column: string,
  base: string,
  equations: BoundEquation[],
): void {
  for (const row of table.rows) {
    if (row.block !== block || row.key.startsWith('#') || table.row(row.key) !== row) continue;
    const now = table.figure(row, column);
    const then = before.row(row.key);
    const was = then && before.figure(then, base);
    if (!now || now.form === 'blank' || !was) continue;
    equations.push({
      rule,
      left: [{ sign: 1, table, row, column, figure: now }],
      right: [{ sign: 1, table: before, row: then, column: base, figure: { ...was, ref: now.ref }, isForeign: true }],
      relation: '=',
      type: 'prior',
    });
  }
}

/** Column whose amount of last year this one prints. */
function baseOf({ key, of }: Column): string | undefined {
  if (!/^(?:prior|inPrior|outPrior)(?::|$)/.test(key)) return undefined;
  return of ?? { prior: 'total', inPrior: 'inAmt', outPrior: 'outAmt' }[key];
}

/** In a 预算 the amounts of last year may be 执行数: only 预算数 is what last year's book holds. */
function isSameMeasure(table: Table, column: Column): boolean {
  return table.kind.startsWith('JS.') || /预算/.test(column.header);
}
