import type { BlockPlan } from '../columns/plan';
import type { KindDefinition } from '../definition';
import type { Grid } from '../grid';
import type { Header } from '../header';
import type { Row } from '../types';
import { isNote } from '../text';
import { isAmountCell } from './amountCell';

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
  rows: RowDraft[];
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

/** A note under the table: its text, or undefined. Only the first cell of a row is looked at. */
export function noteText(context: RowContext, row: number): string | undefined {
  const first = context.grid.filled(row)[0];
  if (first === undefined) return undefined;
  const value = context.grid.value(row, first);
  if (typeof value !== 'string') return undefined;
  return isNote(value) || (value.length > 30 && /本表反映|不含|数据来源|保留.{0,6}小数/.test(value))
    ? value.trim()
    : undefined;
}
