import { decimalsOf, type Unit } from '../amount';
import type { Area, CellRef, SheetSnapshot } from '../workbook';
import { readAmounts } from './amounts';
import { readFigure } from './figure';
import type { Amounts, Block, Evidence, Figure, Row, Table, TableKindId } from './types';

export interface TableFields {
  readonly kind: TableKindId;
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly sheet: SheetSnapshot;
  readonly area: Area;
  readonly titleRef?: CellRef;
  readonly headerRows: readonly [number, number];
  readonly unit: Unit;
  readonly printedUnit?: Table['printedUnit'];
  readonly year?: number;
  readonly organisation?: string;
  readonly printedNumber?: string;
  readonly blocks: readonly Block[];
  readonly rows: readonly Row[];
  readonly notes: readonly string[];
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenCols?: readonly number[];
  /** Told for tables that are listed only, whose rows are not read. */
  readonly isEmpty?: boolean;
}

const NO_ROWS: readonly Row[] = [];
const OPTIONAL = ['titleRef', 'printedUnit', 'year', 'organisation', 'printedNumber', 'hiddenRows', 'hiddenCols'] as const; // prettier-ignore

/** A table over its sheet; figures are read when asked for, once. */
export class RecognisedTable implements Table {
  readonly kind;
  readonly id;
  readonly title;
  readonly name;
  readonly sheet: string;
  readonly area;
  readonly headerRows;
  readonly unit;
  readonly blocks;
  readonly rows;
  readonly notes;
  readonly confidence;
  readonly evidence;
  readonly isEmpty: boolean;
  declare readonly titleRef?: CellRef;
  declare readonly printedUnit?: NonNullable<Table['printedUnit']>;
  declare readonly year?: number;
  declare readonly organisation?: string;
  declare readonly printedNumber?: string;
  declare readonly hiddenRows?: readonly number[];
  declare readonly hiddenCols?: readonly number[];
  private readonly source: SheetSnapshot;
  private readonly generalDecimals: number;
  /** By row from the top of the area, then by sheet column. */
  private readonly figures: (Figure | undefined)[][] = [];
  private numbers: Amounts | undefined;
  private readonly byKey = new Map<string, Row>();
  private readonly kids = new Map<Row, Row[]>();
  private readonly columns: readonly Map<string, number>[];

  constructor(readonly fields: TableFields) {
    this.kind = fields.kind;
    this.id = fields.id;
    this.title = fields.title;
    this.name = fields.name;
    this.sheet = fields.sheet.name;
    this.source = fields.sheet;
    this.area = fields.area;
    this.headerRows = fields.headerRows;
    this.unit = fields.unit;
    this.blocks = fields.blocks;
    this.rows = fields.rows;
    this.notes = fields.notes;
    this.confidence = fields.confidence;
    this.evidence = fields.evidence;
    for (const key of OPTIONAL) if (fields[key] !== undefined) Object.assign(this, { [key]: fields[key] });
    this.columns = fields.blocks.map((b) => new Map(b.columns.map((c) => [c.key, c.col])));
    fields.rows.forEach((row) => {
      if (!this.byKey.has(row.key)) this.byKey.set(row.key, row);
      if (row.parent !== undefined) {
        const parent = fields.rows[row.parent]!;
        const list = this.kids.get(parent);
        if (list) list.push(row);
        else this.kids.set(parent, [row]);
      }
    });
    this.generalDecimals = this.measureDecimals();
    this.isEmpty = fields.isEmpty ?? !this.rows.some((row) => this.hasAmount(row));
  }

  row(key: string): Row | undefined {
    return this.byKey.get(key);
  }

  at(rowKey: string, columnKey: string): Figure | undefined {
    const row = this.row(rowKey);
    return row && this.figure(row, columnKey);
  }

  hasColumn(columnKey: string): boolean {
    return this.columns.some((c) => c.has(columnKey)) || this.rows.some((r) => r.cells?.[columnKey] !== undefined);
  }

  children(row: Row): readonly Row[] {
    return this.kids.get(row) ?? NO_ROWS;
  }

  figure(row: Row, columnKey: string): Figure | undefined {
    const placed = row.cells?.[columnKey];
    const col = placed?.col ?? this.columns[row.block]?.get(columnKey);
    if (col === undefined) return undefined;
    const sheetRow = placed?.row ?? row.row;
    const line = (this.figures[sheetRow - this.area.top] ??= []);
    return (line[col] ??= readFigure(this.source, sheetRow, col, this.unit, this.generalDecimals));
  }

  amounts(): Amounts {
    return (this.numbers ??= readAmounts(this.source, this.rows, this.blocks, (row, key) => this.figure(row, key)));
  }

  private hasAmount(row: Row): boolean {
    const isAmount = (key: string): boolean => (this.figure(row, key)?.value ?? 0) !== 0;
    if (row.cells && Object.keys(row.cells).some(isAmount)) return true;
    return this.blocks[row.block]?.columns.some((c) => c.isMoney && isAmount(c.key)) ?? false;
  }

  /** Most decimals that any amount without a number format has: the last place of those cells. */
  private measureDecimals(): number {
    let most = 0;
    for (const row of this.rows) {
      for (const column of this.blocks[row.block]?.columns ?? []) {
        const cell = column.isMoney ? this.source.cells[row.row]?.[column.col] : undefined;
        if (typeof cell?.value === 'number' && (!cell.format || cell.format === 'General')) {
          most = Math.max(most, decimalsOf(cell.value));
        }
      }
    }
    return most;
  }
}
