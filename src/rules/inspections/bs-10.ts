import { formatAmount } from '../../amount';
import { childPlaces } from '../children';
import { CELL_BITS, type Table } from '../../tables';
import type { Inspection, InspectionRule } from '../types';
import { placeText, type PlacedFigure } from './figures';

/** A number typed over a total where the totals beside it, in its row and in its column, are formulas. */
export const BS_10: InspectionRule = {
  id: 'BS-10',
  title: '合计、小计没有被手工数字覆盖',
  basis: '表格编制要求（同一行、同一列的合计用公式计算）',
  report: 'both',
  severity: 'warning',
  *inspect({ book }): Iterable<Inspection> {
    for (const table of book.tables) {
      for (const place of typedAmongFormulas(table))
        yield {
          verdict: '公式被覆盖',
          severity: 'warning',
          table,
          cell: place.figure.ref,
          message: `${table.name}${placeText(place)} ${formatAmount(place.figure.value)} 是手工填入的数字，同行同列的其他合计都是公式；明细修改后它不会跟着变`,
          marks: [{ text: formatAmount(place.figure.value), ref: place.figure.ref }],
          actual: String(place.figure.value),
        };
    }
  },
};

const FEWEST_FORMULAS = 3;
const { number, formula, nonzero } = CELL_BITS;

function typedAmongFormulas(table: Table): PlacedFigure[] {
  const { bits, width, hasFormulas } = table.amounts();
  if (!hasFormulas) return [];
  const sums = sumPlaces(table);
  const count = (): { formulas: number; typed: number } => ({ formulas: 0, typed: 0 });
  const byRow = table.rows.map(count);
  const byColumn = table.blocks.map((b) => b.columns.map(count));
  const isTyped = (at: number): boolean => bits[at] === (number | nonzero);
  for (const { row, place } of sums) {
    const at = row * width + place;
    const what = bits[at]! & formula ? 'formulas' : isTyped(at) ? 'typed' : undefined;
    if (!what) continue;
    byRow[row]![what]++;
    byColumn[table.rows[row]!.block]![place]![what]++;
  }
  return sums.flatMap(({ row: at, place }) => {
    if (!isTyped(at * width + place)) return [];
    const row = table.rows[at]!;
    const [inRow, inColumn] = [byRow[at]!, byColumn[row.block]![place]!];
    // The number itself is counted in its row and in its column.
    if (inRow.formulas + inColumn.formulas < FEWEST_FORMULAS || inRow.typed + inColumn.typed > 2) return [];
    const column = table.blocks[row.block]!.columns[place]!;
    return [{ row, column, figure: table.figure(row, column.key)! }];
  });
}

/** Where cells add others up: in a row with rows below it, or in a column with parts. */
function sumPlaces(table: Table): { readonly row: number; readonly place: number }[] {
  const children = childPlaces(table);
  const sums = table.blocks.map((b) => new Set(b.columns.flatMap((c) => (c.into && !c.isMemo ? [c.into] : []))));
  const out: { row: number; place: number }[] = [];
  table.rows.forEach(({ block, role }, row) => {
    if (role === 'memo' && table.kind === 'YS.JX') return;
    table.blocks[block]?.columns.forEach((column, place) => {
      if (column.isMoney && !column.isMemo && (children[row] || sums[block]!.has(column.key))) out.push({ row, place });
    });
  });
  return out;
}
