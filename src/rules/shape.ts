import { kindOf, type Row, type Table } from '../tables';

/** What the columns of a block are to each other, worked out once a block. */
export interface Shape {
  /** Amount columns with a known meaning. */
  readonly money: readonly string[];
  /** Columns added into a column. */
  readonly parts: ReadonlyMap<string, readonly string[]>;
  /** 其中 columns, last year's amounts, comparisons. */
  readonly memo: ReadonlySet<string>;
  /** Columns with amounts that nobody knows. */
  readonly unknown: readonly string[];
  /** Place of a column in its block, and of the columns added into it. */
  readonly places: ReadonlyMap<string, number>;
  readonly partPlaces: ReadonlyMap<string, readonly number[]>;
}

const EMPTY: Shape = { money: [], parts: new Map(), memo: new Set(), unknown: [], places: new Map(), partPlaces: new Map() }; // prettier-ignore
const known = new WeakMap<Table, readonly Shape[]>();

/** The shape of the block that a row stands in; of the row itself where its cells stand apart (三公 with items as rows). */
export function shapeOf(table: Table, row: Row): Shape {
  let shapes = known.get(table);
  if (!shapes) known.set(table, (shapes = table.blocks.map((b) => shapeOfBlock(b.columns))));
  const shape = shapes[row.block] ?? EMPTY;
  return row.cells ? shapeOfRow(table, row.cells, shape) : shape;
}

function shapeOfBlock(columns: Table['blocks'][number]['columns']): Shape {
  const parts = new Map<string, string[]>();
  for (const c of columns) {
    if (!c.into || c.isMemo) continue;
    const list = parts.get(c.into);
    if (list) list.push(c.key);
    else parts.set(c.into, [c.key]);
  }
  const places = new Map(columns.map((c, i) => [c.key, i]));
  return {
    money: columns.filter((c) => c.isMoney && !c.key.startsWith('x')).map((c) => c.key),
    parts,
    memo: new Set(columns.filter((c) => c.isMemo).map((c) => c.key)),
    unknown: columns.filter((c) => /^x\d/.test(c.key)).map((c) => c.key),
    places,
    partPlaces: new Map([...parts].map(([key, keys]) => [key, keys.map((k) => places.get(k)!)])),
  };
}

function shapeOfRow(table: Table, cells: NonNullable<Row['cells']>, shape: Shape): Shape {
  const parts = new Map(shape.parts);
  const declared = kindOf(table.kind).columns;
  for (const sum of declared) {
    const own = declared.filter((c) => c.into === sum.key && !c.isMemo && cells[c.key]);
    if (own.length > 0) parts.set(sum.key, own.map((c) => c.key)); // prettier-ignore
  }
  return { ...shape, money: shape.money.length > 0 ? shape.money : Object.keys(cells), parts };
}
