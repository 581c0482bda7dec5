import type { Row, Table } from '../tables';

const known = new WeakMap<Table, ReadonlyMap<Row, readonly Row[]>>();
const placed = new WeakMap<Table, readonly (readonly number[] | undefined)[]>();
const NONE: readonly Row[] = [];

/** Rows added into a row. Reads the table once, so that asking for every row stays linear. */
export function childrenOf(table: Table, row: Row): readonly Row[] {
  let children = known.get(table);
  if (!children) known.set(table, (children = collect(table)));
  return children.get(row) ?? NONE;
}

/** For every row of a table the places in `rows` of those added into it; undefined where there are none. */
export function childPlaces(table: Table): readonly (readonly number[] | undefined)[] {
  let places = placed.get(table);
  if (!places) placed.set(table, (places = collectPlaces(table)));
  return places;
}

function collectPlaces({ rows }: Table): readonly (readonly number[] | undefined)[] {
  const out = new Array<number[] | undefined>(rows.length).fill(undefined);
  rows.forEach(({ parent }, at) => {
    if (parent !== undefined && parent < rows.length) (out[parent] ??= []).push(at);
  });
  return out;
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
