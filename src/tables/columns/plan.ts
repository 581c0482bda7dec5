import type { Block, Column } from '../types';
import type { Span } from './blocks';

export type Draft = { -readonly [K in keyof Column]: Column[K] };

/** A block with the rows and columns that it covers. */
export interface BlockPlan extends Block, Omit<Span, 'left' | 'right'> {
  readonly columns: readonly Column[];
}
