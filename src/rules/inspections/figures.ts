import type { Column, Figure, Row, Table } from '../../tables';

export interface PlacedFigure {
  readonly figure: Figure;
  readonly row: Row;
  readonly column: Column;
}

const known = new WeakMap<Table, readonly PlacedFigure[]>();

/** Every amount cell of a table; read once for all rules that look at single cells. */
export function moneyFigures(table: Table): readonly PlacedFigure[] {
  let figures = known.get(table);
  if (!figures) known.set(table, (figures = [...collect(table)]));
  return figures;
}

function* collect(table: Table): Iterable<PlacedFigure> {
  const money = table.blocks.map((b) => b.columns.filter((c) => c.isMoney));
  for (const row of table.rows) {
    if (row.role === 'memo' && table.kind === 'YS.JX') continue;
    for (const column of money[row.block] ?? []) {
      const figure = table.figure(row, column.key);
      if (figure) yield { figure, row, column };
    }
  }
}

/** “卫生健康支出”基本支出. */
export function placeText({ row, column }: Pick<PlacedFigure, 'row' | 'column'>): string {
  const label = row.label.trim();
  return `${label ? `“${label}”` : ''}${column.header.split('/').at(-1) ?? ''}`;
}
