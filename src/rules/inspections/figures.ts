import type { Column, Figure, Row, Table } from '../../tables';

export interface PlacedFigure {
  readonly figure: Figure;
  readonly row: Row;
  readonly column: Column;
}

type Wanted = (row: Row, column: Column) => boolean;

/** Every amount cell of a table; with `wanted` those that it names. */
export function moneyFigures(table: Table, wanted?: Wanted): readonly PlacedFigure[] {
  const money = table.blocks.map((b) => b.columns.filter((c) => c.isMoney));
  const out: PlacedFigure[] = [];
  for (const row of table.rows) {
    if (isLeftOut(table, row)) continue;
    for (const column of money[row.block] ?? []) {
      const figure = wanted && !wanted(row, column) ? undefined : table.figure(row, column.key);
      if (figure) out.push({ figure, row, column });
    }
  }
  return out;
}

/** The few amount cells that are no plain amount: text numbers, words, errors and negative amounts. */
export function oddFigures(table: Table): readonly PlacedFigure[] {
  const { odd, width } = table.amounts();
  return odd.flatMap((place) => {
    const row = table.rows[Math.floor(place / width)]!;
    const column = table.blocks[row.block]!.columns[place % width]!;
    const figure = isLeftOut(table, row) ? undefined : table.figure(row, column.key);
    return figure ? [{ figure, row, column }] : [];
  });
}

/** Indicators of a goal are words and weights. */
function isLeftOut(table: Table, row: Row): boolean {
  return row.role === 'memo' && table.kind === 'YS.JX';
}

/** “卫生健康支出”基本支出. */
export function placeText({ row, column }: Pick<PlacedFigure, 'row' | 'column'>): string {
  const label = row.label.trim();
  return `${label ? `“${label}”` : ''}${column.header.split('/').at(-1) ?? ''}`;
}
