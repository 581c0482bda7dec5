import type { BlockPlan } from '../columns';
import type { KindDefinition } from '../definition';
import type { Grid } from '../grid';
import type { Header } from '../header';
import type { Row } from '../types';
import { isNote } from '../text';

export type RowDraft = { -readonly [K in keyof Row]: Row[K] };

/** What a row reader needs. */
export interface RowContext {
  readonly kind: KindDefinition;
  readonly grid: Grid;
  readonly header: Header;
  readonly blocks: readonly BlockPlan[];
  /** Last sheet row of the table's segment. */
  readonly bottom: number;
  readonly year: number | undefined;
}

export interface ReadRows {
  readonly rows: RowDraft[];
  readonly notes: string[];
}

/** Column number of a key in a block. */
export function columnOf(block: BlockPlan, key: string): number | undefined {
  return block.columns.find((c) => c.key === key)?.col;
}

/** Does the row hold an amount (not blank, not text) in a money column of the block? */
export function hasMoney(context: RowContext, block: BlockPlan, row: number): boolean {
  return block.columns.some((c) => c.isMoney && isAmountCell(context.grid, row, c.col));
}

export function isAmountCell(grid: Grid, row: number, col: number): boolean {
  const cell = grid.sheet.cells[row]?.[col];
  if (!cell) return false;
  if (typeof cell.value === 'number' || cell.error !== undefined) return true;
  return typeof cell.value === 'string' && /^[\s¥￥+\-−(（]*\d[\d,，.\s]*[)）]?$/.test(cell.value.normalize('NFKC'));
}

/** A note under the table: its text, or undefined. */
export function noteText(context: RowContext, row: number): string | undefined {
  for (const col of context.grid.filled(row)) {
    const text = context.grid.own(row, col);
    return isNote(text) || (text.length > 30 && /本表反映|不含|数据来源/.test(text)) ? text : undefined;
  }
  return undefined;
}
