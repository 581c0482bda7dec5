import type { Unit } from '../../src/amount';
import { readAmounts } from '../../src/tables/amounts';
import type {
  Amounts,
  Block,
  Book,
  Column,
  Figure,
  ReportKind,
  Row,
  RowRole,
  Table,
  TableKindId,
} from '../../src/tables/types';
import type { SheetSnapshot } from '../../src/workbook';

/** An amount as a test writes it: a number, null for a blank cell, '-' for a dash. */
export type Amount = number | null | '-';

/** A row of a test table: key, label and the amounts by column key. */
export interface RowSpec {
  readonly key: string;
  readonly label?: string;
  readonly role?: RowRole;
  readonly parent?: string;
  readonly amounts?: Readonly<Record<string, Amount>>;
}

export interface TableSpec {
  readonly kind: TableKindId;
  readonly sheet?: string;
  readonly title?: string;
  readonly unit?: Unit;
  readonly year?: number;
  readonly decimals?: number;
  /** Printed columns in order; those of the rows when absent. */
  readonly columns?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly rows: readonly RowSpec[];
}

const isCode = (key: string): boolean => /^\d{3,9}$/.test(key);

function roleOf(spec: RowSpec): RowRole {
  if (spec.role) return spec.role;
  if (isCode(spec.key)) return spec.key.length === 3 ? '类' : spec.key.length === 5 ? '款' : '项';
  if (/^(TOTAL|[IOG]G)$/.test(spec.key)) return 'total';
  if (/^([IOG]T|PT)$/.test(spec.key)) return 'subtotal';
  return 'detail';
}

/** A `Table` from plain data: rows from sheet row 7 (zero-based 6), columns from column C. */
export function makeTable(spec: TableSpec): Table {
  const sheet = spec.sheet ?? spec.kind;
  const unit = spec.unit ?? '万元';
  const keys = spec.columns ?? [...new Set(spec.rows.flatMap((r) => Object.keys(r.amounts ?? {})))];
  const columns: Column[] = keys.map((key, i) => ({
    key,
    header: spec.headers?.[key] ?? key,
    col: 2 + i,
    isMoney: true,
  }));
  const block: Block = { columns, left: 0, right: 1 + keys.length };
  const rows: Row[] = spec.rows.map((r, i) => {
    const parentKey = r.parent ?? (isCode(r.key) && r.key.length > 3 ? r.key.slice(0, -2) : undefined);
    const parent = parentKey === undefined ? -1 : spec.rows.findIndex((p) => p.key === parentKey);
    return {
      key: r.key,
      label: r.label ?? r.key,
      role: roleOf(r),
      row: 6 + i,
      block: 0,
      ...(isCode(r.key) ? { code: r.key, printedCode: r.key } : {}),
      ...(parent >= 0 ? { parent } : {}),
    };
  });
  const figure = (row: Row, columnKey: string): Figure | undefined => {
    const column = columns.find((c) => c.key === columnKey);
    const source = spec.rows[row.row - 6];
    if (!column || !source) return undefined;
    const amount = source.amounts?.[columnKey] ?? null;
    const value = typeof amount === 'number' ? amount : 0;
    return {
      value,
      shownDecimals: spec.decimals ?? 2,
      storedDecimals: String(value).split('.')[1]?.length ?? 0,
      form: amount === null ? 'blank' : amount === '-' ? 'dash' : 'number',
      ref: { sheet, row: row.row, col: column.col },
      unit,
    };
  };
  const row = (key: string): Row | undefined => rows.find((r) => r.key === key);
  const amounts = (): Amounts => readAmounts(sheetOf(spec, sheet, keys), rows, [block], figure);
  const title = spec.title ?? spec.kind;
  return {
    kind: spec.kind,
    id: spec.kind,
    title,
    name: title,
    sheet,
    area: { top: 0, left: 0, bottom: 6 + rows.length, right: block.right },
    headerRows: [4, 5],
    unit,
    ...(spec.year === undefined ? {} : { year: spec.year }),
    blocks: [block],
    rows,
    isEmpty: !spec.rows.some((r) => Object.values(r.amounts ?? {}).some((a) => typeof a === 'number' && a !== 0)),
    notes: [],
    confidence: 1,
    evidence: [],
    figure,
    row,
    at: (rowKey, columnKey) => {
      const found = row(rowKey);
      return found && figure(found, columnKey);
    },
    hasColumn: (columnKey) => columns.some((c) => c.key === columnKey),
    children: (parent) => rows.filter((r) => r.parent === rows.indexOf(parent)),
    amounts,
  };
}

/** The amounts as cells of a sheet, where the table has them. */
function sheetOf(spec: TableSpec, name: string, keys: readonly string[]): SheetSnapshot {
  const decimals = spec.decimals ?? 2;
  const format = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
  const lines = spec.rows.map((r) => [
    undefined,
    undefined,
    ...keys.map((key) => ({ value: r.amounts?.[key] ?? null, format })),
  ]);
  const cells = [...Array<undefined>(6).fill(undefined), ...lines];
  return { name, visibility: 'visible', area: undefined, cells, merges: [], hiddenRows: new Set(), hiddenCols: new Set() };
} // prettier-ignore

export interface BookSpec {
  readonly kind: ReportKind;
  readonly year?: number;
  readonly organisation?: string;
  readonly name?: string;
  readonly tables: readonly TableSpec[];
}

/** A recognised `Book` from plain data, for tests of rules, charts and text that need no workbook. */
export function makeBook(spec: BookSpec): Book {
  const tables = spec.tables.map(makeTable);
  return {
    name: spec.name ?? '测试.xlsx',
    kind: spec.kind,
    year: spec.year ?? 2020,
    organisation: spec.organisation ?? '某某局',
    tables,
    unrecognised: [],
    table: (kind) => tables.find((t) => t.kind === kind),
  };
}
