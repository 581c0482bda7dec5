import type { Row, Table } from '../tables';

const known = new WeakMap<Table, ReadonlyMap<Row, readonly Row[]>>();
const NONE: readonly Row[] = [];

/** Rows added into a row. Reads the table once, so that asking for every row stays linear. */
export function childrenOf(table: Table, row: Row): readonly Row[] {
  let children = known.get(table);
  if (!children) known.set(table, (children = collect(table)));
  return children.get(row) ?? NONE;
}

function collect(table: Table): ReadonlyMap<Row, readonly Row[]> {
  const out = new Map<Row, Row[]>();
  for (const row of table.rows) {
    const parent = row.parent === undefined ? undefined : table.rows[row.parent];
    if (!parent) continue;
    const list = out.get(parent);
    if (list) list.push(row);
    else out.set(parent, [row]);
  }
  return out;
}
