import type { Area, CellRef } from '../workbook';
import type { Unit } from '../amount';

/** Kinds of 附表: JS.* 决算, YS.* 预算. The printed table number is not part of it. */
export type TableKindId =
  | 'JS.SZ' | 'JS.SR' | 'JS.ZC' | 'JS.CZ' | 'JS.CZMX' | 'JS.YB' | 'JS.YBMX' | 'JS.JB' | 'JS.XM' | 'JS.SG'
  | 'JS.CZZC' | 'JS.JJ' | 'JS.JJSG' | 'JS.GZ' | 'JS.GZZC' | 'JS.JGYX'
  | 'YS.SZ' | 'YS.SR' | 'YS.ZC' | 'YS.CZ' | 'YS.CZZC' | 'YS.CZJJ' | 'YS.YB' | 'YS.JB' | 'YS.XM' | 'YS.SG' | 'YS.JJ'
  | 'YS.JJSG' | 'YS.GZ' | 'YS.JX' | 'YS.CG'; // prettier-ignore

export type ReportKind = '决算' | '预算';

/** How an amount cell is written. */
export type FigureForm = 'number' | 'blank' | 'dash' | 'text-number' | 'error' | 'text';

/** An amount with its cell. `value` is in the unit of its table; blank and dash count as 0. */
export interface Figure {
  readonly value: number;
  /** Decimals the cell shows (from its number format, or its own digits). */
  readonly shownDecimals: number;
  /** Decimals the stored value really has (at most 6). */
  readonly storedDecimals: number;
  readonly form: FigureForm;
  /** The cell computes its value. */
  readonly isFormula?: boolean;
  readonly ref: CellRef;
  readonly unit: Unit;
}

export type RowRole =
  | 'total' // 合计, 总计
  | 'repeat' // the total printed again (blank label, unit name)
  | 'subtotal' // 本年收入合计, 人员经费合计 …
  | '类'
  | '款'
  | '项'
  | '目' // classification levels; 目 = local 7-digit economic level
  | 'unit' // a unit row when a table lists several units
  | 'project' // project name under a 项
  | 'detail' // labelled line of a two-sided table
  | 'memo'; // 其中 line: part of the line above, not added again // prettier-ignore

/** A column of one block of a table. */
export interface Column {
  /** Meaning: `total`, `basic`, `inAmt`, `e30101` … */
  readonly key: string;
  /** Header as printed, levels joined by `/`. */
  readonly header: string;
  readonly col: number;
  /** Holds amounts (not codes, names, 行次). */
  readonly isMoney: boolean;
  /** Key of the column that this one is added into (`e30101` → `e301` → `total`). */
  readonly into?: string;
  /** 其中 column: part of the one before, not added again; so are last year's amounts and comparisons. */
  readonly isMemo?: boolean;
  /** Key of the column that a share, a rate, a change or last year's amount is about. */
  readonly of?: string;
}

export interface Row {
  /** Meaning: `IT`, `F205`, `TOTAL`, a code such as `2101501`, or `#<row>` for a row without either. */
  readonly key: string;
  /** Label as printed, trimmed. */
  readonly label: string;
  readonly role: RowRole;
  /** Classification code that the row stands for (repaired when the printed one is plainly mistyped). */
  readonly code?: string;
  /** Code as printed, joined over 类|款|项 columns. */
  readonly printedCode?: string;
  /** Sheet row, zero-based. */
  readonly row: number;
  readonly block: number;
  /** Index in `Table.rows` of the row this one is added into; undefined for tops. */
  readonly parent?: number;
  readonly nameCol?: number;
  readonly codeCol?: number;
  /** Code of the unit that the row belongs to, in tables of several units. */
  readonly unitCode?: string;
  /** Cells that do not stand where the block's columns say (transposed tables, totals under merged labels). */
  readonly cells?: Readonly<Record<string, { readonly row: number; readonly col: number }>>;
}

