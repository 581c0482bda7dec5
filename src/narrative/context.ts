import type { ChartSpec, PriorFigures } from '../charts';
import type { Book } from '../tables/types';
import type { Facts } from './facts';
import type { Template } from './template';
import type { NumberStyle } from './values';

/** What every section is written from. */
export interface Context {
  readonly book: Book;
  readonly prior: PriorFigures;
  readonly facts: Facts;
  readonly charts: readonly ChartSpec[];
  readonly template: Template;
  readonly style: NumberStyle;
  readonly residueNotes: boolean;
  /** Say the total of each 款 that has several 项. */
  readonly groupTotals: boolean;
  readonly fields: ReadonlyMap<string, { readonly label: string; readonly unit?: string }>;
}
