import type { Figure, Row, Table } from '../../tables';

export interface NamedFigure {
  readonly figure: Figure;
  readonly row: Row;
  readonly label: string;
}

/** Every amount cell of a table with the name of its row. */
export function* moneyFigures(table: Table): Iterable<NamedFigure> {
  for (const row of table.rows) {
    if (row.role === 'memo' && table.kind === 'YS.JX') continue;
    for (const column of table.blocks[row.block]?.columns ?? []) {
      if (!column.isMoney) continue;
      const figure = table.figure(row, column.key);
      const head = column.header.split('/').at(-1) ?? '';
      if (figure) yield { figure, row, label: `${row.label.trim() ? `“${row.label.trim()}”` : ''}${head}` };
    }
  }
}
