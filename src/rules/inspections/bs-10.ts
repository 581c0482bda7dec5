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

/** Counts the sums of every row and column, typed and computed, then looks at the typed ones: places stand as in `Amounts`. */
function typedAmongFormulas(table: Table): PlacedFigure[] {
  const { bits, width, hasFormulas } = table.amounts();
  if (!hasFormulas) return [];
  const height = table.rows.length;
  const rows = { formulas: new Uint32Array(height), typed: new Uint32Array(height) };
  const columns = table.blocks.map(() => ({ formulas: new Uint32Array(width), typed: new Uint32Array(width) }));
  const typed: number[] = [];
  forEachSum(table, (row, place) => {
    const at = row * width + place;
    const column = columns[table.rows[row]!.block]!;
    if (bits[at]! & formula) {
      rows.formulas[row]!++;
      column.formulas[place]!++;
    } else if (bits[at] === (number | nonzero)) {
      rows.typed[row]!++;
      column.typed[place]!++;
      typed.push(at);
    }
  });
  return typed.flatMap((at): PlacedFigure[] => {
    const [r, place] = [Math.floor(at / width), at % width];
    const row = table.rows[r]!;
    const inColumn = columns[row.block]!;
    // The number itself is counted in its row and in its column.
    if (rows.formulas[r]! + inColumn.formulas[place]! < FEWEST_FORMULAS) return [];
    if (rows.typed[r]! + inColumn.typed[place]! > 2) return [];
    const column = table.blocks[row.block]!.columns[place]!;
    return [{ row, column, figure: table.figure(row, column.key)! }];
  });
}

/** Where cells add others up: in a row with rows below it, or in a column with parts. */
function forEachSum(table: Table, visit: (row: number, place: number) => void): void {
  const children = childPlaces(table);
  const blocks = table.blocks.map(({ columns }) => {
    const sums = new Set(columns.flatMap((c) => (c.into && !c.isMemo ? [c.into] : [])));
    const money = [...columns.keys()].filter((place) => columns[place]!.isMoney && !columns[place]!.isMemo);
    return { money, sums: money.filter((place) => sums.has(columns[place]!.key)) };
  });
  table.rows.forEach(({ block, role }, row) => {
    const own = blocks[block];
    if (!own || (role === 'memo' && table.kind === 'YS.JX')) return;
    for (const place of children[row] ? own.money : own.sums) visit(row, place);
  });
}
