import type { PriorFigures } from '../../charts';
import type { Facts } from '../../narrative';

/** What the document needs beside the book and its text. */
export interface DocumentOptions {
  readonly prior?: PriorFigures;
  readonly facts?: Facts;
  /** The unit's own template: its words for the parts of the document. */
  readonly template?: string;
  /** Put the 附表 at the end as Word tables on landscape pages. */
  readonly tables?: boolean;
}