/** One side of a table whose halves stand side by side (收入|支出, 人员|公用); most tables have one block. */
export interface Block {
  readonly columns: readonly Column[];
  readonly left: number;
  readonly right: number;
}

export interface Evidence {
  readonly what: string;
  readonly weight: number;
}

/**
 * The amounts of a table as bare numbers, read in one pass, for work over all of them: adding thousands of cells needs no figure for each.
 * An amount stands at `row × width + column`, both as indexes in `Table.rows` and in the columns of the row's block.
 */
export interface Amounts {
  readonly width: number;
  /**
   * Whole millionths of the table's unit, blanks and dashes 0. NaN where that is not the whole truth and the figure must be asked: errors, words,
   * amounts beyond what millionths hold exactly, columns without amounts.
   */
  readonly millionths: Float64Array;
  /** The same as the cells show them, rounded to the decimals of their formats; the very same array where none hides decimals. */
  readonly shown: Float64Array;
  /** Places of what is no plain amount: text numbers, words, errors and negative amounts. */
  readonly odd: readonly number[];
  /** What each cell is, as bits of `CELL_BITS`; all 0 where it is blank, no number, or no amount cell. */
  readonly bits: Uint8Array;
  readonly hasFormulas: boolean;
}

/** Bits of `Amounts.bits`: a stored number; computed by a formula; other than 0. */
export const CELL_BITS = { number: 1, formula: 2, nonzero: 4 } as const;

/** A recognised 附表. Rows and columns are reached by meaning; cells are attributes of figures. */
export interface Table {
  readonly kind: TableKindId;
  /** Unique in the book: the kind, with `#2` … when a kind occurs again. */
  readonly id: string;
  /** Title as printed. */
  readonly title: string;
  /** Short name for messages: the printed title without year and unit name. */
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
  readonly titleRef?: CellRef;
  readonly headerRows: readonly [number, number];
  readonly unit: Unit;
  /** Unit as printed and where; `unit` may differ when the magnitudes prove the wording wrong. */
  readonly printedUnit?: { readonly unit: Unit; readonly ref: CellRef; readonly text: string };
  readonly year?: number;
  readonly organisation?: string;
  readonly printedNumber?: string;
  readonly blocks: readonly Block[];
  readonly rows: readonly Row[];
  /** Hidden sheet rows and columns inside the table that hold something: they are read like the others. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenCols?: readonly number[];
  /** No amounts at all. */
  readonly isEmpty: boolean;
  readonly notes: readonly string[];
  /** 0…1. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  /** Amount at a row and a column; undefined when the column is not printed in that block. */
  figure(row: Row, columnKey: string): Figure | undefined;
  /** First row with that key. */
  row(key: string): Row | undefined;
  /** Shortcut: amount at row key and column key. */
  at(rowKey: string, columnKey: string): Figure | undefined;
  hasColumn(columnKey: string): boolean;
  children(row: Row): readonly Row[];
  /** All amounts as bare numbers, read once. */
  amounts(): Amounts;
}

export interface UnrecognisedSheet {
  readonly sheet: string;
  readonly reason: string;
  readonly guess?: { readonly kind: TableKindId; readonly confidence: number };
}

/** A sheet that holds no 附表 and is not meant to. */
export interface OtherSheet {
  readonly sheet: string;
  readonly what: '封面' | '目录' | '文字' | '空工作表';
}

/** The book after recognition. */
export interface Book {
  readonly name: string;
  readonly kind: ReportKind | undefined;
  readonly year: number | undefined;
  readonly organisation: string | undefined;
  readonly tables: readonly Table[];
  /** Sheets that look like tables and could not be placed, hidden ones among them. */
  readonly unrecognised: readonly UnrecognisedSheet[];
  /** Covers, 目录, text, blank sheets. */
  readonly others?: readonly OtherSheet[];
  /** First table of a kind. */
  table(kind: TableKindId): Table | undefined;
}
