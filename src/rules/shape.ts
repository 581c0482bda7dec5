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
  /** Place of a column in its block. */
  readonly places: ReadonlyMap<string, number>;
  /** The amount columns that others are added into. */
  readonly sums: readonly ColumnSum[];
}

/** A column with the columns added into it. */
export interface ColumnSum {
  readonly column: string;
  readonly parts: readonly string[];
  /** Their places in the block; undefined for the cells of a row that stand apart. */
  readonly place: number | undefined;
  readonly partPlaces: readonly number[];
}

const EMPTY: Shape = { money: [], parts: new Map(), memo: new Set(), unknown: [], places: new Map(), sums: [] }; // prettier-ignore
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
  const money = columns.filter((c) => c.isMoney && !c.key.startsWith('x')).map((c) => c.key);
  return {
    money,
    parts,
    memo: new Set(columns.filter((c) => c.isMemo).map((c) => c.key)),
    unknown: columns.filter((c) => /^x\d/.test(c.key)).map((c) => c.key),
    places,
    sums: money.flatMap((column) => sumOfColumn({ parts, places }, column) ?? []),
  };
}

function shapeOfRow(table: Table, cells: NonNullable<Row['cells']>, shape: Shape): Shape {
  const parts = new Map(shape.parts);
  const declared = kindOf(table.kind).columns;
  for (const sum of declared) {
    const own = declared.filter((c) => c.into === sum.key && !c.isMemo && cells[c.key]);
    if (own.length > 0) parts.set(sum.key, own.map((c) => c.key)); // prettier-ignore
  }
  const money = shape.money.length > 0 ? shape.money : Object.keys(cells);
  const sums = money.flatMap((column) => sumOfColumn({ ...shape, parts }, column, true) ?? []);
  return { ...shape, money, parts, sums };
}

/** What a column adds up; undefined where that is nothing. One part is a sum in a list by 经济分类 only (a 类 with its only 款). */
export function sumOfColumn(
  { parts, places }: Pick<Shape, 'parts' | 'places'>,
  column: string,
  isApart = false,
): ColumnSum | undefined {
  const own = parts.get(column);
  if (!own || own.length < (column.startsWith('e') ? 1 : 2)) return undefined;
  const place = isApart ? undefined : places.get(column);
  return { column, parts: own, place, partPlaces: place === undefined ? [] : own.map((key) => places.get(key)!) };
}
