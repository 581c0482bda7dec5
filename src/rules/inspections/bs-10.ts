import { childrenOf } from '../children';
import type { Column, Row, Table } from '../../tables';
import type { Inspection, InspectionRule } from '../types';
import { moneyFigures, placeText, type PlacedFigure } from './figures';

/** A number typed over a total where the totals beside it, in its row and in its column, are formulas. */
export const BS_10: InspectionRule = {
  id: 'BS-10',
  title: '合计、小计没有被手工数字覆盖',
  basis: '表格编制要求（同一行、同一列的合计用公式计算）',
  report: 'both',
  severity: 'warning',
  *inspect({ book }): Iterable<Inspection> {
    for (const table of book.tables) {
      if (!table.amounts().hasFormulas) continue;
      const sums = moneyFigures(table, sumsOf(table));
      if (!sums.some((s) => s.figure.isFormula)) continue;
      for (const place of typedAmongFormulas(sums))
        yield {
          verdict: '公式被覆盖',
          severity: 'warning',
          table,
          cell: place.figure.ref,
          message: `${table.name}${placeText(place)} ${place.figure.value} 是手工填入的数字，同行同列的其他合计都是公式；明细修改后它不会跟着变`,
          actual: String(place.figure.value),
        };
    }
  },
};

const FEWEST_FORMULAS = 3;

function typedAmongFormulas(sums: readonly PlacedFigure[]): PlacedFigure[] {
  const byRow = tally(sums, (s) => s.row);
  const byColumn = tally(sums, (s) => s.column);
  return sums.filter((s) => {
    if (s.figure.isFormula || s.figure.form !== 'number' || s.figure.value === 0) return false;
    const [row, column] = [byRow.get(s.row)!, byColumn.get(s.column)!];
    const formulas = row.formulas + column.formulas;
    // The number itself is counted in its row and in its column.
    return formulas >= FEWEST_FORMULAS && row.typed + column.typed - 2 === 0;
  });
}

function tally<K>(
  sums: readonly PlacedFigure[],
  key: (s: PlacedFigure) => K,
): Map<K, { formulas: number; typed: number }> {
  const out = new Map<K, { formulas: number; typed: number }>();
  for (const s of sums) {
    if (s.figure.form !== 'number' || (s.figure.value === 0 && !s.figure.isFormula)) continue;
    const count = out.get(key(s)) ?? { formulas: 0, typed: 0 };
    if (s.figure.isFormula) count.formulas++;
    else count.typed++;
    out.set(key(s), count);
  }
  return out;
}

/** Tells the cells that add others up: in a row with rows below it, or in a column with parts. */
function sumsOf(table: Table): (row: Row, column: Column) => boolean {
  const sums = table.blocks.map((b) => new Set(b.columns.flatMap((c) => (c.into && !c.isMemo ? [c.into] : []))));
  return (row, column) => !column.isMemo && (childrenOf(table, row).length > 0 || sums[row.block]!.has(column.key));
}
